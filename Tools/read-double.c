// What Swift's `Double(String)` asks of its runtime, which the embedded one lacks: the end of the
// number that stands at `text`, or null where none does. wasi-libc knows one locale.
double strtod(const char *, char **);

const char *_swift_stdlib_strtod_clocale(const char *text, double *value) {
  char *end;
  *value = strtod(text, &end);
  return end == text ? 0 : end;
}

// strtod reads its text as a file, and so brings files along, of which a page has none.
#define EBADF 8
int __imported_wasi_snapshot_preview1_fd_close(int file) { return EBADF; }
int __imported_wasi_snapshot_preview1_fd_seek(int file, long long by, int from, int at) { return EBADF; }
int __imported_wasi_snapshot_preview1_fd_write(int file, int parts, int count, int at) { return EBADF; }
