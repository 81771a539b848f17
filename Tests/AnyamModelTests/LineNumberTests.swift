import AnyamModel
import TestSupport
import Testing

@Suite struct LineNumberTests {
  @Test func everyLineOfTheTextCounts() {
    let lines = LineNumbers(SourceText("satu\n\ntiga\nempat"))
    #expect(lines.count == 4)
    #expect(lines.lines(of: TextRange(0, 4)) == 1...1)
    #expect(lines.lines(of: TextRange(6, 10)) == 3...3)
    #expect(lines.lines(of: TextRange(0, 12)) == 1...4)
    // A passage that ends with a line's break ends on that line.
    #expect(lines.lines(of: TextRange(0, 5)) == 1...1)
  }

  /// Eight digits are put together at once.
  @Test(arguments: [0, 9, 10, 99_999_999, 100_000_000, 1_000_000_007, Int.max])
  func linesAreCitedAsNumbersAreWritten(line: Int) {
    #expect(LineNumbers.cited(line...line) == "\(line)")
    #expect(LineNumbers.cited(0...max(1, line)) == "0–\(max(1, line))")
  }

  /// 76 letters, a blank, a word of ten: the word would go past 80 and begins line 2. Counted by hand.
  @Test func longLinesBreakAtTheLastBlank() {
    let text = SourceText(String(repeating: "é", count: 76) + " sepuluhhrf ya")
    let lines = LineNumbers(text)
    #expect(lines.count == 2)
    #expect(lines.lines(of: TextRange(75, 76)) == 1...1)
    #expect(lines.lines(of: TextRange(77, 78)) == 2...2)
    #expect(lines.lines(of: TextRange(88, 90)) == 2...2)
  }

  @Test func aWordThatFillsALineIsCut() {
    let lines = LineNumbers(SourceText(String(repeating: "a", count: 161)))
    #expect(lines.count == 3)
    #expect(lines.lines(of: TextRange(79, 80)) == 1...1)
    #expect(lines.lines(of: TextRange(80, 81)) == 2...2)
    #expect(lines.lines(of: TextRange(160, 161)) == 3...3)
  }

  /// On random texts: the same as breaking word by word, as one would with a ruler.
  @Test func randomTextsBreakAsByHand() {
    var random = SplitMix(seed: 12)
    for _ in 0..<200 {
      var text = ""
      var starts = [0]
      var position = 0
      for paragraph in 0..<Int.random(in: 1...4, using: &random) {
        if paragraph > 0 {
          text += "\n"
          position += 1
          starts.append(position)
        }
        var column = 0
        for index in 0..<Int.random(in: 0...60, using: &random) {
          if index > 0 {
            text += " "
            position += 1
            column += 1
          }
          let word = String(repeating: "ü", count: Int.random(in: 1...14, using: &random))
          if column + word.count > 80 {
            starts.append(position)
            column = 0
          }
          text += word
          position += word.count
          column += word.count
        }
      }
      let lines = LineNumbers(SourceText(text))
      #expect(lines.count == starts.count)
      for (index, start) in starts.enumerated() where start < position {
        #expect(lines.lines(of: TextRange(start, start + 1)).lowerBound == index + 1)
      }
    }
  }

  /// Looked for one after the other or each by itself, passages stand on the same lines, in whatever order they come.
  @Test func passagesStandOnTheSameLinesHoweverTheyAreLookedFor() {
    var random = SplitMix(seed: 41)
    for _ in 0..<200 {
      let text = SourceText(
        (0..<Int.random(in: 0...400, using: &random)).map { _ in
          ["kata ", "é", "\n", "\n\n", String(repeating: "x", count: 90)].randomElement(using: &random) ?? ""
        }.joined())
      let lines = LineNumbers(text)
      var line = 1
      var ranges = (0..<30).map { _ in
        let start = Int.random(in: 0...text.length, using: &random)
        return TextRange(start, Int.random(in: start...text.length, using: &random))
      }
      if Bool.random(using: &random) { ranges.sort() }
      for range in ranges {
        let alone = lines.lines(of: range)
        #expect(lines.lines(of: range, from: &line) == alone && line == alone.lowerBound)
        // The line begins at or before the passage, and the next one behind its beginning.
        #expect(lines.range(of: line...line, length: text.length).map { $0.start <= range.start } == true)
        let next = lines.range(of: line + 1...line + 1, length: text.length)
        #expect(next.map { $0.start > range.start } ?? true)
      }
    }
  }
}
