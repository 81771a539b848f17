import AnyamModel
import AnyamReaders
import Foundation
import TestSupport
import Testing

/// What is broken, made to break, or far too large gives a reading or one clear finding: never a crash, never a hang.
@Suite struct HostileTests {
  static let scale = Int(ProcessInfo.processInfo.environment["ANYAM_SCALE"] ?? "") ?? 1
  static let names = DocumentTests.names + ["informan.xlsx", "answers.csv"]

  /// Reads as a program would; says which finding refused it, `nil` where it was read.
  @discardableResult
  private func read(_ bytes: [UInt8], _ name: String) -> Finding.Kind? {
    do {
      if ["xlsx", "csv"].contains(name.split(separator: ".").last.map(String.init) ?? "") {
        let survey = SurveyRequest(answers: ["code"])
        _ = try SurveyTable(bytes, named: name, request: survey)
        return nil
      }
      let reading = try FileReaders.read(bytes, named: name)
      let layout = TranscriptReader.read(reading, named: name).layout
      for turn in layout.turns { #expect(turn.range.end <= reading.text.length) }
      for mark in reading.marks { #expect(mark.range.end <= reading.text.length) }
      return nil
    } catch let error as ReadingError {
      return error.finding.kind
    } catch {
      Issue.record("\(name): \(type(of: error))")
      return nil
    }
  }

  @Test(arguments: names)
  func filesCutShortAreSurvived(_ name: String) throws {
    let whole = try DocumentTests.bytes(name)
    for part in 0..<16 { read(Array(whole.prefix(whole.count * part / 16)), name) }
  }

  @Test(arguments: names)
  func flippedBytesAreSurvived(_ name: String) throws {
    let whole = try DocumentTests.bytes(name)
    var random = SplitMix(seed: 20_261_122)
    // Each PDF is a process of its own.
    let rounds = (name.hasSuffix(".pdf") ? 4 : 60) * Self.scale
    for _ in 0..<rounds {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      read(bytes, name)
    }
  }

  /// A file of one format under the name of another.
  @Test func wrongNamesAreSurvived() throws {
    for name in Self.names {
      let bytes = try DocumentTests.bytes(name)
      for format in FileFormat.allCases where format != .pdf || name.hasSuffix(".pdf") {
        for ending in format.extensions { read(bytes, "x." + ending) }
      }
    }
  }

  private static let deep = 100_000

  @Test(arguments: ["eaf", "trs", "exb", "tei", "fodt"])
  func deepXMLIsRefused(_ ending: String) {
    let bytes = Array((String(repeating: "<a>", count: Self.deep) + "x").utf8)
    #expect(read(bytes, "deep." + ending) == .damagedXML)
  }

  @Test func deepPagesAreRead() {
    let open = Array(("<html><body>" + String(repeating: "<div><b>", count: Self.deep) + "Kata").utf8)
    #expect(read(open, "deep.html") == nil)
    let table = Array(("<html>" + String(repeating: "<table><tr><td>", count: Self.deep / 10) + "Kata").utf8)
    #expect(read(table, "deep.html") == nil)
  }

  @Test func deepRTFIsSurvived() {
    let groups = Array(("{\\rtf1 " + String(repeating: "{", count: Self.deep) + "Kata").utf8)
    // What lies deeper than any program writes is not read.
    #expect(read(groups, "deep.rtf") == .emptyFile)
    let notes = Array(("{\\rtf1 Kata" + String(repeating: "{\\footnote a", count: Self.deep / 50) + "}").utf8)
    #expect(read(notes, "deep.rtf") == nil)
  }

  @Test func deepJSONIsRefused() {
    #expect(read(Array(String(repeating: "[", count: Self.deep).utf8), "deep.json") == .damagedJSON)
    let nested =
      "{\"segments\":" + String(repeating: "[", count: Self.deep) + String(repeating: "]", count: Self.deep) + "}"
    #expect(read(Array(nested.utf8), "deep.json") == .damagedJSON)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepFrontMatterIsRefused(_ sign: String) {
    let yaml = String(repeating: sign, count: 60_000 / sign.count)
    #expect(read(Array("---\ntitle: \(yaml)\n---\nTeks\n".utf8), "deep.md") == .badFrontMatter)
  }

  @Test(arguments: ["txt", "md", "srt", "vtt", "rtf", "html", "csv", "json", "eaf"])
  func oneLineOfFiftyMegabytesIsSurvived(_ ending: String) {
    let head =
      ["rtf": "{\\rtf1 ", "html": "<p>", "srt": "1\n00:00:01,000 --> 00:00:02,000\n", "eaf": "<a>"][ending] ?? ""
    read(Array(head.utf8) + [UInt8](repeating: 0x61, count: 50 << 20), "long." + ending)
  }

  @Test func entitiesAndOutsideFilesAreRefused() {
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE Trans [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    let turn = "<Trans><Turn speaker=\"a\">&x; kata</Turn></Trans>"
    #expect(read(Array((outside + turn).utf8), "a.trs") == .damagedXML)
    let laughs = (1..<12).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE Trans [<!ENTITY a0 \"ha\">\(laughs)]><Trans><Turn speaker=\"&a11;\">x</Turn></Trans>"
    #expect(read(Array(bomb.utf8), "a.trs") == .damagedXML)
  }

  @Test func numbersBeyondReasonAreSurvived() {
    read(Array("{\\rtf1\\u99999999999999999999 \\bin99999999999999 x\\uc99999999 \\u-5?Kata}".utf8), "n.rtf")
    read(Array("{\"segments\":[{\"start\":1e308,\"text\":\"a\"},{\"start\":-1e308,\"text\":\"b\"}]}".utf8), "n.json")
    read(Array("1\n99999999999999999999:00:01,000 --> 1\nKata\n".utf8), "n.srt")
    read(Array("<Trans><Turn speaker=\"a\" startTime=\"1e999\">kata</Turn></Trans>".utf8), "n.trs")
    let eaf =
      "<ANNOTATION_DOCUMENT><TIER TIER_ID=\"a\" PARENT_REF=\"a\"><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"1\"/></TIER></ANNOTATION_DOCUMENT>"
    #expect(read(Array(eaf.utf8), "n.eaf") == .emptyFile)
    read(Array("<p><table><tr><td colspan=99999999>a".utf8), "n.html")
  }

  /// Annotations that refer to each other in a circle hang on nothing.
  @Test func circlesOfAnnotationsEnd() {
    let eaf = """
      <ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="1"/></TIME_ORDER>
      <TIER TIER_ID="a"><ALIGNABLE_ANNOTATION ANNOTATION_ID="1" TIME_SLOT_REF1="t1"><ANNOTATION_VALUE>kata</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></TIER>
      <TIER TIER_ID="b" PARENT_REF="a"><REF_ANNOTATION ANNOTATION_ID="2" ANNOTATION_REF="3"><ANNOTATION_VALUE>x</ANNOTATION_VALUE></REF_ANNOTATION>
      <REF_ANNOTATION ANNOTATION_ID="3" ANNOTATION_REF="2"><ANNOTATION_VALUE>y</ANNOTATION_VALUE></REF_ANNOTATION></TIER></ANNOTATION_DOCUMENT>
      """
    #expect(read(Array(eaf.utf8), "c.eaf") == nil)
  }
}
