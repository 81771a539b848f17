import AnyamModel
import AnyamReaders
import Testing

@Suite struct TextReaderTests {
  private func refusal(_ bytes: [UInt8], _ name: String) -> Finding.Kind? {
    do {
      _ = try FileReaders.read(bytes, named: name)
      return nil
    } catch {
      return (error as? ReadingError)?.finding.kind
    }
  }

  @Test func frontMatterIsReadAndTheTextBeginsBehindIt() throws {
    let text = """
      ---
      title: Wawancara 1
      technique: wawancara
      informant: [KI1, P2]
      date: 12/03/2020
      speakers: {P: "@interviewer", DT: KI1}
      warna: biru
      ---

      P: Apa?
      """
    let reading = try FileReaders.read(Array(text.utf8), named: "a.md")
    #expect(reading.card.title == "Wawancara 1")
    #expect(reading.card.informants == ["KI1", "P2"])
    #expect(reading.card.speakers.map(\.label) == ["P", "DT"])
    #expect(reading.card.speakers.map(\.meaning) == ["@interviewer", "KI1"])
    #expect(reading.text[TextRange(0, reading.text.length)] == "\nP: Apa?")
    #expect(reading.findings == [Finding(.unknownFrontMatterKey, subject: "a.md", "warna")])
  }

  @Test func newlinesMarksAndNulsAreMadePlainAndNothingElse() throws {
    let reading = try FileReaders.read([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc\0e\u{301}\u{A0}".utf8), named: "a.txt")
    #expect(reading.text.bytes == Array("a\nb\nce\u{301}\u{A0}".utf8))
    #expect(reading.findings == [Finding(.nulRemoved, subject: "a.txt", "1")])
  }

  @Test func badFilesAreNamedNotRead() {
    #expect(refusal([], "a.txt") == .emptyFile)
    #expect(refusal(Array(" \n\n".utf8), "a.txt") == .emptyFile)
    #expect(refusal([0x61, 1, 2, 3, 4, 5, 0x62], "a.txt") == .notText)
    #expect(refusal(Array("x".utf8), "a.xyz") == .unknownFormat)
    #expect(refusal(Array("---\ntitle: [a\n---\nx".utf8), "a.txt") == .badFrontMatter)
    #expect(refusal(Array(repeating: 0x61, count: FileReaders.largestText + 1), "a.txt") == .tooLarge)
    #expect(
      refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600), "a.docx")
        == .legacyWord)
    let encrypted: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + encrypted, "a.docx") == .encrypted)
  }

  @Test func aRuleOfDashesIsNoFrontMatter() throws {
    let reading = try FileReaders.read(Array("---\nBiasa saja\n---\nTeks".utf8), named: "a.txt")
    #expect(reading.text.bytes == Array("---\nBiasa saja\n---\nTeks".utf8))
  }

  @Test func paragraphsFollowHowTheTextWasTyped() throws {
    func paragraphs(_ text: String, _ name: String) throws -> [String] {
      let reading = try FileReaders.read(Array(text.utf8), named: name)
      return reading.paragraphs.map { reading.text[$0] }
    }
    #expect(try paragraphs("satu\ndua\n\ntiga", "a.txt") == ["satu", "dua", "tiga"])
    #expect(try paragraphs("satu\ndua\n\ntiga", "a.md") == ["satu\ndua", "tiga"])
    let line = String(repeating: "kata ", count: 14) + "ka"
    let wrapped = Array(repeating: line, count: 10).joined(separator: "\n")
    #expect(try paragraphs(wrapped + "\n\nakhir", "a.txt") == [wrapped, "akhir"])
  }

  /// An alias bomb in YAML is small on the disk and endless in memory where aliases are walked.
  @Test func aYAMLBombDoesNotExplode() throws {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      yaml += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    _ = try? FileReaders.read(Array("---\n\(yaml)---\nteks".utf8), named: "a.txt")
    _ = try? CodebookReader.read(Array((yaml + "codes: *a29\n").utf8), named: "b.yaml")
  }
}

@Suite struct CellTableTests {
  private func table(_ text: String) throws -> CellTable { try CellTable(Array(text.utf8), named: "t.csv") }

  @Test func cellsAsSpreadsheetsWriteThem() throws {
    let comma = try table("\u{FEFF}Code, Role \r\n\"a,b\",\"he said \"\"hi\"\"\"\r\n\r\n\"x\ny\", z\r\n'=1,last")
    #expect(comma.header == ["code", "role"])
    #expect(comma.rows == [["a,b", "he said \"hi\""], ["x\ny", " z"], ["=1", "last"]])
    #expect(comma.numbers == [2, 4, 5])
    #expect(try table("a;b\n1,5;2\n").rows == [["1,5", "2"]])
    #expect(try table("a\tb\n1\t\n").rows == [["1", ""]])
    #expect(try table("a,b\n1\n").cell(0, 1) == "")
    #expect(try table("a,b\n\u{301}x,y\n").rows == [["\u{301}x", "y"]])
  }

  @Test func encodingsAreRecognised() throws {
    let windows = try CellTable(Array("kode\n".utf8) + [0x63, 0x61, 0x66, 0xE9, 0x93, 0x0A], named: "t.csv")
    #expect(windows.rows == [["café“"]])
    let utf16 = [UInt8]([0xFF, 0xFE]) + "a\tb\né\tc\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try CellTable(utf16, named: "t.csv").rows == [["é", "c"]])
  }

  @Test func whatCannotBeATableIsRefused() {
    for text in ["", "\n\n", "a,b\n\"open,2\n3,4\n"] {
      #expect(throws: ReadingError.self) { try table(text) }
    }
  }

  /// Random bytes never crash a reader of anything.
  @Test func noiseIsSurvived() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...80)).map { _ in
        Bool.random()
          ? UInt8.random(in: 0...255) : Array("\",;\n\r\t'=:-P*[]()0123 ".utf8).randomElement(using: &random) ?? 0
      }
      _ = try? CellTable(bytes, named: "t.csv")
      _ = try? CodebookReader.read(bytes, named: "t.yaml")
      for name in ["t.txt", "t.md", "t.docx"] {
        guard let reading = try? FileReaders.read(bytes, named: name) else { continue }
        let layout = TranscriptReader.read(reading.text, paragraphs: reading.paragraphs, named: name).layout
        var end = 0
        for turn in layout.turns {
          #expect(
            turn.range.start >= end && turn.range.end <= reading.text.length && turn.words.start >= turn.range.start)
          end = turn.range.end
        }
      }
    }
  }
}
