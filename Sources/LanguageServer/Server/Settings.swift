import Checking
import Lessons
import Publishing

/// What people can set in their editor, in the section `workshop`.
struct Settings: Sendable, Equatable {
  /// Whether computed values are shown beside claims.
  var inlayHints = true
  /// Whether formulas are typeset in the background, to tell of those that cannot be.
  var formulas = true
  /// As `workshop check` has them.
  var seeds = CheckOptions.usualSeeds
  var strict = false
  /// The address of a published site, whose authors' reference the links behind codes lead to.
  var reference: String?

  var checkOptions: CheckOptions { CheckOptions(isStrict: strict, seeds: seeds) }

  init() {}

  /// What is missing, or is not of its type, is as usual.
  init(_ section: JSONValue?) {
    if let value = section?["inlayHints"]?.bool { inlayHints = value }
    if let value = section?["formulas"]?.bool { formulas = value }
    if let value = section?["seeds"]?.int { seeds = min(max(value, 0), 1000) }
    if let value = section?["strict"]?.bool { strict = value }
    if let value = section?["reference"]?.string, !value.isEmpty { reference = value }
  }
}

extension Session {
  /// Once the client is ready: asks it for its settings and to watch files, and opens the courses in
  /// its folders.
  func begin(_ params: JSONValue) {
    if client.can("workspace.didChangeWatchedFiles.dynamicRegistration") {
      register("workspace/didChangeWatchedFiles", ["watchers": [["globPattern": "**/*"]]])
    }
    if client.can("workspace.didChangeConfiguration.dynamicRegistration") {
      register("workspace/didChangeConfiguration", ["section": "workshop"])
    }
    if let options = client.initializationOptions { take(Settings(options["workshop"] ?? options)) }
    askForSettings()
    foldersChanged(added: client.folders, removed: [])
  }

  /// Settings in the notification are those of clients that cannot be asked.
  func settingsChanged(_ sent: JSONValue?) {
    if client.can("workspace.configuration") {
      askForSettings()
    } else if let section = sent?["workshop"] {
      take(Settings(section))
    }
  }

  private func askForSettings() {
    guard client.can("workspace.configuration") else { return }
    client.request("workspace/configuration", ["items": [["section": "workshop"]]]) { answer in
      if let section = answer?.array?.first, section.object != nil { self.take(Settings(section)) }
    }
  }

  private func register(_ method: String, _ options: JSONValue) {
    client.request(
      "client/registerCapability",
      [
        "registrations": [
          ["id": .string(method), "method": .string(method), "registerOptions": options]
        ]
      ])
  }

  // MARK: Folders

  /// Opens the courses that added folders are or lie in, and lets go of those in removed ones that
  /// have no document open. No folder is searched for courses.
  func foldersChanged(added: [String], removed: [String]) {
    for path in removed.compactMap(DocumentURI.path) {
      for project in projects where project.root == path || project.root.hasPrefix(path + "/") {
        if project.openDocuments.isEmpty { end(project) }
      }
    }
    for path in added.compactMap(DocumentURI.path) {
      if let root = courseFolder(above: path + "/" + courseFileName) { _ = project(at: root) }
    }
  }
}
