import AnyamModel
import AnyamStore
import TestSupport
import Testing

@Suite struct SourceTextsTests {
  /// Texts one after the other, in any order and again; one whose words are no longer there is empty, and those after it are whole.
  @Test func textsAreReadInAnyOrderAndErasedOnesAreEmpty() throws {
    let folder = Folder()
    let (file, coder) = try makeStudy(folder.file("a.anyam"))
    let texts = ["Satu.", String(repeating: "Dua – kata. ", count: 5_000), "", "Empat."]
    let sources = texts.indices.map { Source(title: "S\($0)", technique: .interview) }
    try file.commit(.import, by: coder.id, at: someDay) { _, edit in
      for (source, text) in zip(sources, texts) {
        edit.add(
          SourceContent(source: source, text: Array(text.utf8), layout: TurnLayout(), original: nil, fileName: "s.txt"))
      }
    }
    try file.close()
    func read(_ order: [Int]) throws -> [String] {
      try StudyFile.open(folder.file("a.anyam")).read { reader in
        let read = reader.texts()
        return try order.map { String(decoding: try read.text(of: sources[$0].id).bytes, as: UTF8.self) }
      }
    }
    #expect(try read([3, 1, 0, 2, 1]) == [3, 1, 0, 2, 1].map { texts[$0] })
    tamper(folder.file("a.anyam"), "UPDATE content SET bytes = NULL WHERE n = (SELECT text FROM source LIMIT 1)")
    #expect(try read([0, 1, 0, 0, 3]) == ["", texts[1], "", "", texts[3]])
    let other = Source(title: "none", technique: nil)
    #expect(try StudyFile.open(folder.file("a.anyam")).read { try $0.texts().text(of: other.id).length } == 0)
  }
}
