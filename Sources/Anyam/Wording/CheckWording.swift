public import AnyamAnalysis
import AnyamModel
import AnyamWriters

/// What a check found, as a sentence, and what to type next.
public struct CheckSentence: Sendable, Equatable {
  public var text: String
  /// A command to paste; empty where there is none.
  public var next: String

  init(_ text: String, _ next: String = "") {
    self.text = TerminalText.safe(text)
    self.next = TerminalText.safe(next)
  }
}

extension Wording {
  /// What was found, and what to type next.
  public func sentence(_ observation: Observation) -> CheckSentence {
    language == .english ? CheckEnglish.sentence(observation) : CheckIndonesian.sentence(observation)
  }

  /// What a check asks, and why it matters.
  public func explanation(_ check: CheckKind) -> String {
    language == .english ? CheckEnglish.explanation(check) : CheckIndonesian.explanation(check)
  }

  /// The last line of every examination.
  public var examination: String {
    either(
      "This examines; it does not verify. Whether a conclusion is credible, the researcher says: anyam conclude set KEY --state verified --reason \"…\"",
      "Ini pemeriksaan, bukan verifikasi. Kredibel tidaknya kesimpulan dinyatakan peneliti: anyam simpulkan set KUNCI --state verified --reason \"…\""
    )
  }
}

extension LedgerWording {
  /// What speaks, as it stands in a sentence: techniques by their words, roles by their names.
  func channels(_ keys: String) -> String {
    keys.split(separator: ", ").map { TriangulationWording(language).channel(String($0)) }.joined(separator: ", ")
  }

  /// Why a conclusion is contested: what happened, or the researcher says so.
  func contested(_ key: String) -> String {
    Transition.Cause(rawValue: key).map(cause)
      ?? (key == "researcher" ? either("says the researcher", "oleh peneliti") : key)
  }
}

extension Observation {
  /// The n-th argument; empty where there is none.
  func argument(_ index: Int) -> String { index < arguments.count ? arguments[index] : "" }
}
