/// A passage of one source: Unicode code points from `start` up to, not including, `end`.
///
/// Never bytes, never UTF-16 units, never characters as a reader sees them: code points are what
/// REFI-QDA, Python and most other programs count, and they survive every change of encoding.
public struct TextRange: Hashable, Sendable {
  public let start: Int
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a passage cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// How many code points it holds.
  public var length: Int { end - start }

  /// Whether both hold at least one code point in common.
  public func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }
}

extension TextRange: Comparable {
  /// By start, then by end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
