/// What is said about a source beside its text: in front matter, in a manifest row, in a folder's defaults, on the
/// command line. As it was written; what it means is settled by the study.
public struct SourceCard: Sendable, Equatable {
  public var title: String?
  public var technique: String?
  /// Informant codes.
  public var informants: [String] = []
  public var date: String?
  public var visit: String?
  public var place: String?
  public var language: String?
  /// Label and what it stands for: an informant's code, several with `+`, `@interviewer`, `@none`.
  public var speakers: [(label: String, meaning: String)] = []

  public init() {}

  /// This card where it says something, the other one where it does not. Speakers of both hold; this one's first.
  public func over(_ other: SourceCard) -> SourceCard {
    var card = self
    card.title = title ?? other.title
    card.technique = technique ?? other.technique
    card.informants = informants.isEmpty ? other.informants : informants
    card.date = date ?? other.date
    card.visit = visit ?? other.visit
    card.place = place ?? other.place
    card.language = language ?? other.language
    let labels = Set(speakers.map { $0.label.lowercased() })
    card.speakers = speakers + other.speakers.filter { !labels.contains($0.label.lowercased()) }
    return card
  }

  public static func == (left: SourceCard, right: SourceCard) -> Bool {
    left.title == right.title && left.technique == right.technique && left.informants == right.informants
      && left.date == right.date && left.visit == right.visit && left.place == right.place
      && left.language == right.language && left.speakers.elementsEqual(right.speakers, by: ==)
  }

  /// Reads `P=@interviewer; DT=KI1`, as it stands in a manifest cell or behind `--map`. `nil` where a part has no `=`.
  public static func speakers(from text: String) -> [(label: String, meaning: String)]? {
    var speakers: [(label: String, meaning: String)] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      guard let sign = part.lastIndex(where: { $0 == "=" || $0 == ":" }) else { return nil }
      let label = trimmed(part[..<sign])
      let meaning = trimmed(part[part.index(after: sign)...])
      guard !label.isEmpty, !meaning.isEmpty else { return nil }
      speakers.append((label, meaning))
    }
    return speakers
  }
}
