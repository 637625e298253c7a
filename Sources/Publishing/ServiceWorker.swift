/// The service worker's file, from the site's top: it governs what lies below it.
public let serviceWorkerAddress = "sw.js"

/// The service worker of a site: which version of it this is, and what it may keep. What it does with
/// that is `js/offline.js`, the same for every site.
///
/// - Parameters:
///   - version: another for every change of any file.
///   - paths: the site's files.
public func serviceWorker(version: String, paths: [String]) -> [UInt8] {
  let paths = paths.sorted()
  let site: JSONValue = [
    "version": .string(version),
    "shell": .array(paths.filter(isShell).map { .string(percentEncoded($0)) }),
    "pages": .array(
      paths.filter { isPage($0) && !isShell($0) }.map { .string(percentEncoded($0)) }),
  ]
  var writer = JSONWriter()
  writer.raw("const SITE = ")
  writer.value(site)
  writer.raw(";\nimportScripts('js/offline.js');\n")
  return writer.bytes
}

/// What every page needs, and the pages that lead to others. Of KaTeX's faces not those that few formulas
/// need: the others stand in its sheet.
private func isShell(_ path: String) -> Bool {
  ["css/", "js/", "fonts/", "img/", "katex/katex.css"].contains { path.hasPrefix($0) }
    || ["engine.wasm", "index.html", offlineAddress, manifestAddress].contains(path)
}

/// What a reader may take along: all but what is for authors and for other programs alone.
private func isPage(_ path: String) -> Bool {
  if path.hasPrefix(checkSheetFolder) { return true }
  return !["authors/", "bundle/", "licences/"].contains { path.hasPrefix($0) }
    && path != "404.html" && path != serviceWorkerAddress && !path.hasPrefix(".")
}

let offlineAddress = "offline.html"
let manifestAddress = "manifest.webmanifest"

/// What a browser must know to install the site as an app.
func manifest(title: String, language: String) -> [UInt8] {
  let manifest: JSONValue = [
    "name": .string(title), "short_name": .string(title), "lang": .string(language),
    "start_url": "index.html", "scope": "./", "id": "./", "display": "minimal-ui",
    "background_color": "#f4f3ed", "theme_color": "#f4f3ed",
    "icons": [
      ["src": "img/mark.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"],
      ["src": "img/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "maskable"],
    ],
  ]
  var writer = JSONWriter()
  writer.value(manifest)
  writer.raw("\n")
  return writer.bytes
}
