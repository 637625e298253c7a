// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "DataWorkshop",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "Engine",
      swiftSettings: [
        .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
      ],
      // Rounding and square roots are library calls on the plainest processors.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "EngineWasm", dependencies: ["Engine"]),
    .executableTarget(
      name: "engine-parity", dependencies: ["EngineWasm"], path: "Tests/EngineParity"),
    .target(name: "ReferenceCases", dependencies: ["Engine"]),
    .executableTarget(name: "engine-reference", dependencies: ["ReferenceCases"]),
    .executableTarget(name: "engine-bench", dependencies: ["Engine"]),
    .testTarget(name: "EngineBenchTests", dependencies: ["engine-bench", "Engine"]),
    .testTarget(name: "EngineTests", dependencies: ["Engine", "ReferenceCases"]),
    .testTarget(name: "EngineWasmTests", dependencies: ["Engine", "EngineWasm"]),
    .target(name: "SourceText"),
    .target(name: "LessonSyntax", dependencies: ["SourceText", "CCMark", "CYAML"]),
    .target(name: "Expressions", dependencies: ["Engine", "SourceText"]),
    .target(name: "CheckSheets", dependencies: ["Expressions", "SourceText"]),
    .target(name: "Lessons", dependencies: ["LessonSyntax", "Expressions", "SourceText"]),
    .target(
      name: "Checking",
      dependencies: ["Lessons", "LessonSyntax", "Expressions", "Engine", "SourceText"]),
    .target(
      name: "Publishing",
      dependencies: [
        "Lessons", "Checking", "CheckSheets", "LessonSyntax", "Expressions", "SourceText",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    // Each diagnostic code's doc comment becomes its explain page.
    .executableTarget(name: "explain-pages"),
    .plugin(
      name: "ExplainPages", capability: .buildTool(), dependencies: ["explain-pages"]),
    .target(name: "Explanations", plugins: ["ExplainPages"]),
    .target(
      name: "Reports",
      dependencies: ["Checking", "Explanations", "Lessons", "Publishing", "SourceText"]),
    .target(
      name: "AuthorsReference",
      dependencies: ["Lessons", "Expressions", "Explanations", "SourceText"]),
    .target(name: "Authoring", dependencies: ["Lessons", "LessonSyntax", "SourceText"]),
    .target(
      name: "EditorServices",
      dependencies: [
        "Authoring", "Publishing", "Checking", "Lessons", "LessonSyntax", "Expressions",
        "Explanations", "SourceText",
      ]),
    .systemLibrary(name: "CExchange"),
    .target(
      name: "Workspace",
      dependencies: [
        "Publishing", "Checking", "Lessons", "SourceText", "AuthorsReference", "CExchange",
      ]),
    .target(
      name: "LanguageServer",
      dependencies: [
        "EditorServices", "Workspace", "Publishing", "Checking", "Lessons", "SourceText",
        "Explanations",
      ]),
    .executableTarget(
      name: "workshop",
      dependencies: [
        "LanguageServer", "Workspace", "Publishing", "Checking", "Lessons", "Expressions",
        "SourceText", "Reports",
        "Authoring", "Explanations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // In place of the C library's allocator: a cold build takes a sixth less time.
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),
    .systemLibrary(
      name: "CJavaScriptCore", pkgConfig: "javascriptcoregtk-4.1",
      providers: [.apt(["libjavascriptcoregtk-4.1-dev"])]),
    .executableTarget(name: "workshop-typeset", dependencies: ["CJavaScriptCore"]),
    .executableTarget(
      name: "workshop-preview",
      dependencies: [
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .testTarget(
      name: "PreviewTests",
      dependencies: ["workshop-preview", .product(name: "FlyingFox", package: "FlyingFox")]),
    .executableTarget(
      name: "bench-parse", dependencies: ["Lessons", "LessonSyntax", "SourceText", "CCMark"],
      path: "Benchmarks/Parsing"),
    .target(
      name: "TestSupport", dependencies: ["Checking", "Lessons", "SourceText"],
      path: "Tests/TestSupport"),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons", "SourceText", "TestSupport"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "CheckSheets", "Checking", "Expressions", "Lessons", "SourceText",
        "TestSupport", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: ["Workspace", "Publishing", "Checking", "Lessons", "SourceText"]),
    .testTarget(
      name: "AuthorsReferenceTests",
      dependencies: [
        "AuthorsReference", "Checking", "Explanations", "Expressions", "Lessons", "SourceText",
      ]),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "Lessons", "SourceText", "TestSupport"]),
    .testTarget(name: "TypesetTests", dependencies: ["workshop-typeset"]),
    .target(
      name: "CallFuzzing", dependencies: ["Expressions", "Engine", "SourceText"],
      path: "Tests/CallFuzzing"),
    .executableTarget(
      name: "catalogue-fuzz", dependencies: ["CallFuzzing"], path: "Tests/CatalogueFuzz"),
    .testTarget(
      name: "ExpressionsTests",
      dependencies: ["Expressions", "Engine", "SourceText", "CallFuzzing"]),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
    .testTarget(name: "LessonSyntaxTests", dependencies: ["LessonSyntax", "SourceText"]),
    .testTarget(
      name: "SuiteTests",
      dependencies: [
        "Checking", "Lessons", "SourceText", "Explanations", "Authoring", "Workspace",
        "workshop-typeset",
      ]),
    .testTarget(
      name: "AuthoringTests",
      dependencies: [
        "Authoring", "Checking", "LessonSyntax", "Lessons", "SourceText", "TestSupport",
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Checking", "Lessons", "Explanations", "SourceText", "TestSupport"]),
    .testTarget(
      name: "EditorServicesTests",
      dependencies: ["EditorServices", "Checking", "Lessons", "SourceText", "TestSupport"]),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: ["LanguageServer", "Workspace", "Publishing", "Lessons", "SourceText"]),
    .testTarget(name: "TidyTests"),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings its own main, so these link only as `make fuzz` builds them.
if Context.environment["WORKSHOP_FUZZ"] != nil {
  package.targets += [
    .executableTarget(
      name: "fuzz-lessons", dependencies: ["Lessons", "LessonSyntax", "SourceText"],
      path: "Tests/Fuzz/Lessons", swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(
      name: "fuzz-expressions", dependencies: ["Expressions", "SourceText"],
      path: "Tests/Fuzz/Expressions", swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ]
}
