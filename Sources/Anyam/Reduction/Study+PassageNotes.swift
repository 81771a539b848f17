import AnyamStore
import Foundation

/// Something noted on a passage, as it is listed.
public struct PassageNote: Sendable {
  public var id: String
  public var source: String
  public var lines: String
  public var quote: String
  /// The translation, the reason, or the profile of weights.
  public var text: String
  /// The language of a translation; empty for everything else.
  public var language: String
  public var coder: String
}

extension Study {
  /// Puts a passage into another language, beside the original.
  ///
  /// - Parameter typed: the code of the language, as ISO 639 has it: `id`, `mad`.
  public func translate(_ place: PassagePlace, to typed: String, _ text: String, coder: String? = nil) throws {
    guard !trimmed(text).isEmpty else { throw StudyError.emptyText }
    let code = Locale.LanguageCode(typed.lowercased())
    guard code.isISOLanguage else { throw StudyError.badLanguage(typed) }
    // “ind” is “id”: two codes of one language must not make two translations.
    let language = code.identifier(.alpha2) ?? code.identifier
    try change(.setTranslation) { reader, edit in
      let data = try reader.data()
      var people = CoderDesk(data, own: try reader.head().coder)
      let (source, range) = try place.resolve(reader, data)
      // One translation for each language: the new one takes the old one's place.
      for old in try reader.translations() where old.source == source && old.range == range && old.language == language
      {
        edit.retract(old.id)
      }
      edit.add(
        Translation(
          source: source, range: range, language: language, text: text, coder: people.coder(coder ?? "", &edit)))
    }
  }

  /// Sets a passage aside, with the reason.
  ///
  /// - Returns: how many codings stand on it; they count until they are withdrawn.
  @discardableResult
  public func setAside(_ place: PassagePlace, reason: String, coder: String? = nil) throws -> Int {
    guard !trimmed(reason).isEmpty else { throw StudyError.emptyText }
    return try change(.setAside) { reader, edit in
      let data = try reader.data()
      var people = CoderDesk(data, own: try reader.head().coder)
      let (source, range) = try place.resolve(reader, data)
      edit.add(Aside(source: source, range: range, reason: reason, coder: people.coder(coder ?? "", &edit)))
      return data.codings.ids.indices.count { index in
        data.sources[Int(data.codings.sources[index])].id == source && data.codings.range(index).overlaps(range)
      }
    }
  }

  /// Judges how strong a passage is as evidence. What is not named stays as it was.
  ///
  /// - Parameter markers: `later` where it makes it stronger, `-later` where it makes it weaker.
  public func weigh(_ place: PassagePlace, _ markers: [String]) throws -> String {
    var judged: [EvidenceWeight.Marker: Bool] = [:]
    for word in markers {
      let isWeaker = word.hasPrefix("-")
      guard
        let marker = EvidenceWeight.Marker(word: String(isWeaker || word.hasPrefix("+") ? word.dropFirst() : word[...]))
      else { throw StudyError.badMarkers(word) }
      guard judged.updateValue(!isWeaker, forKey: marker) == nil else { throw StudyError.badMarkers(word) }
    }
    guard !judged.isEmpty else { throw StudyError.badMarkers("") }
    return try change(.setWeight) { reader, edit in
      let data = try reader.data()
      let (source, range) = try place.resolve(reader, data)
      guard let old = try reader.weights().first(where: { $0.source == source && $0.range == range }) else {
        let new = EvidenceWeight(source: source, range: range, markers: judged)
        edit.add(new)
        return new.profile
      }
      var new = old
      new.markers.merge(judged) { _, later in later }
      edit.setMarkers(new.markers, of: old.id)
      return new.profile
    }
  }

  public func translations() throws -> [PassageNote] {
    try notes { reader in
      try reader.translations().map { ($0.id.short, $0.source, $0.range, $0.text, $0.language, $0.coder) }
    }
  }

  public func asides() throws -> [PassageNote] {
    try notes { reader in try reader.asides().map { ($0.id.short, $0.source, $0.range, $0.reason, "", $0.coder) } }
  }

  public func weights() throws -> [PassageNote] {
    try notes { reader in try reader.weights().map { ($0.id.short, $0.source, $0.range, $0.profile, "", nil) } }
  }

  /// Takes a passage that was set aside back in.
  public func takeBackAside(_ id: String) throws {
    try change(.removeAside) { reader, edit in
      guard let aside = Lookup.unique(id, try reader.asides(), \.id) else { throw StudyError.unknownMemo(id) }
      edit.retract(aside.id)
    }
  }

  private func notes(
    _ body: (StudyReader) throws -> [(String, ID<Source>, TextRange, String, String, ID<Coder>?)]
  ) throws -> [PassageNote] {
    try file.read { reader in
      let data = try reader.data(codingIDs: false)
      let masking = try DisplayDesk.masking(reader, data.informants)
      let coders = Dictionary(data.coders.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      let at = Dictionary(uniqueKeysWithValues: data.sources.enumerated().map { ($1.id, $0) })
      var texts: [ID<Source>: (text: MaskedText, lines: LineNumbers)] = [:]
      return try body(reader).filter { at[$0.1] != nil }
        .sorted { (at[$0.1] ?? 0, $0.2, $0.0) < (at[$1.1] ?? 0, $1.2, $1.0) }
        .map { id, source, range, text, language, coder in
          let known =
            try texts[source]
            ?? {
              let text = try reader.text(of: source)
              return (masking.masked(text), LineNumbers(text))
            }()
          texts[source] = known
          return PassageNote(
            id: id, source: data.sources[at[source] ?? 0].title,
            lines: LineNumbers.cited(known.lines.lines(of: range)), quote: known.text.words(range),
            text: masking.apply(text), language: language, coder: coder.flatMap { coders[$0] } ?? "")
        }
    }
  }
}
