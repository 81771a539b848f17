/// A speaker's turn (*giliran bicara*), or a paragraph where nobody speaks.
public struct Turn: Sendable, Equatable {
  // 32 bits each: a matrix over 500 transcripts holds 100,000 turns, and no text has two thousand million code points.
  fileprivate let start: Int32
  fileprivate let end: Int32
  fileprivate let wordsStart: Int32
  private let labelOrNone: Int32
  private let timeOrNone: Int32

  public init(range: TextRange, textStart: Int, label: Int?, time: Int? = nil) {
    start = Int32(range.start)
    end = Int32(range.end)
    wordsStart = Int32(textStart)
    labelOrNone = Int32(label ?? -1)
    timeOrNone = time.flatMap { Int32(exactly: $0) } ?? -1
  }

  /// From the first code point of the label up to the end of what is said.
  public var range: TextRange { TextRange(Int(start), Int(end)) }

  /// Where the words begin, behind the label.
  public var textStart: Int { Int(wordsStart) }

  /// Which label of the layout it carries; `nil` where nobody speaks.
  public var label: Int? { labelOrNone < 0 ? nil : Int(labelOrNone) }

  /// Milliseconds from the start of the recording, where the transcript says so.
  public var time: Int? { timeOrNone < 0 ? nil : Int(timeOrNone) }

  /// What was said, without the label.
  public var words: TextRange { TextRange(min(textStart, Int(end)), Int(end)) }
}

/// All turns of a source in order of the text, none overlapping another, and the labels they carry.
public struct TurnLayout: Sendable, Equatable {
  /// In order of first appearance.
  public var labels: [String]
  public var turns: [Turn]

  public init(labels: [String] = [], turns: [Turn] = []) {
    self.labels = labels
    self.turns = turns
  }

  /// The turns whose words a passage touches, as indices. A passage that only reaches into the label of the next turn
  /// does not touch what is said there; one that holds nothing but a label touches its turn all the same.
  ///
  /// - Parameter first: a turn before which none is touched. Of passages in the order of the text, the next one mostly begins near.
  public func turns(speakingIn range: TextRange, from first: Int = 0) -> Range<Int> {
    let (start, end) = (Int32(clamping: range.start), Int32(clamping: range.end))
    return turns.withUnsafeBufferPointer { turns in
      var low = min(first, turns.count)
      var left = turns.count - low
      if low > 0 {
        let near = min(low + 8, turns.count)
        while low < near, turns[low].end <= start { low += 1 }
        left = low < near ? 0 : turns.count - low
      }
      // Asked for every passage of a study: halved without a branch, which a processor could only guess. No place is negative, so the
      // sign of a difference tells: all bits where a turn ends before the passage, none where it does not.
      while left > 0 {
        let half = (left &+ 1) / 2
        let endsBefore = Int((turns[low &+ half &- 1].end &- start &- 1) >> 31)
        low &+= half & endsBefore
        left &-= half
      }
      var last = low
      while last < turns.count, turns[last].start < end { last += 1 }
      let reachesLabelOnly = last - low > 1 && turns[last - 1].wordsStart >= end
      return low..<(reachesLabelOnly ? last - 1 : last)
    }
  }
}
