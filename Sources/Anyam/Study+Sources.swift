import AnyamReaders
import AnyamStore

extension Study {
  public func sources() throws -> [Source] { try file.read { try $0.sources() } }

  /// A source with its text and its turns.
  public func source(_ title: String) throws -> (source: Source, text: SourceText, layout: TurnLayout) {
    try file.read { reader in
      let source = try Lookup.source(title, in: try reader.sources())
      return (source, try reader.text(of: source.id), try reader.layouts()[source.id] ?? TurnLayout())
    }
  }

  /// What stands for names in words that are shown: the mask list and the real names of informants; nothing where real names are asked
  /// for.
  public func masking(realNames: Bool = false) throws -> Masking {
    guard !realNames else { return .none }
    return try file.read { try DisplayDesk.masking($0, $0.informants()) }
  }

  /// The lines of some sources, by which their passages are cited.
  public func lineNumbers(of sources: Set<ID<Source>>) throws -> [ID<Source>: LineNumbers] {
    try file.read { reader in
      Dictionary(uniqueKeysWithValues: try sources.map { ($0, LineNumbers(try reader.text(of: $0))) })
    }
  }

  /// The labels of a source, how much each speaks, and who each is taken for.
  public func speakers(of title: String) throws -> SpeakerTable {
    try file.read { reader in
      let source = try Lookup.source(title, in: try reader.sources())
      return SpeakerTable(
        source: source, layout: try reader.layouts()[source.id] ?? TurnLayout(), text: try reader.text(of: source.id),
        informants: try reader.informants())
    }
  }

  /// Says what labels stand for. A label the reader had not seen as one makes it read the turns anew, and so does one
  /// that is said to be none; the text and the codings stay as they are.
  public func mapSpeakers(of title: String, _ map: [(label: String, meaning: String)]) throws {
    try change(.mapSpeakers) { reader, edit in
      let source = try Lookup.source(title, in: try reader.sources())
      let informants = try reader.informants()
      var layout = try reader.layouts()[source.id] ?? TurnLayout()
      let text = try reader.text(of: source.id)
      let known = Set(layout.labels.map { $0.lowercased() })
      let needsReading = map.contains { label, meaning in
        meaning.lowercased() == SpeakerMeaning.none || !known.contains(label.lowercased())
      }
      if needsReading {
        let refused = source.speakers.filter { $0.part == .noLabel }.map(\.label)
        let given = map.filter { $0.meaning.lowercased() != SpeakerMeaning.none }.map(\.label)
        let none = Set(map.filter { $0.meaning.lowercased() == SpeakerMeaning.none }.map { $0.label.lowercased() })
        let labels = Set(layout.labels + given + informants.map(\.code)).filter { !none.contains($0.lowercased()) }
        let old = layout.turns.filter { $0.label == nil }.map(\.range)
        layout =
          TranscriptReader.read(
            text, paragraphs: old.isEmpty ? layout.turns.map(\.range) : old,
            known: .init(labels: labels, notLabels: none.union(refused.filter { !given.contains($0) })), named: title
          ).layout
        let found = Set(layout.labels.map { $0.lowercased() })
        for (label, meaning) in map
        where meaning.lowercased() != SpeakerMeaning.none && !found.contains(label.lowercased()) {
          throw StudyError.unknownLabel(label, nearest: NearestNames.find(label, in: layout.labels))
        }
        edit.setLayout(layout, of: source.id)
      }
      let said = try SpeakerMeaning.speakers(map, layout.labels, informants) { code in
        try Lookup.informant(code, in: informants).id
      }
      let labels = Set(map.map { $0.label.lowercased() })
      for (row, label) in try reader.speakerRows(of: source.id) where labels.contains(label.lowercased()) {
        edit.retract(row)
      }
      for speaker in said { edit.add(speaker, to: source.id) }
    }
  }

  /// Changes what is known of a source: title, technique, date, visit, place, language. Never its text.
  public func setSource(_ title: String, _ card: SourceCard) throws {
    try change(.setSource) { reader, edit in
      let sources = try reader.sources()
      let old = try Lookup.source(title, in: sources)
      var new = old
      guard card != SourceCard() else { throw StudyError.nothingToSet }
      if let title = card.title {
        guard !trimmed(title).isEmpty else { throw StudyError.emptyName }
        try Names.check(title)
        guard !sources.contains(where: { $0.title == title && $0.id != old.id }) else {
          throw StudyError.alreadyThere(title, .source)
        }
        new.title = title
      }
      // An empty word takes away what was said before.
      if let word = card.technique { new.technique = word.isEmpty ? nil : try Lookup.technique(word) }
      if let text = card.date { new.date = text.isEmpty ? nil : try Lookup.date(text) }
      if let place = card.place { new.place = place }
      if let language = card.language { new.language = language }
      if card.visit == "" { new.visit = nil }
      if let name = card.visit, !name.isEmpty {
        let visits = try reader.visits()
        guard let visit = visits.first(where: { $0.name == name }) else {
          throw StudyError.unknownVisit(name, nearest: NearestNames.find(name, in: visits.map(\.name)))
        }
        new.visit = visit.id
      }
      edit.update(old, to: new)
      guard !card.informants.isEmpty else { return }
      let informants = try reader.informants()
      let wanted = try card.informants.map { try Lookup.informant($0, in: informants).id }
      for (row, informant) in try reader.participantRows(of: old.id) where !wanted.contains(informant) {
        edit.retract(row)
      }
      for informant in wanted where !old.informants.contains(informant) { edit.add(informant, to: old.id) }
    }
  }

  /// Takes a source out of the study, its codings with it, in one change that can be undone.
  public func removeSource(_ title: String) throws -> (title: String, codings: Int) {
    try change(.removeSource) { reader, edit in
      let data = try reader.data()
      let source = try Lookup.source(title, in: data.sources)
      let codings = (0..<data.codings.count).filter { data.sources[Int(data.codings.sources[$0])].id == source.id }
      edit.retract(codings.map { data.codings.ids[$0] })
      edit.retract(source.id)
      return (source.title, codings.count)
    }
  }
}
