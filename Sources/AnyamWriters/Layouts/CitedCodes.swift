import AnyamAnalysis
import AnyamModel

/// How the data codes of several quotes stand behind one statement.
enum CitedCodes {
  /// Most codes that stand behind one statement; the others are counted.
  private static let most = 3

  /// `W/KI1/12-03-2020, baris 14–18, 30`: the lines of one source together.
  static func list(
    _ quotations: some Collection<Quotation>, _ wording: DisplayWording
  ) -> (codes: [String], rest: [String]) {
    var codes: [(code: String, lines: [ClosedRange<Int>])] = []
    for quotation in quotations {
      let code = quotation.dataCode.isEmpty ? quotation.source : quotation.dataCode
      let lines = quotation.dataCodeHoldsLines ? [] : [quotation.lines]
      if let at = codes.firstIndex(where: { $0.code == code }) {
        codes[at].lines += lines
      } else {
        codes.append((code, lines))
      }
    }
    let shown = codes.prefix(most).map { one in
      one.lines.isEmpty ? one.code : "\(one.code), \(wording.lines(joined(one.lines)))"
    }
    let others = codes.count - most
    return (shown, others > 0 ? [wording.more(others)] : [])
  }

  /// Lines in their order, those that overlap as one.
  private static func joined(_ lines: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var joined: [ClosedRange<Int>] = []
    for next in lines.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = joined.last, last.overlaps(next) {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
      } else {
        joined.append(next)
      }
    }
    return joined
  }

  /// The quote that stands for a cell.
  static func typical(_ quotations: some RandomAccessCollection<Quotation>) -> Quotation? {
    guard quotations.count > 1 else { return quotations.first }
    let quotations = Array(quotations)
    return TypicalQuotes.one(of: quotations.map(\.stance)) { Excerpt.words(in: quotations[$0].quoted) }
      .map { quotations[$0] }
  }
}
