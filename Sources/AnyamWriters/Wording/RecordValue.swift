import AnyamAnalysis
import AnyamModel

/// What stands in a column of a list where that is a key of the program's, in the reader's words. What somebody wrote is never one.
struct RecordValue {
  private let words: (String) -> String?
  /// Whether it is a day.
  let isDay: Bool

  /// - Returns: `nil` where the column holds what somebody wrote, or a key that is typed as it stands.
  init?(_ column: String, of kind: String, _ wording: DisplayWording) {
    let ledger = LedgerWording(wording.language)
    isDay = column == "date" || column == "provisional" || (kind, column) == ("visits", "until")
    switch (kind, column) {
    case (_, "technique"), (_, "techniques"):
      words = Self.each(between: "; ") { Technique(rawValue: $0).map(wording.technique) }
    case (_, "stance"): words = { Self.stance($0, wording) }
    case _ where isDay: words = { CalendarDate($0).map(wording.date) }
    case (_, "code"), (_, "from"), (_, "to"), (_, "codes"):
      guard !wording.codeNames.isEmpty else { return nil }
      words = Self.each(between: "; ") { wording.codeNames.path($0) }
    case (_, "layer"): words = { $0 == "cooccurrence" ? wording.either("standing together", "muncul bersama") : nil }
    case (_, "weight"): words = { wording.profile($0) }
    case ("informants", "kind"), (_, "informant-kind"): words = { InformantKind(rawValue: $0).map(wording.kind) }
    case ("visits", "phase"): words = { Visit.Phase(rawValue: $0).map(wording.phase) }
    case ("memos", "kind"), ("memo", "kind"): words = { Memo.Kind(rawValue: $0).map(wording.memo) }
    case ("member-checks", "outcome"): words = { MemberCheck.Outcome(rawValue: $0).map(ledger.memberOutcome) }
    case ("gates", "outcome"): words = { Gate.Outcome(rawValue: $0).map(ledger.outcome) }
    case ("credibility", "test"): words = { CredibilityTest(rawValue: $0).map(ledger.test) }
    case ("examination", "severity"): words = { Finding.Severity(rawValue: $0).map(ledger.severity) }
    case ("plan", "reason"): words = { VisitPlan.Reason(rawValue: $0).map(ledger.reason) }
    case ("negative-cases", "kind"): words = { ledger.negativeCase($0) }
    case ("codebook-diff", "change"): words = { wording.change($0) }
    case ("versions", "frozen"): words = { $0 == "true" ? wording.either("yes", "ya") : wording.either("no", "tidak") }
    case ("replacement", "outcome"): words = { wording.carriedOver($0) }
    case ("autocodings", "rule"): words = { wording.rules($0) }
    case ("log", "wrote"): words = Self.each(between: ", ") { wording.written($0) }
    default: return nil
    }
  }

  func shown(_ text: String) -> String { words(text) ?? text }

  /// Several keys in one cell.
  private static func each(between separator: String, _ words: @escaping (String) -> String?) -> (String) -> String? {
    { text in
      // Most hold one.
      guard text.utf8.contains(where: { $0 == separator.utf8.first }) else { return words(text) }
      return text.components(between: separator).map { words($0) ?? $0 }.joined(separator: separator)
    }
  }

  /// `support?` is a direction nobody stated.
  private static func stance(_ key: String, _ wording: DisplayWording) -> String? {
    let isAssumed = key.hasSuffix("?")
    return Stance(rawValue: isAssumed ? String(key.dropLast()) : key).map {
      wording.stance($0) + (isAssumed ? "?" : "")
    }
  }
}

extension String {
  /// Foundation's would be the only thing here that needs it.
  fileprivate func components(between separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
