public import AnyamModel
import AnyamStore

/// Makes sentences of errors and findings, in one language. Every sentence stands in both: an exhaustive switch each, so
/// that a missing translation does not compile.
public struct Wording: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  public func either(_ english: String, _ indonesian: String) -> String {
    language == .english ? english : indonesian
  }

  /// What was noticed, where, and what to type next.
  public func sentence(_ finding: Finding) -> String {
    let words = language == .english ? FindingEnglish.sentence(finding) : FindingIndonesian.sentence(finding)
    return TerminalText.safe(words)
  }

  public func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .note: either("note", "catatan")
    case .warning: either("warning", "peringatan")
    case .error: either("error", "galat")
    }
  }

  /// What went wrong, why it matters and what to type next; `nil` for an error of another kind.
  public func sentence(_ error: any Error) -> String? {
    switch error {
    case let error as StudyError:
      TerminalText.safe(
        language == .english ? StudyErrorEnglish.sentence(error, self) : StudyErrorIndonesian.sentence(error, self))
    case let error as StoreError:
      TerminalText.safe(language == .english ? StoreErrorEnglish.sentence(error) : StoreErrorIndonesian.sentence(error))
    default: nil
    }
  }

  /// The exit code of an error (DESIGN §5); `nil` for an error of another kind.
  public static func exitCode(_ error: any Error) -> Int32? {
    switch error {
    case let error as StudyError: error.exitCode
    case let error as StoreError: error.exitCode
    default: nil
    }
  }

  /// What someone may have meant who typed a name that is none of those known: up to three, nearest first.
  public static func nearest(_ typed: String, in known: [String]) -> [String] { NearestNames.find(typed, in: known) }

  /// Names to choose from, in quotation marks; nothing for none.
  static func list(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: ", ") }
}

extension Finding {
  /// The n-th argument; empty where there is none.
  func argument(_ index: Int) -> String { index < arguments.count ? arguments[index] : "" }
}
