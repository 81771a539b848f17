import AnyamModel
import TestSupport
import Testing

@testable import AnyamAnalysis

/// What is fast must say the same as what is plain.
@Suite struct ShortcutTests {
  static let pieces = [
    "uang", " ", "rumah-rumah", "-", "’", "é", "Jum’at", "\n", ", ", "n", "--", "👩‍🎓", "٣", "a\u{301}",
  ]

  static func text(_ random: inout SplitMix) -> SourceText {
    SourceText(
      (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
  }

  /// Any passage holds as many words by the marks as when it is read by itself.
  @Test func wordsOfAPassageWithoutReadingIt() {
    var random = SplitMix(seed: 31)
    for _ in 0..<400 {
      let text = Self.text(&random)
      let starts = WordStarts(text)
      for _ in 0..<20 {
        let start = Int.random(in: 0...text.length, using: &random)
        let range = TextRange(start, Int.random(in: start...text.length, using: &random))
        #expect(starts.count(range) == WordCount.count(text.slice(range)), "\(text[range])")
      }
    }
  }

  /// One word alone is found at the same places as in a list of words, which is walked through word by word.
  @Test func aWordAloneIsFoundWhereTheScannerFindsIt() {
    var random = SplitMix(seed: 32)
    for _ in 0..<400 {
      let text = Self.text(&random)
      for word in ["uang", "rumah-rumah", "n", "UA", "a"] {
        for isPrefix in [false, true] {
          let alone = TextQuery([TextQuery.Term([word], isPrefix: isPrefix)])
          let walked = TextQuery([TextQuery.Term([word, "zzzz"], isPrefix: isPrefix)])
          let all = [0..<text.bytes.count]
          #expect(alone.matches(in: text, inside: all) == walked.matches(in: text, inside: all))
        }
      }
    }
  }

  /// Reading order, put together by source first, is the order of comparing everything with everything.
  @Test(arguments: [3, 200, 2_000]) func readingOrderIsTheOrderOfAllItsParts(count: Int) {
    var random = SplitMix(seed: 33)
    var codings = CodingColumns()
    for _ in 0..<count {
      codings.ids.append(ID())
      codings.sources.append(Int32.random(in: 0..<40, using: &random))
      // In long texts too, where the places differ in their upper half alone.
      codings.starts.append(
        Int32.random(in: 0..<30, using: &random) + [0, 1 << 16, 5 << 16].randomElement(using: &random)!)
      codings.ends.append(codings.starts[codings.starts.count - 1] + Int32.random(in: 0..<4, using: &random))
      codings.codes.append(Int32.random(in: 0..<3, using: &random))
      codings.coders.append(Int32.random(in: -1..<2, using: &random))
      codings.stances.append([nil, .support, .contradict].randomElement(using: &random) ?? nil)
      codings.informants.append(Int32.random(in: -1..<5, using: &random))
    }
    func place(_ at: Int) -> [Int32] {
      let direction = Int32([.support, .qualify, .contradict, nil].firstIndex(of: codings.stances[at]) ?? -1)
      return [
        codings.sources[at], codings.starts[at], codings.ends[at], codings.codes[at], codings.coders[at], direction,
        codings.informants[at],
      ]
    }
    let expected = (0..<count).sorted { left, right in
      place(left) == place(right)
        ? codings.ids[left] < codings.ids[right] : place(left).lexicographicallyPrecedes(place(right))
    }
    let some = (0..<count).filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    #expect(ReadingOrder.sorted(some, codings) == expected.filter(Set(some).contains))
    let sorted = codings.inReadingOrder()
    #expect(sorted.ids == expected.map { codings.ids[$0] } && sorted.sources == expected.map { codings.sources[$0] })
    #expect(sorted.ends == expected.map { codings.ends[$0] } && sorted.stances == expected.map { codings.stances[$0] })
    #expect(sorted.informants == expected.map { codings.informants[$0] } && sorted.autocodings.isEmpty)
    #expect(sorted.inReadingOrder() == sorted)
    // Whoever asks for no ids reads the same.
    var nameless = codings
    nameless.ids = []
    var expectedNameless = sorted
    expectedNameless.ids = []
    #expect(nameless.inReadingOrder() == expectedNameless)
  }

  /// Who speaks is looked for from the passage before on where passages come in the order of the text, and anew where they do not.
  @Test(arguments: 0..<20) func whoSpeaksIsTheSameInEveryOrder(seed: Int) {
    // Some begin next to each other, others many turns on.
    for count in [8, 60] {
      let data = RandomStudy(seed: UInt64(seed), codings: count).data
      var ordered = data
      ordered.codings = data.codings.inReadingOrder()
      let (anyhow, inOrder) = (Attribution(data), Attribution(ordered))
      for coding in 0..<count {
        let at = ordered.codings.ids.firstIndex(of: data.codings.ids[coding])!
        let people = anyhow.informants(coding)
        #expect(Array(inOrder.informants(at)) == Array(people))
        let source = Int(data.codings.sources[coding])
        // What a passage touches, turn by turn.
        let range = data.codings.range(coding)
        let touched = data.layouts[source].turns.filter { $0.range.start < range.end && range.start < $0.range.end }
        let speakers = Set(touched.filter { $0.words.start < range.end || touched.count == 1 }.compactMap(\.label))
        #expect(people.map { Int($0) + 1 } == speakers.subtracting([0]).sorted())
      }
    }
  }

  /// The quote that stands for many is the best by every rule, though words are counted only of those that may be chosen.
  @Test func theTypicalQuoteIsTheBestOfAll() {
    var random = SplitMix(seed: 34)
    for _ in 0..<500 {
      let count = Int.random(in: 0...12, using: &random)
      let words = (0..<count).map { _ in [2, 7, 8, 20, 40, 41, 90].randomElement(using: &random) ?? 0 }
      let stances = (0..<count).map { _ in
        [nil, Stance.support, .qualify, .contradict].randomElement(using: &random) ?? nil
      }
      let counts = [Stance.support, .qualify, .contradict, nil].map { stance in stances.count { $0 == stance } }
      let usual = [Stance.support, .qualify, .contradict, nil][counts.firstIndex(of: counts.max() ?? 0) ?? 0]
      func rank(_ at: Int) -> (Int, Int) { (words[at] < 8 ? 8 - words[at] : max(0, words[at] - 40), at) }
      let best = (0..<count).filter { stances[$0] == usual }.min { rank($0) < rank($1) }
      #expect(TypicalQuotes.one(of: stances) { words[$0] } == best)
    }
  }

  /// Of several quotes, each is the best of those left: a new role before a new person before a key informant before a length one reads at
  /// once; the same person comes again only while there are fewer than two.
  @Test func quotesAreChosenByPositionPersonKeyAndLength() {
    var random = SplitMix(seed: 47)
    for _ in 0..<500 {
      let count = Int.random(in: 0...9, using: &random)
      let words = (0..<count).map { _ in [2, 8, 40, 90].randomElement(using: &random) ?? 0 }
      let candidates = (0..<count).map { at in
        TypicalQuotes.Candidate(
          coding: at, stance: [nil, Stance.support].randomElement(using: &random) ?? nil,
          speaker: ["", "P1", "P2", "P3"].randomElement(using: &random) ?? "",
          role: ["guru", "staf"].randomElement(using: &random) ?? "", isKey: Int.random(in: 0..<3, using: &random) == 0)
      }
      var left = candidates.filter { $0.stance == .support }
      var chosen: [TypicalQuotes.Candidate] = []
      while chosen.count < 4 {
        let ranked = left.min { one, other in
          func rank(_ candidate: TypicalQuotes.Candidate) -> [Int] {
            let length = words[candidate.coding]
            return [
              chosen.contains { $0.role == candidate.role } ? 1 : 0,
              chosen.contains { $0.speaker == candidate.speaker } ? 1 : 0, candidate.isKey ? 0 : 1,
              length < 8 ? 8 - length : max(0, length - 40), candidate.coding,
            ]
          }
          return rank(one).lexicographicallyPrecedes(rank(other))
        }
        guard let best = ranked else { break }
        let isAgain = !best.speaker.isEmpty && chosen.contains { $0.speaker == best.speaker }
        if isAgain, chosen.count > 1 { break }
        left.removeAll { $0.coding == best.coding }
        chosen.append(best)
      }
      let found = TypicalQuotes.choose(candidates, stances: [.support], most: 4) { words[$0] }
      #expect(found == chosen.map(\.coding).sorted())
    }
  }

  /// Rows have the same numbers whether every number has a place of its own or there are too many for that.
  @Test(arguments: [1_000, 1 << 20, 1 << 21, Int.max])
  func rowsAreFoundByTheirNumbers(limit: Int) {
    var random = SplitMix(seed: UInt64(truncatingIfNeeded: limit))
    var found = RowNumbers.Found(limit: limit)
    let numbers = (0..<200).map { _ in Int.random(in: 0..<limit, using: &random) } + [0, limit - 1]
    for number in numbers { found.insert(number) }
    #expect(found.sorted == Set(numbers).sorted())
    let rows = RowNumbers(found.sorted, limit: limit)
    for (row, number) in found.sorted.enumerated() { #expect(rows[number] == row) }
    for _ in 0..<200 {
      let number = Int.random(in: 0..<limit, using: &random)
      #expect((rows[number] == nil) == !numbers.contains(number))
    }
  }
}
