// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "DataWorkshop",
  products: [
    .library(name: "EngineWasm", type: .static, targets: ["EngineWasm"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "Engine",
      swiftSettings: [
        .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
      ]),
    .target(name: "EngineWasm", dependencies: ["Engine"]),
    .target(name: "SourceText"),
    .target(name: "LessonSyntax", dependencies: ["SourceText", "CCMark", "CYAML"]),
    .target(name: "Expressions", dependencies: ["Engine", "SourceText"]),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions"]),
  ],
  swiftLanguageModes: [.v6]
)
