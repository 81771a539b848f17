import AnyamStore

/// What a condensed statement is about, as a person points to it.
public enum SummaryPlace: Sendable {
  case passage(PassagePlace)
  /// `("code", "Perencanaan")` by `("role", "Staf Tanocraft")`.
  case cell(row: (dimension: String, key: String), column: (dimension: String, key: String))
}

/// A condensed statement with what it is about, as it is listed.
public struct SummaryNote: Sendable {
  public var summary: Summary
  public var source: String
  public var lines: ClosedRange<Int>?
  /// The two sides of a cell, as `code=Perencanaan`.
  public var row: String
  public var column: String
  public var coder: String
}

extension Study {
  /// Most words of a statement in a cell: more do not fit a table of roles.
  public static let mostWordsInCell = 25

  /// Writes the condensed statement of a passage or a cell; one that is there is written anew.
  public func setSummary(_ text: String, of place: SummaryPlace, coder: String? = nil) throws -> [Finding] {
    guard !trimmed(text).isEmpty else { throw StudyError.emptyText }
    return try change(.setSummary) { reader, edit in
      let data = try reader.data()
      var people = CoderDesk(data, own: try reader.head().coder)
      let about = try Self.about(place, reader, data)
      if let old = try reader.summaries().last(where: { $0.about.kept(data.codebook).isSame(as: about) }) {
        edit.setText(text, of: old.id)
      } else {
        edit.add(Summary(about: about, text: text, coder: people.coder(coder ?? "", &edit)))
      }
      guard case .cell(_, let column) = about, column != .conclusion,
        Excerpt.words(in: QuotedWords(text)) > Self.mostWordsInCell
      else {
        return people.findings
      }
      let words = String(Excerpt.words(in: QuotedWords(text)))
      return people.findings + [Finding(.longStatement, subject: "", words, String(Self.mostWordsInCell))]
    }
  }

  static func about(_ place: SummaryPlace, _ reader: StudyReader, _ data: StudyData) throws -> Summary.About {
    switch place {
    case .passage(let passage):
      let place = try passage.resolve(reader, data)
      return .passage(place.source, place.range)
    case .cell(let row, let column):
      return .cell(row: try side(row, data), column: try side(column, data))
    }
  }

  private static func side(_ typed: (dimension: String, key: String), _ data: StudyData) throws -> Summary.Side {
    if ["conclusion", "kesimpulan"].contains(typed.dimension) { return .conclusion }
    if typed.dimension == "display" { return Summary.Side("display", typed.key).kept(data.codebook) }
    let dimension = try Dimension.named(typed.dimension)
    switch dimension {
    case .code, .theme:
      let code = data.codebook.codes[try Lookup.code(typed.key, in: data.codebook)]
      return Summary.Side("code", "", code: code.id)
    case .informant: return Summary.Side(dimension.name, try Lookup.informant(typed.key, in: data.informants).code)
    case .source: return Summary.Side(dimension.name, try Lookup.source(typed.key, in: data.sources).title)
    case .technique: return Summary.Side(dimension.name, try Lookup.technique(typed.key).rawValue)
    case .coder: return Summary.Side(dimension.name, try Lookup.coder(typed.key, in: data.coders).name)
    case .role:
      let roles = Set(data.informants.map(\.role))
      guard roles.contains(typed.key) else {
        throw StudyError.unknownRole(typed.key, nearest: NearestNames.find(typed.key, in: roles.sorted()))
      }
      return Summary.Side(dimension.name, typed.key)
    case .visit:
      guard data.visits.contains(where: { $0.name == typed.key }) else {
        throw StudyError.unknownVisit(typed.key, nearest: NearestNames.find(typed.key, in: data.visits.map(\.name)))
      }
      return Summary.Side(dimension.name, typed.key)
    case .indicator: return try side(dimension, typed.key, of: data.grid.indicators.map(\.name))
    case .focus: return try side(dimension, typed.key, of: data.grid.foci.map(\.name))
    case .month, .stance, .attribute: return Summary.Side(dimension.name, typed.key)
    }
  }

  /// - Parameter names: those of the focus grid.
  private static func side(_ dimension: Dimension, _ name: String, of names: [String]) throws -> Summary.Side {
    guard names.contains(name) else {
      throw StudyError.unknownRow(dimension.name, name, nearest: NearestNames.find(name, in: names))
    }
    return Summary.Side(dimension.name, name)
  }

  /// Every condensed statement, in the order they were written.
  public func summaries() throws -> [SummaryNote] {
    try file.read { reader in
      let data = try reader.data(codingIDs: false)
      let coders = Dictionary(data.coders.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      let masking = try DisplayDesk.masking(reader, data.informants)
      var lines: [ID<Source>: LineNumbers] = [:]
      return try reader.summaries().compactMap { summary in
        var summary = summary
        summary.text = masking.apply(summary.text)
        var note = SummaryNote(
          summary: summary, source: "", row: "", column: "", coder: summary.coder.flatMap { coders[$0] } ?? "")
        switch summary.about {
        case .passage(let id, let range):
          guard let source = data.sources.first(where: { $0.id == id }) else { return nil }
          note.source = source.title
          let numbers = try lines[id] ?? LineNumbers(reader.text(of: id))
          lines[id] = numbers
          note.lines = numbers.lines(of: range)
        case .cell(let row, let column):
          (note.row, note.column) = (row.written(data.codebook), column.written(data.codebook))
        }
        return note
      }
    }
  }

  /// Takes out a condensed statement.
  public func removeSummary(_ id: String) throws {
    try change(.removeSummary) { reader, edit in
      guard let summary = Lookup.unique(id, try reader.summaries(), \.id) else { throw StudyError.unknownSummary(id) }
      edit.retract(summary.id)
    }
  }

  /// Writes what is concluded from a display, which then stands under it.
  public func conclude(from display: Display, _ text: String) throws {
    _ = try setSummary(
      text, of: .cell(row: ("display", DisplaySignature.of(display)), column: ("conclusion", "")))
  }
}

extension Summary.Side {
  /// As a person types it: `code=Perencanaan`.
  func written(_ codebook: Codebook) -> String {
    self == .conclusion ? "conclusion" : dimension + "=" + key(in: codebook)
  }
}
