/// A speaker's turn (*giliran bicara*), or a paragraph where nobody speaks.
public struct Turn: Sendable, Equatable {
  /// From the first code point of the label up to the end of what is said.
  public var range: TextRange
  /// Where the words begin, behind the label.
  public var textStart: Int
  /// Which label of the layout it carries; `nil` where nobody speaks.
  public var label: Int?
  /// Milliseconds from the start of the recording, where the transcript says so.
  public var time: Int?

  public init(range: TextRange, textStart: Int, label: Int?, time: Int? = nil) {
    self.range = range
    self.textStart = textStart
    self.label = label
    self.time = time
  }

  /// What was said, without the label.
  public var words: TextRange { TextRange(min(textStart, range.end), range.end) }
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

  /// The turns a passage touches, as indices.
  public func turns(in range: TextRange) -> Range<Int> {
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var last = low
    while last < turns.count, turns[last].range.start < range.end { last += 1 }
    return low..<last
  }
}
