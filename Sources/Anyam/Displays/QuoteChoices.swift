import AnyamAnalysis
import AnyamModel

/// Which passage stands for each of many cells, decided while the passages of a study come one by one, in the order of its texts.
///
/// A table chooses among tens of thousands, and in its own order each stands in another text: how long they are is told while a text is at hand,
/// and no text is kept.
struct QuoteChoices {
  /// What is shown whatever is chosen.
  private var isShown: [Bool]
  /// The passages of each choice.
  private var candidates = CodingLists()
  /// Where among those shown the one chosen will stand.
  private var places: [Int32] = []
  /// For each choice the one that was chosen so far.
  private var best: [TypicalQuotes.Handiest] = []
  /// The choices each coding is a candidate of, coding by coding, and where those of each end.
  private var choices: [Int32] = []
  private var ends: [Int32] = []

  /// - Parameter count: how many codings the study has.
  init(codings count: Int) { isShown = Array(repeating: false, count: count) }

  mutating func show(_ coding: Int32) { isShown[Int(coding)] = true }

  /// Adds the choice of the one that stands for many: one of those of the direction most have.
  ///
  /// - Parameters:
  ///   - stances: of all passages.
  ///   - place: where among those shown it will stand.
  /// - Returns: the first of them, which stands there until a better one is found.
  mutating func choose(among passages: ArraySlice<Int32>, _ stances: [Stance?], at place: Int) -> Int32 {
    TypicalQuotes.addUsual(passages, stances, to: &candidates)
    places.append(Int32(place))
    return candidates.first(of: candidates.count - 1)
  }

  /// To be called once all choices are known.
  ///
  /// - Returns: the codings to go through.
  mutating func begin() -> [Int] {
    best = Array(repeating: TypicalQuotes.Handiest(), count: candidates.count)
    ends = Array(repeating: 0, count: isShown.count)
    for coding in candidates.codings { ends[Int(coding)] += 1 }
    var sum: Int32 = 0
    for coding in ends.indices { (ends[coding], sum) = (sum, sum + ends[coding]) }
    choices = Array(repeating: 0, count: candidates.codings.count)
    for choice in 0..<candidates.count {
      for coding in candidates[choice] {
        choices[Int(ends[Int(coding)])] = Int32(choice)
        ends[Int(coding)] += 1
      }
    }
    return isShown.indices.filter { isShown[$0] || !own($0).isEmpty }
  }

  /// Whether a passage may be shown: most cells have found theirs long before the last text.
  func mayTake(_ coding: Int) -> Bool {
    isShown[coding] || own(coding).contains { !best[Int(choices[$0])].isFound }
  }

  /// Whether a passage is shown, as far as is known now.
  ///
  /// - Parameter words: how many it has; asked only where that decides.
  mutating func takes(_ coding: Int, words: () -> Int) -> Bool {
    var isTaken = isShown[coding]
    var count: Int?
    for at in own(coding) {
      let choice = Int(choices[at])
      guard !best[choice].isFound else { continue }
      let words = count ?? words()
      count = words
      if best[choice].offer(Int32(coding), words: words) { isTaken = true }
    }
    return isTaken
  }

  /// Puts those that were chosen where they will stand.
  func decide(_ shown: inout CodingLists) {
    for (choice, place) in places.enumerated() {
      if let passage = best[choice].passage { shown.replace(at: Int(place), with: passage) }
    }
  }

  private func own(_ coding: Int) -> Range<Int> { (coding == 0 ? 0 : Int(ends[coding - 1]))..<Int(ends[coding]) }
}
