import Foundation
import Testing

/// The rooms and their doors (ARCHITECTURE.md), read from the files themselves.
@Suite struct ArchitectureTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What each room may import.
  static let doors: [String: Set<String>] = [
    "AnyamModel": ["Foundation"], "AnyamContainers": ["CLibXML2", "CZip", "CXlsxWriter", "CStemmer", "Foundation"],
    "AnyamReaders": ["AnyamModel", "AnyamContainers", "Foundation", "Yams"],
    "AnyamStore": ["AnyamModel", "AnyamContainers", "Foundation", "GRDB", "GRDBSQLite", "Crypto"],
    "AnyamAnalysis": ["AnyamModel"],
    "AnyamWriters": ["AnyamModel", "AnyamAnalysis", "AnyamContainers"],
    "Anyam": [
      "AnyamModel", "AnyamReaders", "AnyamStore", "AnyamAnalysis", "AnyamWriters", "Foundation", "Synchronization",
    ],
    "AnyamCommandLine": ["Anyam", "ArgumentParser", "Foundation", "Synchronization"],
    "AnyamProgram": ["AnyamCommandLine", "Foundation"],
  ]

  struct File {
    let room: String
    let name: String
    let lines: [Substring]
  }

  static let files: [File] = {
    let sources = root.appendingPathComponent("Sources")
    let all = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
      guard let text = try? String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8) else {
        return nil
      }
      return File(
        room: String(name.prefix { $0 != "/" }), name: name,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }()

  @Test func thereAreFilesInEveryRoom() {
    #expect(Set(Self.files.map(\.room)) == Set(Self.doors.keys))
    #expect(Self.files.count > 80)
  }

  @Test func noRoomHasADoorItMayNotHave() {
    for file in Self.files {
      for line in file.lines {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"),
          words[..<at].allSatisfy({ ["public", "internal", "@_exported"].contains($0) })
        else { continue }
        let module = String(words.last ?? "")
        #expect(Self.doors[file.room]?.contains(module) == true, "\(file.name) imports \(module)")
        #expect(
          !(words.contains("public") && ["GRDB", "GRDBSQLite", "Yams", "Crypto", "CZip", "CLibXML2"].contains(module)))
      }
    }
  }

  /// Analyses are pure: no clock, no chance, no words for people.
  @Test func analysesAreFunctionsOfValues() {
    for file in Self.files where file.room == "AnyamAnalysis" || file.room == "AnyamModel" {
      for line in file.lines where !line.contains("//") {
        for banned in ["Date(", "SystemRandomNumberGenerator", ".random(", "ContinuousClock", "FileManager", "print("] {
          let isIdentity = file.name == "AnyamModel/ID.swift"
          #expect(isIdentity || !line.contains(banned), "\(file.name): \(line)")
        }
      }
    }
  }

  @Test func filesAreShortAndNamedForWhatTheyHold() {
    var names: Set<String> = []
    for file in Self.files {
      let isWording = file.name.contains("/Wording/")
      #expect(file.lines.count <= (isWording ? 400 : 300), "\(file.name) has \(file.lines.count) lines")
      #expect(names.insert(file.name.lowercased()).inserted, "\(file.name) differs from another file by case alone")
      for banned in ["Util", "Helper", "Manager", "Misc"] { #expect(!file.name.contains(banned)) }
    }
  }

  @Test func everyPublicTypeIsExplained() {
    for file in Self.files {
      for (at, line) in file.lines.enumerated() {
        let words = line.trimmingCharacters(in: .whitespaces).split(separator: " ")
        guard words.first == "public",
          let kind = words.dropFirst().first(where: { !["final", "static"].contains($0) }),
          ["struct", "enum", "class", "protocol"].contains(kind), line.hasPrefix("public")
        else { continue }
        #expect(at > 0 && file.lines[at - 1].hasPrefix("///"), "\(file.name):\(at + 1) \(line)")
      }
    }
  }
}
