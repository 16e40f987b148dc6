// swift-tools-version: 6.1
import PackageDescription

// Dependencies, and why each is there.
let dependencies: [Package.Dependency] = [
  // Subcommands, options, --help and shell completions. `reader FILE` goes round it: entering it costs
  // as much as everything else at the start.
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
]

// Not among them, measured as static, stripped programs that do nothing else (median of 200 starts beside
// `less --version` at 1.87 ms; a program without either: 6.7 MB, 1.30 ms):
// - TOMLKit 0.6.0 reads all of TOML, but makes 14.9 MB and 1.83 ms of it, 0.11 ms of them for the default theme, and
//   tells no lines of values, which every message about a theme or a setting needs. `Canvas/TOML` reads what is used.
// - Yams 6.2.2 brings Foundation with ICU: 58.8 MB and 4.36 ms. `reader theme import` uses libyaml, which Yams wraps.

// Core: pure values, no input or output.
let core: [Target] = [
  .target(name: "Article"),
  .target(name: "LanguageData", exclude: ["id", "en", "any"]),  // C: word lists embedded with #embed
  .target(name: "Notebook", dependencies: ["Article"]),
  .target(name: "Extraction", dependencies: ["Article", "LanguageData"]),
  .target(name: "Formats", dependencies: ["Article", "Ccmark", "Cgumbo"]),
  .systemLibrary(name: "Ccmark", providers: [.apt(["libcmark-gfm-extensions-dev"])]),
  .systemLibrary(name: "Cgumbo", providers: [.apt(["libgumbo-dev"])]),
  .target(name: "Exports", dependencies: ["Article", "Notebook"]),
  .target(name: "Canvas", dependencies: ["Article", "Cfribidi"]),
  .systemLibrary(name: "Cfribidi", providers: [.apt(["libfribidi-dev"])]),
  .target(name: "Interface", dependencies: ["Article", "Canvas", "Cpcre2", "Notebook"]),
  .systemLibrary(name: "Cpcre2", providers: [.apt(["libpcre2-dev"])]),
]

// Shell: the terminal, files, the environment.
let shell: [Target] = [
  .target(
    name: "CTerminal",  // the only C that includes <term.h>
    dependencies: ["Ctinfo"], linkerSettings: [.linkedLibrary("tinfo")]),
  .systemLibrary(name: "Ctinfo", providers: [.apt(["libncurses-dev"])]),
  .systemLibrary(name: "Chyphen", providers: [.apt(["libhyphen-dev"])]),
  .systemLibrary(name: "Cyaml", providers: [.apt(["libyaml-dev"])]),
  .target(name: "Terminal", dependencies: ["Canvas", "CTerminal"]),
  .target(name: "ThemeData"),  // C: the files of Themes/ embedded with #embed
  .executableTarget(
    name: "reader",
    dependencies: [
      "Article", "Canvas", "Chyphen", "Cyaml", "Exports", "Extraction", "Formats", "Interface", "Notebook",
      "Terminal",
      "ThemeData",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
  .executableTarget(
    name: "readertool", dependencies: ["Article", "Canvas", "Extraction", "Formats", "Interface"],
    exclude: ["annotated-articles.py", "word-senses.py", "marked-names.py", "name-lists.py", "nonnouns.py"]),
]

let tests: [Target] = [
  .target(name: "TestSupport", dependencies: ["Article"], path: "Tests/TestSupport"),
  .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport", "ThemeData"]),
  .testTarget(name: "TerminalTests", dependencies: ["CTerminal", "Canvas", "Terminal"]),
  // Runs the binaries; imports none of ours.
  .testTarget(name: "EndToEndTests", dependencies: ["reader", "readertool"]),
  .testTarget(name: "ArticleTests", dependencies: ["Article", "TestSupport"]),
  .testTarget(name: "FormatsTests", dependencies: ["Article", "Formats", "TestSupport"]),
  .testTarget(name: "ExportsTests", dependencies: ["Article", "Exports", "Notebook"]),
  .testTarget(name: "NotebookTests", dependencies: ["Article", "Notebook"]),
  .testTarget(
    name: "InterfaceTests",
    dependencies: ["Article", "Canvas", "Formats", "Interface", "Notebook", "ThemeData"],
    exclude: ["Pictures"]),
  .testTarget(
    name: "ExtractionTests", dependencies: ["Article", "Extraction", "TestSupport"], exclude: ["Annotated"]),
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
