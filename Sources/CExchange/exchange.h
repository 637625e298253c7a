// Exchanging two folders in one step: each system has a call for it, and neither can be imported
// into Swift directly (one is variadic, the other behind a feature macro).
#pragma once

#if defined(__linux__)
  #include <fcntl.h>
  #include <sys/syscall.h>
  #include <unistd.h>

  /// 0 where `a` and `b` have changed places; -1, with errno, where they have not.
  static inline int exchange_paths(const char *a, const char *b) {
    const unsigned int exchange = 2;  // RENAME_EXCHANGE
    return (int)syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, exchange);
  }
#else
  #include <stdio.h>

  /// 0 where `a` and `b` have changed places; -1, with errno, where they have not.
  static inline int exchange_paths(const char *a, const char *b) {
    return renamex_np(a, b, RENAME_SWAP);
  }
#endif
