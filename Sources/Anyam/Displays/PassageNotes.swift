import AnyamModel
import AnyamStore

/// What was noted on passages and cells, read once: memos, condensed statements, translations, weights.
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

  private struct Place: Hashable {
    var source: ID<Source>
    var range: TextRange
  }

  private let memos: [ID<Coding>: String]
  private var summaries: [Place: String] = [:]
  private var translations: [Place: String] = [:]
  private var weights: [Place: String] = [:]

  init(_ reader: StudyReader, translations shown: Translations = .all) throws {
    memos = try reader.memosOfCodings()
    for summary in try reader.summaries() {
      guard case .passage(let source, let range) = summary.about else { continue }
      Self.append(summary.text, to: &summaries[Place(source: source, range: range)])
    }
    for translation in try reader.translations() where shown.includes(translation) {
      Self.append(translation.text, to: &translations[Place(source: translation.source, range: translation.range)])
    }
    for weight in try reader.weights() {
      weights[Place(source: weight.source, range: weight.range)] = weight.profile
    }
  }

  private static func append(_ text: String, to known: inout String?) { known = known.map { "\($0)\n\(text)" } ?? text }

  func summary(_ source: ID<Source>, _ range: TextRange) -> String {
    summaries.isEmpty ? "" : summaries[Place(source: source, range: range)] ?? ""
  }

  /// Sources in which a passage has a statement.
  var summarised: Set<ID<Source>> { Set(summaries.keys.map(\.source)) }

  var isEmpty: Bool { memos.isEmpty && summaries.isEmpty && translations.isEmpty && weights.isEmpty }

  /// What is shown of a passage, and of one coding of it.
  func of(_ coding: ID<Coding>, _ source: ID<Source>, _ range: TextRange, _ masking: Masking) -> Quotation.Notes? {
    let place = Place(source: source, range: range)
    // Most studies have one kind of note or two, and most passages none.
    func noted<Key>(_ notes: [Key: String], _ key: Key) -> String { notes.isEmpty ? "" : notes[key] ?? "" }
    let (memo, summary) = (noted(memos, coding), noted(summaries, place))
    let (translation, weight) = (noted(translations, place), noted(weights, place))
    guard !memo.isEmpty || !summary.isEmpty || !translation.isEmpty || !weight.isEmpty else { return nil }
    return Quotation.Notes(
      memo: masking.apply(memo), summary: masking.apply(summary), translation: masking.apply(translation),
      weight: weight)
  }
}
