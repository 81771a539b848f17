import AnyamModel
import AnyamStore
import Foundation
import TestSupport
import Testing

/// Random histories of a study, and what must hold of all of them.
@Suite struct HistoryTests {
  static let scale = ProcessInfo.processInfo.environment["ANYAM_SCALE"].flatMap { Int($0) } ?? 1

  /// What people see of a study, without row numbers or ids of changes.
  private struct Picture: Equatable {
    var informants: [Informant]
    var visits: [Visit]
    var sources: [Source]
    var codebook: Codebook
    var codings: Set<String>
    var head: StudyHead

    init(_ reader: StudyReader) throws {
      let data = try reader.data()
      informants = data.informants
      visits = data.visits
      sources = data.sources
      codebook = data.codebook
      codings = Set(
        (0..<data.codings.count).map { at in
          "\(data.codings.ids[at]) \(data.codings.range(at)) \(data.codings.codes[at]) \(data.codings.stances[at].map(\.rawValue) ?? "")"
        })
      head = try reader.head()
    }
  }

  /// One random edit. What it picks may be gone already; then it writes nothing.
  private func step(_ file: StudyFile, _ coder: Coder, _ number: Int) throws {
    _ = try file.commit(.code, by: coder.id, at: someDay.addingTimeInterval(Double(number))) { reader, edit in
      let data = try reader.data()
      switch Int.random(in: 0..<9) {
      case 0: edit.add(Informant(code: "P\(number)", role: ["a", "b", ""].randomElement() ?? ""))
      case 1:
        guard let old = data.informants.randomElement() else { return }
        var new = old
        new.role = "role \(Int.random(in: 0..<4))"
        new.attributes = [Attribute(name: "age", value: "\(number)")]
        edit.update(old, to: new)
      case 2:
        edit.add(
          Code(
            name: "C\(number)", parent: Bool.random() ? data.codebook.codes.randomElement()?.id : nil, position: number)
        )
      case 3:
        guard let old = data.codebook.codes.randomElement() else { return }
        var new = old
        new.name = "N\(number)"
        new.definition = Bool.random() ? "" : "d\(number)"
        edit.update(old, to: new)
      case 4:
        let source = Source(title: "S\(number)", technique: .interview, informants: data.informants.prefix(1).map(\.id))
        let text = Array("P: Apa?\nDT: Ini \(number).".utf8)
        edit.add(SourceContent(source: source, text: text, layout: TurnLayout(), original: nil, fileName: "s.txt"))
      case 5, 6:
        guard let source = data.sources.randomElement(), let code = data.codebook.codes.randomElement() else { return }
        let codings = (0..<Int.random(in: 1...5)).map { at in
          Coding(
            source: source.id, range: TextRange(at, at + 2), code: code.id, coder: coder.id,
            stance: Stance.allCases.randomElement())
        }
        edit.add(codings)
      case 7:
        let live = data.codings.ids.shuffled().prefix(2)
        edit.retract(Array(live))
      default:
        let old = try reader.head()
        var new = old
        new.settings.sourceUnit = Bool.random() ? .role : .informant
        new.title = "T\(Int.random(in: 0..<3))"
        try edit.update(old, to: new, in: reader)
      }
    }
  }

  @Test func theTrailFoldsToTheRowsAndUndoIsExact() throws {
    for _ in 0..<(6 * Self.scale) {
      let folder = Folder()
      let (file, coder) = try makeStudy(folder.file("a.anyam"))
      for number in 0..<25 {
        let before = try file.read { try Picture($0) }
        let changes = try file.read { try $0.changeCount() }
        try step(file, coder, number)
        guard try file.read({ try $0.changeCount() }) > changes else { continue }
        let after = try file.read { try Picture($0) }
        // Undo after do is identity; undo of the undo is do.
        let undo = try file.undo(nil, by: coder.id, at: someDay)
        #expect(try file.read { try Picture($0) } == before)
        try file.undo(undo.by?.id, by: coder.id, at: someDay)
        #expect(try file.read { try Picture($0) } == after)
      }
      #expect(try file.check() == [])
      // All the way back: the study is as empty as it began.
      var undone = 0
      while (try? file.undo(nil, by: coder.id, at: someDay)) != nil { undone += 1 }
      #expect(undone > 0)
      let picture = try file.read { try Picture($0) }
      #expect(
        picture.informants.isEmpty && picture.sources.isEmpty && picture.codebook.codes.isEmpty
          && picture.codings.isEmpty)
      #expect(try file.check() == [])
    }
  }

  @Test func undoIsRefusedWhereALaterChangeStandsOnIt() throws {
    let folder = Folder()
    let (file, coder) = try makeStudy(folder.file("a.anyam"))
    let informant = Informant(code: "KI1", role: "a")
    let made = try file.commit(.addInformant, by: coder.id, at: someDay) { _, edit in edit.add(informant) }.change
    func role(_ role: String) throws -> Change? {
      try file.commit(.setInformant, by: coder.id, at: someDay) { reader, edit in
        let old = try reader.informants()[0]
        var new = old
        new.role = role
        edit.update(old, to: new)
      }.change
    }
    let first = try #require(try role("b"))
    let second = try #require(try role("c"))
    #expect(throws: StoreError.laterChange(second)) { try file.undo(first.id, by: coder.id, at: someDay) }
    #expect(throws: StoreError.laterChange(first)) { try file.undo(made?.id, by: coder.id, at: someDay) }
    try file.undo(second.id, by: coder.id, at: someDay)
    try file.undo(first.id, by: coder.id, at: someDay)
    #expect(try file.read { try $0.informants()[0].role } == "a")
    #expect(throws: StoreError.alreadyUndone(first)) { try file.undo(first.id, by: coder.id, at: someDay) }
    try file.undo(made?.id, by: coder.id, at: someDay)
    #expect(throws: StoreError.nothingToUndo) { try file.undo(nil, by: coder.id, at: someDay) }
    #expect(throws: StoreError.noSuchChange("ffffff")) { try file.undo("ffffff", by: coder.id, at: someDay) }
  }

  @Test func anErrorInTheMiddleWritesNothing() throws {
    struct Stop: Error {}
    let folder = Folder()
    let (file, coder) = try makeStudy(folder.file("a.anyam"))
    let digest = try file.read { try $0.digest() }
    #expect(throws: Stop.self) {
      try file.commit(.addVisit, by: coder.id, at: someDay) { _, edit in
        edit.add(Visit(name: "1"))
        throw Stop()
      }
    }
    let nothing = try file.commit(.addVisit, by: coder.id, at: someDay) { _, _ in }.change
    #expect(nothing == nil)
    #expect(try file.read { try $0.digest() } == digest)
  }
}
