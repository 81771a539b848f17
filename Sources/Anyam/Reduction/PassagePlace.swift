import AnyamModel
import AnyamStore

/// A passage as a person points to it: in a source, or that of a coding.
public enum PassagePlace: Sendable {
  case inSource(String, Passage)
  /// By the beginning of a coding's id.
  case coding(String)

  /// The source and the code points.
  func resolve(_ reader: StudyReader, _ data: StudyData) throws -> (source: ID<Source>, range: TextRange) {
    switch self {
    case .inSource(let title, let passage):
      let source = try Lookup.source(title, in: data.sources)
      return (source.id, try Study.range(of: passage, in: try reader.text(of: source.id), data, source))
    case .coding(let typed):
      let matches = try reader.codings(idPrefix: typed)
      guard let match = matches.first, let at = data.codings.ids.firstIndex(of: match) else {
        throw StudyError.unknownCoding(typed)
      }
      guard matches.count == 1 else { throw StudyError.ambiguous(typed, matches: matches.map(\.description)) }
      return (data.sources[Int(data.codings.sources[at])].id, data.codings.range(at))
    }
  }
}

extension Lookup {
  /// One of some things by the beginning of its id; `nil` where none or several begin so.
  static func unique<Thing>(_ typed: String, _ things: [Thing], _ id: (Thing) -> ID<Thing>) -> Thing? {
    let digits = typed.lowercased()
    guard digits.count >= 6 else { return nil }
    let matches = things.filter { id($0).description.hasPrefix(digits) }
    return matches.count == 1 ? matches[0] : nil
  }
}
