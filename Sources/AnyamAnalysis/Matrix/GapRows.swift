public import AnyamModel
import Synchronization

/// Why the cells of a matrix are empty, row by row.
///
/// Nested rows of one source or person differ only in their topic: who could have said something is asked once for all of them.
public final class GapRows: Sendable {
  private let gaps: Gaps
  private let columns: [Gaps.Side]
  private let last: Mutex<(keys: [String], reasons: [Display.Missing])?> = Mutex(nil)

  /// - Parameter columns: the keys of the columns.
  public init(_ gaps: Gaps, columns: [String]) {
    self.gaps = gaps
    self.columns = columns.map { gaps.column($0) }
  }

  /// For each column why nothing stands there, where nothing does.
  ///
  /// - Parameter keys: of the row, those it lies in first.
  public func reasons(_ keys: [String]) -> [Display.Missing] {
    let heard = heard(keys)
    guard let about = gaps.topics(of: keys) else { return heard }
    return zip(heard, columns).map { reason, column in
      reason == .notMentioned && gaps.isLeftOut(about, column) ? .notAsked : reason
    }
  }

  /// The same with topics left out of account.
  private func heard(_ keys: [String]) -> [Display.Missing] {
    let closed = gaps.closed(keys)
    return last.withLock { last in
      if let last, last.keys == closed { return last.reasons }
      let row = gaps.row(keys, withTopics: false)
      let reasons = columns.map { gaps.reason(row: row, column: $0, withTopics: false) }
      last = (closed, reasons)
      return reasons
    }
  }
}
