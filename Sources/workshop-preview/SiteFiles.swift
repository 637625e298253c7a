import Foundation

/// The files below a folder that another one may take the place of at any moment, so nothing is
/// remembered of it between two requests.
struct SiteFiles: Sendable {
  let root: String

  enum Found {
    case file(path: String)
    /// A folder that was asked for without a slash at its end.
    case folder
  }

  /// What a path below the root leads to; nil where nothing, or something outside of the root.
  func find(_ path: String) -> Found? {
    guard let base = realPath(root) else { return nil }
    let isFolder = path.isEmpty || path.hasSuffix("/")
    guard let real = realPath(base + "/" + path + (isFolder ? "index.html" : "")) else {
      return nil
    }
    guard real.hasPrefix(base + "/"), let kind = kind(of: real) else { return nil }
    switch kind {
    case .typeRegular: return .file(path: real)
    case .typeDirectory: return .folder
    default: return nil
    }
  }

  func bytes(_ path: String) -> Data? {
    guard case .file(let real)? = find(path) else { return nil }
    return FileManager.default.contents(atPath: real)
  }

  private func kind(of path: String) -> FileAttributeType? {
    try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }

  private func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

/// The media type of a file, by the end of its name.
func mediaType(of path: String) -> String {
  let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  return mediaTypes[ending] ?? "application/octet-stream"
}

private let mediaTypes = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
  "json": "application/json", "wasm": "application/wasm",
  "webmanifest": "application/manifest+json", "csv": "text/csv; charset=utf-8",
  "txt": "text/plain; charset=utf-8", "xml": "application/xml", "pdf": "application/pdf",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon",
  "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf",
  "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg",
]
