import AnyamModel
import AnyamReaders
import Foundation
import Testing

/// A document made by Tests/Fixtures/make-docx.py.
private func document(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Fixtures/docx/\(name).docx")))
}

@Suite struct DocxTests {
  @Test(arguments: [
    ("plain", "P: Apa kabar?\n\nDT: Baik & sehat é 👩‍👩‍👧."), ("breaks", "P: Satu\nDT: Dua\ttiga\u{2011}empat\nP: Lima?"),
    ("table", "Sebelum\nWaktu\tSiapa\tKata\n00:01\tDT\tBaris satu\nbaris dua\nSesudah"),
    ("tracked", "Kami sekarang menganyam.[1]Tautan\nDalam kontrol"), ("strict", "P: Apa?\nDT: Ini."),
    ("elsewhere", "P: Apa?\nDT: Ini."),
  ])
  func textIsWhatWordShows(name: String, text: String) throws {
    let reading = try FileReaders.read(try document(name), named: name + ".docx")
    #expect(reading.text[TextRange(0, reading.text.length)] == text)
    for paragraph in reading.paragraphs { #expect(paragraph.length > 0) }
  }

  @Test func labelsBehindLineBreaksStartTurns() throws {
    let reading = try FileReaders.read(try document("breaks"), named: "breaks.docx")
    let layout = TranscriptReader.read(reading.text, paragraphs: reading.paragraphs, named: "breaks").layout
    #expect(layout.turns.map { $0.label.map { layout.labels[$0] } } == ["P", "DT", "P"])
  }

  /// Read as if every change had been refused: what was deleted stands, what was put in does not, and the two paragraphs
  /// whose mark was deleted are two.
  @Test func theOriginalTextIsReadWhenAsked() throws {
    let bytes = try DocumentTests.bytes("features.docx")
    var options = ReadingOptions()
    options.tracked = .original
    let reading = try FileReaders.read(bytes, named: "f.docx", options: options)
    let text = reading.text[TextRange(0, reading.text.length)]
    #expect(text.contains("DT: Kami dulu di desa[1] itu."))
    #expect(text.contains("DT: Ya. \nBetul."))
    #expect(reading.findings.contains(Finding(.partLeftOut, subject: "f.docx", "insertions", "1")))
  }

  @Test func nothingIsDroppedWithoutAFinding() throws {
    let reading = try FileReaders.read(try document("tracked"), named: "t.docx")
    #expect(
      reading.findings == [
        Finding(.partLeftOut, subject: "t.docx", "deletions", "1"),
        Finding(.partLeftOut, subject: "t.docx", "footnotes", "1"),
      ])
  }

  @Test(
    arguments: [
      ("entity", .damagedXML), ("laughs", .damagedXML), ("unclosed", .damagedXML), ("deep", .damagedXML),
      ("empty", .emptyFile),
      ("nothing", .unknownFormat), ("truncated", .damagedArchive), ("flipped", .damagedArchive),
      ("notzip", .damagedArchive),
      ("bomb", .archiveTooLarge), ("liar", .damagedArchive),
    ] as [(String, Finding.Kind)])
  func hostileDocumentsAreRefused(name: String, kind: Finding.Kind) throws {
    let bytes = try document(name)
    do {
      _ = try FileReaders.read(bytes, named: name + ".docx")
      Issue.record("\(name) was read")
    } catch {
      #expect((error as? ReadingError)?.finding.kind == kind)
    }
  }

  /// One byte changed anywhere gives a reading or a finding, never a crash.
  @Test func damageAnywhereIsSurvived() throws {
    let whole = try document("tracked")
    for at in whole.indices {
      var bytes = whole
      bytes[at] ^= 0x55
      _ = try? FileReaders.read(bytes, named: "x.docx")
    }
  }
}
