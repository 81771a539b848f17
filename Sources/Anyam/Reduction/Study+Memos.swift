import AnyamStore

/// A memo with what it is about.
public struct MemoNote: Sendable {
  public var memo: Memo
  /// What it is about, in a word: `coding`, `passage`, `source`, `code`, `informant`, `visit`, `study`.
  public var about: String
  public var source: String
  /// The path of the code, where it stands on a coding or a code.
  public var code: String
  public var informant: String
  public var visit: String
  public var coder: String
  public var quote: String
  public var lines: ClosedRange<Int>?
}

/// What a new memo is about, as a person points to it.
public enum MemoPlace: Sendable {
  case study
  case passage(PassagePlace)
  case source(String)
  case code(String)
  case informant(String)
  case visit(String)
}

extension Study {
  /// Writes a memo.
  public func addMemo(_ text: String, kind: Memo.Kind = .analytic, about place: MemoPlace, coder: String? = nil) throws
    -> ID<Memo>
  {
    guard !trimmed(text).isEmpty else { throw StudyError.emptyText }
    return try change(.addMemo) { reader, edit in
      let data = try reader.data()
      var people = CoderDesk(data, own: try reader.head().coder)
      var memo = Memo(kind: kind, coder: people.coder(coder ?? "", &edit), text: text)
      switch place {
      case .study: break
      case .passage(.coding(let typed)):
        let matches = try reader.codings(idPrefix: typed)
        guard let match = matches.first else { throw StudyError.unknownCoding(typed) }
        guard matches.count == 1 else { throw StudyError.ambiguous(typed, matches: matches.map(\.description)) }
        memo.coding = match
      case .passage(let passage):
        let (source, range) = try passage.resolve(reader, data)
        (memo.source, memo.range) = (source, range)
      case .source(let title): memo.source = try Lookup.source(title, in: data.sources).id
      case .code(let name): memo.code = data.codebook.codes[try Lookup.code(name, in: data.codebook)].id
      case .informant(let code): memo.informant = try Lookup.informant(code, in: data.informants).id
      case .visit(let name):
        guard let visit = data.visits.first(where: { $0.name == name }) else {
          throw StudyError.unknownVisit(name, nearest: NearestNames.find(name, in: data.visits.map(\.name)))
        }
        memo.visit = visit.id
      }
      edit.add(memo)
      return memo.id
    }
  }

  /// Says that a surprise was followed up.
  public func followUp(_ id: String) throws {
    try change(.setMemo) { reader, edit in
      guard let memo = Lookup.unique(id, try reader.memos(), \.id) else { throw StudyError.unknownMemo(id) }
      edit.setFollowedUp(true, of: memo.id)
    }
  }

  /// One memo by the beginning of its id.
  public func memo(_ id: String, realNames: Bool = false) throws -> MemoNote {
    let notes = try memos(realNames: realNames)
    let matches = notes.filter { $0.memo.id.description.hasPrefix(id.lowercased()) }
    guard id.count >= 6, matches.count == 1 else { throw StudyError.unknownMemo(id) }
    return matches[0]
  }

  /// Every memo: those of the study and of codes and people first, then by source and place. What stands on a coding that was
  /// withdrawn is left out.
  public func memos(realNames: Bool = false) throws -> [MemoNote] {
    try file.read { reader in
      let data = try reader.data()
      let masking = realNames ? .none : try DisplayDesk.masking(reader, data.informants)
      let codings = Dictionary(data.codings.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let coders = Dictionary(data.coders.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      let sources = Dictionary(uniqueKeysWithValues: data.sources.enumerated().map { ($1.id, $0) })
      var texts: [Int: (text: MaskedText, lines: LineNumbers)] = [:]
      var notes: [(at: Int, start: Int, note: MemoNote)] = []
      for memo in try reader.memos() {
        let index = memo.coding.flatMap { codings[$0] }
        guard memo.coding == nil || index != nil else { continue }
        var shown = memo
        shown.text = masking.apply(memo.text)
        var note = MemoNote(
          memo: shown, about: "study", source: "", code: "", informant: "", visit: "",
          coder: memo.coder.flatMap { coders[$0] } ?? "", quote: "")
        guard let at = index.map({ Int(data.codings.sources[$0]) }) ?? memo.source.flatMap({ sources[$0] }) else {
          // A memo about something that is no longer there has nothing to stand on.
          guard memo.source == nil else { continue }
          if let code = memo.code {
            guard data.codebook.index(of: code) != nil else { continue }
            (note.about, note.code) = ("code", data.codebook.key(of: code))
          } else if let who = memo.informant {
            guard let informant = data.informants.first(where: { $0.id == who }) else { continue }
            (note.about, note.informant) = ("informant", informant.code)
          } else if let id = memo.visit {
            guard let visit = data.visits.first(where: { $0.id == id }) else { continue }
            (note.about, note.visit) = ("visit", visit.name)
          }
          notes.append((-1, notes.count, note))
          continue
        }
        let range = index.map { data.codings.range($0) } ?? memo.range
        if texts[at] == nil {
          let text = try reader.text(of: data.sources[at].id)
          texts[at] = (masking.masked(text), LineNumbers(text))
        }
        let text = texts[at]
        note.about = index != nil ? "coding" : range != nil ? "passage" : "source"
        note.source = data.sources[at].title
        note.code = index.map { data.codebook.keys[Int(data.codings.codes[$0])] } ?? ""
        note.quote = range.flatMap { text?.text.words($0) } ?? ""
        note.lines = range.flatMap { text?.lines.lines(of: $0) }
        notes.append((at, range?.start ?? -1, note))
      }
      return notes.sorted { ($0.at, $0.start, $0.note.memo.id) < ($1.at, $1.start, $1.note.memo.id) }.map(\.note)
    }
  }
}
