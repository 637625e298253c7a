/// What each module may import, beside the standard library.
struct Border {
  let module: String
  /// Our own modules, system libraries and packages.
  let imports: Set<String>
  /// Foundation is for all but those that also compile to WebAssembly.
  var mayUseFoundation = true
  /// May read and write files, start processes, open sockets.
  var mayTouchDisk = false
  /// May print and end the process.
  var isProgram = false

  static let all = [
    Border(module: "CCMark", imports: []),
    Border(module: "CYAML", imports: []),
    Border(module: "CExchange", imports: []),
    Border(module: "CJavaScriptCore", imports: []),
    Border(module: "Engine", imports: [], mayUseFoundation: false),
    Border(module: "EngineWasm", imports: ["Engine"], mayUseFoundation: false),
    Border(module: "ReferenceCases", imports: ["Engine"]),
    Border(
      module: "engine-reference", imports: ["ReferenceCases"], mayTouchDisk: true,
      isProgram: true),
    Border(module: "engine-bench", imports: ["Engine"], mayTouchDisk: true, isProgram: true),
    Border(module: "SourceText", imports: [], mayUseFoundation: false),
    Border(module: "LessonSyntax", imports: ["SourceText", "CCMark", "CYAML"]),
    Border(
      module: "Expressions", imports: ["Engine", "SourceText"], mayUseFoundation: false),
    Border(
      module: "CheckSheets", imports: ["Expressions", "SourceText"], mayUseFoundation: false),
    Border(module: "Lessons", imports: ["LessonSyntax", "Expressions", "SourceText"]),
    Border(
      module: "Checking",
      imports: ["Lessons", "LessonSyntax", "Expressions", "Engine", "SourceText"]),
    Border(
      module: "Publishing",
      imports: [
        "Lessons", "Checking", "CheckSheets", "LessonSyntax", "Expressions", "SourceText",
        "Mustache",
      ]),
    Border(module: "Explanations", imports: []),
    Border(module: "explain-pages", imports: [], mayTouchDisk: true, isProgram: true),
    Border(
      module: "Reports",
      imports: ["Checking", "Explanations", "Lessons", "Publishing", "SourceText"]),
    Border(module: "Authoring", imports: ["Lessons", "LessonSyntax", "SourceText"]),
    Border(
      module: "AuthorsReference",
      imports: ["Lessons", "Expressions", "Explanations", "SourceText"]),
    Border(
      module: "Workspace", imports: core.union(["AuthorsReference", "CExchange"]),
      mayTouchDisk: true),
    Border(
      module: "EditorServices",
      imports: core.subtracting(["Engine"]).union(["Authoring", "Explanations"])),
    Border(
      module: "LanguageServer",
      imports: core.union(["EditorServices", "Workspace", "Explanations"]),
      mayTouchDisk: true),
    Border(
      module: "workshop-typeset", imports: ["CJavaScriptCore"], mayTouchDisk: true,
      isProgram: true),
    Border(
      module: "workshop-preview", imports: ["FlyingFox", "FlyingSocks"], mayTouchDisk: true,
      isProgram: true),
    Border(
      module: "workshop",
      imports: core.union([
        "Workspace", "EditorServices", "LanguageServer", "Reports", "Authoring", "Explanations",
        "ArgumentParser", "Logging",
      ]),
      mayTouchDisk: true, isProgram: true),
  ]

  private static let core: Set = [
    "Engine", "SourceText", "LessonSyntax", "Expressions", "Lessons", "Checking", "Publishing",
  ]
}
