// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The rooms of ARCHITECTURE.md. A target may import only what is listed behind it; the compiler keeps it so
/// (`script/build` passes `--explicit-target-dependency-import-check error`).
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Start-up in milliseconds, and a program that can be copied: the runtime goes into the released program. The flag stands
/// on the executable alone, so that packages that use the library are not bound by it.
let contained = ["-static-stdlib"]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "anyam",
  products: [
    .library(name: "Anyam", targets: ["Anyam"]),
    .executable(name: "anyam", targets: ["AnyamProgram"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // No pkg-config file comes with it.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    room("AnyamModel", []),
    room("AnyamContainers", ["CLibXML2", "CZip", "CXlsxWriter", "CStemmer"]),
    room("AnyamReaders", ["AnyamModel", "AnyamContainers", "Yams"]),
    room("AnyamStore", ["AnyamModel", "AnyamContainers", grdb, sqlite, crypto]),
    room("AnyamAnalysis", ["AnyamModel"]),
    room("AnyamWriters", ["AnyamModel", "AnyamAnalysis", "AnyamContainers"]),
    room("Anyam", ["AnyamModel", "AnyamReaders", "AnyamStore", "AnyamAnalysis", "AnyamWriters"]),
    room("AnyamCommandLine", ["Anyam", arguments]),
    .executableTarget(
      name: "AnyamProgram", dependencies: ["AnyamCommandLine"],
      swiftSettings: strict + [.unsafeFlags(contained, .when(platforms: [.linux], configuration: .release))],
      linkerSettings: [.unsafeFlags(contained, .when(platforms: [.linux], configuration: .release))]),

    .target(name: "TestSupport", dependencies: [sqlite], path: "Tests/Support", swiftSettings: strict),
    tests("AnyamModelTests", ["AnyamModel"]),
    tests("AnyamReadersTests", ["AnyamReaders"]),
    tests("AnyamStoreTests", ["AnyamStore", sqlite]),
    tests("AnyamAnalysisTests", ["AnyamAnalysis"]),
    tests("AnyamWritersTests", ["AnyamWriters"]),
    tests("AnyamTests", ["Anyam"]),
    tests("AnyamCommandLineTests", ["AnyamCommandLine", "Anyam"]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer's target is there only where it is asked for (script/fuzz): it needs every room built for it.
if ProcessInfo.processInfo.environment["ANYAM_FUZZ"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["AnyamReaders", "AnyamModel"], path: "Fuzz",
      swiftSettings: [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
