import AnyamModel
import AnyamStore

/// What was noted on passages and cells, read once: memos, condensed statements, translations, weights.
struct PassageNotes {
  private struct Place: Hashable {
    var source: ID<Source>
    var range: TextRange
  }

  private let memos: [ID<Coding>: String]
  private var summaries: [Place: String] = [:]
  private var translations: [Place: String] = [:]
  private var weights: [Place: String] = [:]

  init(_ reader: StudyReader) throws {
    memos = try reader.memosOfCodings()
    for summary in try reader.summaries() {
      guard case .passage(let source, let range) = summary.about else { continue }
      Self.append(summary.text, to: &summaries[Place(source: source, range: range)])
    }
    for translation in try reader.translations() {
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

  var isEmpty: Bool { memos.isEmpty && summaries.isEmpty && translations.isEmpty && weights.isEmpty }

  /// What is shown of a passage, and of one coding of it.
  func of(_ coding: ID<Coding>, _ source: ID<Source>, _ range: TextRange, _ masking: Masking) -> Quotation.Notes? {
    let place = Place(source: source, range: range)
    return Quotation.Notes(
      memo: masking.apply(memos[coding] ?? ""), summary: masking.apply(summaries[place] ?? ""),
      translation: masking.apply(translations[place] ?? ""), weight: weights[place] ?? "")
  }
}
