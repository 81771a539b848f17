import AnyamModel
import AnyamStore

/// What was noted on passages, read once: memos, condensed statements, translations, weights.
struct PassageNotes {
  /// Which translations are shown: a page in one language has no use for one into another.
  enum Translations {
    case all
    case into(Language)

    func includes(_ translation: Translation) -> Bool {
      guard case .into(let language) = self, !translation.language.isEmpty else { return true }
      return translation.language.lowercased() == language.rawValue
    }
  }

  /// What was noted on a passage, whoever coded it and how.
  fileprivate struct Words {
    var summary = ""
    var translation = ""
    var weight = ""
  }

  private let memos: [ID<Coding>: String]
  private var passages: [ID<Source>: [TextRange: Words]] = [:]

  /// - Parameter memos: `false` where nothing that will be shown says what was noted on a coding.
  init(_ reader: StudyReader, memos asksForMemos: Bool = true, translations shown: Translations = .all) throws {
    memos = asksForMemos ? try reader.memosOfCodings() : [:]
    for summary in try reader.summaries() {
      guard case .passage(let source, let range) = summary.about else { continue }
      append(summary.text, to: \.summary, source, range)
    }
    for translation in try reader.translations() where shown.includes(translation) {
      append(translation.text, to: \.translation, translation.source, translation.range)
    }
    for weight in try reader.weights() {
      passages[weight.source, default: [:]][weight.range, default: Words()].weight = weight.profile
    }
  }

  private mutating func append(
    _ text: String, to kind: WritableKeyPath<Words, String>, _ source: ID<Source>, _ range: TextRange
  ) {
    let known = passages[source]?[range]?[keyPath: kind] ?? ""
    passages[source, default: [:]][range, default: Words()][keyPath: kind] = known.isEmpty ? text : known + "\n" + text
  }

  func summary(_ source: ID<Source>, _ range: TextRange) -> String { passages[source]?[range]?.summary ?? "" }

  /// Whether a passage of a source has a statement.
  func isSummarised(_ source: ID<Source>) -> Bool { passages[source]?.values.contains { !$0.summary.isEmpty } ?? false }

  /// What was noted on the passages of a source; `nil` where nothing was, as on most.
  func on(_ source: ID<Source>) -> OnSource? {
    let passages = passages[source] ?? [:]
    return memos.isEmpty && passages.isEmpty ? nil : OnSource(memos: memos, passages: passages)
  }

  /// What was noted on the passages of one source.
  struct OnSource {
    fileprivate let memos: [ID<Coding>: String]
    fileprivate let passages: [TextRange: Words]

    /// What is shown of a passage, and of one coding of it where that is known.
    func of(_ coding: ID<Coding>?, _ range: TextRange, _ masking: Masking) -> Quotation.Notes? {
      // Most studies have one kind of note or two, and most passages none.
      let memo = memos.isEmpty ? nil : coding.flatMap { memos[$0] }
      let words = passages.isEmpty ? nil : passages[range]
      guard memo != nil || words != nil else { return nil }
      return Quotation.Notes(
        memo: masking.apply(memo ?? ""), summary: masking.apply(words?.summary ?? ""),
        translation: masking.apply(words?.translation ?? ""), weight: words?.weight ?? "")
    }
  }
}
