import AnyamModel
import AnyamReaders
import Foundation
import Testing

/// The documents of Tests/Fixtures/documents against what their maker says a person sees in them (make-documents.py).
@Suite struct DocumentTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/documents")

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".expected") }.map { String($0.dropLast(9)) }.sorted()

  @Test func everyFormatHasADocument() throws {
    var formats: Set<FileFormat> = []
    for name in Self.names where name != "scan.pdf" {
      formats.insert(try FileReaders.read(Self.bytes(name), named: name).format)
    }
    // Markdown and plain UTF-8 are read in TextReaderTests; tables and stubs have tests of their own.
    #expect(formats == Set(FileFormat.allCases).subtracting([.markdown, .survey, .stub]))
  }

  @Test(arguments: names)
  func readingIsWhatAPersonSees(_ name: String) throws {
    let expected = try String(contentsOf: Self.folder.appendingPathComponent(name + ".expected"), encoding: .utf8)
    let read = Self.dump(name)
    #expect(read == expected)
    if let folder = ProcessInfo.processInfo.environment["ANYAM_SHOW"] {
      try read.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
  }

  /// Positions are exact: whatever is cut from the text by a range is what the range is said to hold, and ranges lie in order.
  @Test(arguments: names.filter { $0 != "scan.pdf" })
  func rangesLieInTheText(_ name: String) throws {
    let reading = try FileReaders.read(Self.bytes(name), named: name)
    let scalars = Array(String(decoding: reading.text.bytes, as: UTF8.self).unicodeScalars)
    #expect(scalars.count == reading.text.length)
    func cut(_ range: TextRange) -> String {
      String(String.UnicodeScalarView(scalars[range.start..<range.end]))
    }
    var end = 0
    for paragraph in reading.paragraphs {
      #expect(paragraph.start >= end && paragraph.length > 0)
      #expect(cut(paragraph) == reading.text[paragraph])
      end = paragraph.end
    }
    for mark in reading.marks {
      #expect(mark.range.length > 0 && cut(mark.range) == reading.text[mark.range])
    }
    let layout = TranscriptReader.read(reading, named: name).layout
    end = 0
    for turn in layout.turns {
      #expect(turn.range.start >= end && turn.range.end <= scalars.count)
      #expect(turn.textStart >= turn.range.start && turn.textStart <= turn.range.end)
      if let label = turn.label { #expect(cut(turn.range).contains(layout.labels[label])) }
      end = turn.range.end
    }
    #expect(reading.pages.allSatisfy { $0 <= scalars.count } && reading.pages.sorted() == reading.pages)
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private static func dump(_ name: String) -> String {
    var options = ReadingOptions()
    options.numbering = name.hasPrefix("numbered")
    func line(_ text: String) -> String {
      text.replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
    }
    do {
      let reading = try FileReaders.read(try bytes(name), named: name, options: options)
      let transcript = TranscriptReader.read(reading, named: name)
      let layout = transcript.layout
      let turns = layout.turns.map { turn in
        let label = turn.label.map { layout.labels[$0] } ?? ""
        return "\(label)|\(turn.time.map(String.init) ?? "")|\(line(reading.text[turn.words]))"
      }
      let marks = reading.marks.map { mark in
        let kind =
          switch mark.kind {
          case .comment: "comment"
          case .highlight: "highlight"
          case .layer(let tier): "layer \(tier)"
          }
        let replies = mark.replies.map { "|\(line($0.text)) (\($0.author))" }.joined()
        return "* \(kind)|\(line(reading.text[mark.range]))|\(line(mark.text))|\(mark.author)\(replies)"
      }
      return (turns + marks + (reading.findings + transcript.findings).map(describe)).joined(separator: "\n") + "\n"
    } catch let error as ReadingError {
      return describe(error.finding) + "\n"
    } catch {
      return "\(error)\n"
    }
  }

  private static func describe(_ finding: Finding) -> String {
    (["!", finding.kind.rawValue] + finding.arguments).joined(separator: " ")
  }
}
