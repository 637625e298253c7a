import Explanations
import Foundation
import SourceText
import Workspace

/// Where an editor finds the page behind a code: on the published site where the settings name
/// one, or else in a file of the user's cache, written when the code first comes up.
final class ExplanationPages: @unchecked Sendable {
  private let lock = NSLock()
  private var written: [String: String?] = [:]

  func address(of code: DiagnosticCode, reference: String?) -> String? {
    if let reference {
      let base = reference.hasSuffix("/") ? reference : reference + "/"
      return base + "authors/codes.html#" + code.name.lowercased()
    }
    return lock.withLock {
      if let known = written[code.name] { return known }
      let path = Explanation.of(code.name).flatMap { page in
        writeToCache(
          "# \(page.code): \(page.title)\n\n\(page.body)\n", at: "explain/\(page.code).txt")
      }
      let address = path.map(DocumentURI.file)
      written[code.name] = .some(address)
      return address
    }
  }
}
