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
      ],
      // Rounding and square roots are library calls on the plainest processors.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "EngineWasm", dependencies: ["Engine"]),
    .executableTarget(
      name: "engine-parity", dependencies: ["Engine", "EngineWasm"], path: "Tests/EngineParity"),
    .target(name: "ReferenceCases", dependencies: ["Engine"]),
    .executableTarget(name: "engine-reference", dependencies: ["ReferenceCases"]),
    .testTarget(name: "EngineTests", dependencies: ["Engine", "ReferenceCases"]),
    .testTarget(name: "EngineWasmTests", dependencies: ["Engine", "EngineWasm"]),
    .target(name: "SourceText"),
    .target(name: "LessonSyntax", dependencies: ["SourceText", "CCMark", "CYAML"]),
  ],
  swiftLanguageModes: [.v6]
)
