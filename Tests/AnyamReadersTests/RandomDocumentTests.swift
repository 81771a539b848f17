import AnyamModel
import AnyamReaders
import Foundation
import TestSupport
import Testing

/// The same random talk written in every format that is text: whatever the words are made of, each turn cut from the text by
/// its position is what was said, letter by letter.
@Suite struct RandomDocumentTests {
  private struct Said {
    var label: String
    var words: String
  }

  private static let vocabulary = [
    "kami", "rumah-rumah", "e\u{301}", "👩‍👩‍👧", "😀", "שלום", "مرحبا", "“kutip”", "R&D", "a<b", "{x}", "c\\d", "naïve", "Ω",
    "한국어", "ꦗꦮ", "50%", "—", "ya,", "tidak.", "mengapa?", "#3", "z͑ͫ̓", "🇮🇩", "ﷺ", "ʼn",
  ]

  private static func talk(_ random: inout SplitMix) -> [Said] {
    (0..<Int.random(in: 4...30, using: &random)).map { index in
      let words = (0..<Int.random(in: 1...25, using: &random)).map { _ in vocabulary.randomElement(using: &random)! }
      // A word first, so that a sign cannot be taken for the mark of a list or of a label.
      return Said(label: index % 2 == 0 ? "P" : "DT", words: (["Kata"] + words).joined(separator: " "))
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func rtf(_ text: String) -> String {
    text.utf16.map { unit in
      switch unit {
      case 0x5C, 0x7B, 0x7D: "\\" + String(UnicodeScalar(UInt8(unit)))
      case 0..<0x80: String(UnicodeScalar(UInt8(unit)))
      default: "\\u\(Int16(bitPattern: unit))?"
      }
    }.joined()
  }

  private static func clock(_ second: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "00:\(two(second / 60)):\(two(second % 60)).000"
  }

  static let endings = ["txt", "utf16.txt", "md", "html", "rtf", "fodt", "vtt", "json", "tei", "trs"]

  private static func write(_ talk: [Said], as ending: String) -> [UInt8] {
    func lines(_ each: (Said) -> String) -> String { talk.map(each).joined() }
    switch ending {
    case "txt": return Array(lines { "\($0.label): \($0.words)\r\n" }.utf8)
    case "utf16.txt":
      return [0xFF, 0xFE] + lines { "\($0.label): \($0.words)\r" }.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "md": return Array(lines { "**\($0.label):** \($0.words)\n\n" }.utf8)
    case "html":
      return Array(("<meta charset=utf-8>" + lines { "<p><b>\($0.label)</b>: \(escaped($0.words))</p>\n" }).utf8)
    case "rtf": return Array(("{\\rtf1\\ansi " + lines { "{\\b \($0.label)}: \(rtf($0.words))\\par\n" } + "}").utf8)
    case "fodt":
      let names = "urn:oasis:names:tc:opendocument:xmlns:"
      let head =
        "<office:document xmlns:office=\"\(names)office:1.0\" xmlns:text=\"\(names)text:1.0\"><office:body><office:text>"
      let body = lines { "<text:p>\($0.label): <text:span>\(escaped($0.words))</text:span></text:p>" }
      return Array((head + body + "</office:text></office:body></office:document>").utf8)
    case "vtt":
      var cues = "WEBVTT\n\n"
      for (at, said) in talk.enumerated() {
        cues += "\(clock(at)) --> \(clock(at + 1))\n<v \(said.label)>\(escaped(said.words))</v>\n\n"
      }
      return Array(cues.utf8)
    case "json":
      let segments = talk.map { ["speaker": $0.label, "text": " " + $0.words] }
      return [UInt8]((try? JSONSerialization.data(withJSONObject: ["segments": segments])) ?? Data())
    case "tei":
      return Array(
        ("<TEI><text><body>" + lines { "<u who=\"#\($0.label)\">\(escaped($0.words))</u>" } + "</body></text></TEI>")
          .utf8)
    default:
      return Array(
        ("<Trans>" + lines { "<Turn speaker=\"\($0.label)\">\(escaped($0.words))</Turn>" } + "</Trans>").utf8)
    }
  }

  @Test(arguments: endings)
  func everyTurnIsWhatWasSaid(_ ending: String) throws {
    var random = SplitMix(seed: 41)
    for _ in 0..<25 {
      let talk = Self.talk(&random)
      let bytes = Self.write(talk, as: ending)
      let name = "x." + (ending.split(separator: ".").last.map(String.init) ?? ending)
      let reading = try FileReaders.read(bytes, named: name)
      let layout = TranscriptReader.read(reading, known: .init(labels: ["P", "DT"]), named: name).layout
      // Cut by code points, as any other program would.
      let scalars = Array(String(decoding: reading.text.bytes, as: UTF8.self).unicodeScalars)
      let read = layout.turns.map { turn in
        (turn.label.map { layout.labels[$0] } ?? "") + "|"
          + String(String.UnicodeScalarView(scalars[turn.words.start..<turn.words.end]))
      }
      #expect(read == talk.map { "\($0.label)|\($0.words)" })
    }
  }
}
