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

  func memo(_ coding: ID<Coding>) -> String { memos[coding] ?? "" }

  func summary(_ source: ID<Source>, _ range: TextRange) -> String {
    summaries.isEmpty ? "" : summaries[Place(source: source, range: range)] ?? ""
  }

  func translation(_ source: ID<Source>, _ range: TextRange) -> String {
    translations.isEmpty ? "" : translations[Place(source: source, range: range)] ?? ""
  }

  func weight(_ source: ID<Source>, _ range: TextRange) -> String {
    weights.isEmpty ? "" : weights[Place(source: source, range: range)] ?? ""
  }
}
