// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "DataWorkshop",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CJavaScriptCore", pkgConfig: "javascriptcoregtk-4.1",
      providers: [.apt(["libjavascriptcoregtk-4.1-dev"])]),
    .target(name: "SourceText"),
    .target(name: "LessonSyntax", dependencies: ["SourceText", "CCMark", "CYAML"]),
    .executableTarget(name: "workshop-typeset", dependencies: ["CJavaScriptCore"]),
    .testTarget(name: "TypesetTests", dependencies: ["workshop-typeset"]),
    .testTarget(name: "TidyTests"),
  ],
  swiftLanguageModes: [.v6]
)
