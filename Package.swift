// swift-tools-version: 6.1
import PackageDescription

// Dependencies, and why each is there.
let dependencies: [Package.Dependency] = [
  // Subcommands, options, --help and shell completions. `reader FILE` goes round it: entering it costs
  // as much as everything else at the start.
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
]

// Core: pure values, no input or output.
let core: [Target] = [
  .target(name: "Article"),
  .target(name: "LanguageData", exclude: ["id", "en"]),  // C: word lists embedded with #embed
  .target(name: "Extraction", dependencies: ["Article", "LanguageData"]),
  .target(name: "Formats", dependencies: ["Article"]),
  .target(name: "Exports", dependencies: ["Article"]),
  .target(name: "Canvas", dependencies: ["Article"]),
  .target(name: "Interface", dependencies: ["Article", "Canvas"]),
]

// Shell: the terminal, files, the environment.
let shell: [Target] = [
  .target(
    name: "CTerminal",  // the only C that includes <curses.h>
    dependencies: ["Cncursesw"],
    linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  .systemLibrary(name: "Cncursesw", providers: [.apt(["libncurses-dev"])]),
  .target(name: "Terminal", dependencies: ["Canvas", "CTerminal"]),
  .target(name: "ThemeData"),  // C: the files of Themes/ embedded with #embed
  .executableTarget(
    name: "reader",
    dependencies: [
      "Article", "Canvas", "Exports", "Extraction", "Formats", "Interface", "Terminal", "ThemeData",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
  .executableTarget(
    name: "readertool", dependencies: ["Article", "Canvas", "Extraction", "Formats", "Interface"],
    exclude: ["marked-names.py"]),
]

let tests: [Target] = [
  .target(name: "TestSupport", dependencies: ["Article"], path: "Tests/TestSupport"),
  .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport", "ThemeData"]),
  .testTarget(name: "TerminalTests", dependencies: ["Canvas", "Terminal"]),
  .testTarget(name: "EndToEndTests", dependencies: ["reader"]),  // runs the binary; imports none of ours
  .testTarget(name: "ArticleTests", dependencies: ["Article", "TestSupport"]),
  .testTarget(name: "FormatsTests", dependencies: ["Article", "Formats", "TestSupport"]),
  .testTarget(name: "ExportsTests", dependencies: ["Article", "Exports"]),
  .testTarget(
    name: "InterfaceTests", dependencies: ["Article", "Canvas", "Formats", "Interface", "ThemeData"],
    exclude: ["Pictures"]),
  .testTarget(name: "ExtractionTests", dependencies: ["Article", "Extraction", "TestSupport"]),
]

let package = Package(
  name: "reader",
  products: [.executable(name: "reader", targets: ["reader"])],
  dependencies: dependencies,
  targets: core + shell + tests,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu17
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
