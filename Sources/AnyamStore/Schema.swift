import AnyamModel

/// The kinds of rows a study file holds, and the fields of each: the one place from which the tables, the payloads of
/// changes, the fold of the trail and the check are derived.
enum Entity: String, CaseIterable, Sendable {
  case coder, study, informant, attribute, visit, source, participant, speaker, code, autocoding, coding, memo, summary,
    translation, aside, weight, mask, relation, version, focus, indicator, question, conclusion, claim, evidence,
    channel,
    transition, waiver, resolution, memberCheck = "member_check", search = "negative_search", debriefing, reading,
    recheck, erasure

  /// The first version of the tables that has this kind.
  var since: Int {
    switch self {
    case .autocoding, .summary, .translation, .aside, .weight, .mask, .relation, .version: 3
    case .focus, .indicator, .question, .conclusion, .claim, .evidence, .channel, .transition, .waiver, .resolution,
      .memberCheck, .search, .debriefing, .reading, .recheck, .erasure:
      4
    default: 1
    }
  }

  /// The fields in the order of the table; `retracted` follows behind them in every table.
  var fields: [Field] { Self.allFields[self] ?? [] }

  private static let allFields: [Entity: [Field]] = [
    .study: [
      Field("title", .words), Field("language", .symbol), Field("coder", .reference(.coder)),
      Field("source_unit", .symbol), Field("observations", .symbol), Field("documents", .symbol),
      Field("data_code", .words, since: 3), Field("role_letters", .words, since: 3),
      Field("tests", .symbol, since: 4), Field("severities", .symbol, since: 4),
    ],
    .coder: [Field("name", .words)],
    .informant: [
      Field("code", .words), Field("pseudonym", .words), Field("role", .words), Field("kind", .symbol),
      Field("real_name", .words), Field("reason", .words), Field("withdrawn", .symbol, since: 4),
    ],
    .attribute: [Field("informant", .reference(.informant)), Field("name", .words), Field("value", .words)],
    .visit: [
      Field("name", .words), Field("date", .symbol), Field("place", .words), Field("who", .words),
      Field("phase", .symbol), Field("until", .symbol, since: 4), Field("purpose", .words, since: 4),
      Field("summary", .words, since: 4),
    ],
    .source: [
      Field("title", .words), Field("technique", .symbol), Field("date", .symbol), Field("language", .symbol),
      Field("place", .words), Field("visit", .reference(.visit)), Field("format", .symbol), Field("file", .words),
      Field("original", .words), Field("text", .words), Field("layout", .words),
      Field("replaces", .reference(.source), since: 2), Field("link", .words, since: 2),
      Field("link_digest", .words, since: 2), Field("pages", .words, since: 2),
    ],
    .participant: [Field("source", .reference(.source)), Field("informant", .reference(.informant))],
    .speaker: [
      Field("source", .reference(.source)), Field("label", .words), Field("part", .symbol), Field("origin", .symbol),
      Field("informant", .reference(.informant)),
    ],
    .code: [
      Field("name", .words), Field("parent", .reference(.code)), Field("name_id", .words), Field("name_en", .words),
      Field("definition", .words), Field("definition_id", .words), Field("definition_en", .words),
      Field("when_to_use", .words), Field("when_not_to_use", .words), Field("example", .words),
      Field("colour", .symbol), Field("position", .integer),
    ],
    .coding: [
      Field("source", .reference(.source)), Field("start", .integer), Field("end", .integer),
      Field("code", .reference(.code)), Field("coder", .reference(.coder)), Field("stance", .symbol),
      Field("informant", .reference(.informant)), Field("origin", .symbol, since: 2),
      Field("autocoding", .reference(.autocoding), since: 3),
    ],
    .memo: [
      Field("coding", .reference(.coding)), Field("text", .words), Field("source", .reference(.source), since: 2),
      Field("start", .integer, since: 2), Field("end", .integer, since: 2),
      Field("coder", .reference(.coder), since: 2), Field("kind", .symbol, since: 3),
      Field("code", .reference(.code), since: 3), Field("informant", .reference(.informant), since: 3),
      Field("visit", .reference(.visit), since: 3), Field("followed_up", .integer, since: 3),
    ],
    .autocoding: [Field("name", .words), Field("rule", .words)],
    .summary: passage + [
      Field("text", .words), Field("coder", .reference(.coder)), Field("row", .symbol), Field("row_key", .words),
      Field("row_code", .reference(.code)), Field("column", .symbol), Field("column_key", .words),
      Field("column_code", .reference(.code)),
    ],
    .translation: passage + [
      Field("text", .words), Field("coder", .reference(.coder)), Field("language", .symbol),
    ],
    .aside: passage + [Field("reason", .words), Field("coder", .reference(.coder))],
    .weight: passage + EvidenceWeight.Marker.allCases.map { Field($0.rawValue, .integer) },
    .mask: [Field("name", .words), Field("replacement", .words)],
    .relation: [
      Field("from", .reference(.code)), Field("to", .reference(.code)), Field("kind", .words), Field("sign", .symbol),
      Field("memo", .words), Field("coder", .reference(.coder)),
    ],
    .version: [Field("name", .words), Field("clock", .integer), Field("frozen", .integer)],
  ].merging(verification) { $1 }

  /// What conclusions stand on and what was done to test them.
  private static let verification: [Entity: [Field]] = [
    .focus: [Field("name", .words), Field("position", .integer)],
    .indicator: [Field("focus", .reference(.focus)), Field("name", .words), Field("position", .integer)],
    .question: [
      Field("indicator", .reference(.indicator)), Field("code", .reference(.code)), Field("role", .words),
      Field("technique", .symbol), Field("text", .words), Field("position", .integer), Field("code_name", .words),
    ],
    .conclusion: [
      Field("key", .words), Field("statement", .words), Field("focus", .reference(.focus)), Field("question", .words),
      Field("stated", .symbol), Field("basis", .words), Field("rival", .words), Field("representativeness", .words),
      Field("split_from", .reference(.conclusion)), Field("coder", .reference(.coder)),
    ],
    .claim: [Field("conclusion", .reference(.conclusion)), Field("code", .reference(.code))],
    .evidence: [Field("conclusion", .reference(.conclusion))] + passage + [
      Field("coding", .reference(.coding)), Field("informant", .reference(.informant)), Field("stance", .symbol),
      Field("memo", .words), Field("coder", .reference(.coder)),
    ],
    .channel: claimed + [Field("role", .words), Field("technique", .symbol), Field("state", .symbol)],
    .transition: [
      Field("conclusion", .reference(.conclusion)), Field("state", .symbol), Field("day", .symbol),
      Field("coder", .reference(.coder)), Field("reason", .words), Field("cause", .symbol), Field("data", .symbol),
      Field("snapshot", .symbol),
    ],
    .waiver: [
      Field("conclusion", .reference(.conclusion)), Field("gate", .symbol), Field("reason", .words),
      Field("coder", .reference(.coder)),
    ],
    .resolution: claimed + [
      Field("kind", .symbol), Field("reason", .words), Field("channel", .words), Field("coder", .reference(.coder)),
      Field("covers", .symbol),
    ],
    .memberCheck: [
      Field("conclusion", .reference(.conclusion)), Field("informant", .reference(.informant)), Field("date", .symbol),
      Field("sent", .words), Field("outcome", .symbol), Field("response", .words), Field("change", .words),
    ],
    .search: claimed + [
      Field("date", .symbol), Field("terms", .words), Field("found", .integer), Field("memo", .words),
    ],
    .debriefing: [
      Field("date", .symbol), Field("person", .words), Field("question", .words), Field("response", .words),
      Field("change", .words),
    ],
    .reading: [
      Field("source", .reference(.source)), Field("date", .symbol), Field("coder", .reference(.coder)),
      Field("memo", .words),
    ],
    .recheck: [
      Field("visit", .reference(.visit)), Field("conclusion", .reference(.conclusion)), Field("outcome", .symbol),
      Field("memo", .words),
    ],
    // Words that were erased when somebody withdrew their consent, by the name of their content: hexadecimal digits.
    .erasure: [Field("informant", .reference(.informant)), Field("content", .symbol)],
  ]

  /// What a code stands for, or a written conclusion.
  private static let claimed = [Field("code", .reference(.code)), Field("conclusion", .reference(.conclusion))]

  /// Where something stands in a source.
  private static let passage = [
    Field("source", .reference(.source)), Field("start", .integer), Field("end", .integer),
  ]

  /// The index behind the last field: whether the row is withdrawn, 0 or 1.
  var retracted: Int { fields.count }

  /// The name of a field by its index.
  func name(of field: Int) -> String { field == retracted ? "retracted" : fields[field].name }

  /// The index of a field by its name; `nil` where there is none.
  func field(_ name: String) -> Int? {
    name == "retracted" ? retracted : fields.firstIndex { $0.name == name }
  }

  func kind(of field: Int) -> Field.Kind { field == retracted ? .integer : fields[field].kind }
}

struct Field: Sendable {
  enum Kind: Sendable, Equatable {
    case integer
    /// A key of the program's own, a date or a colour: never a person's words.
    case symbol
    /// Words or bytes that live in `content`, so that they can be erased without breaking the trail.
    case words
    case reference(Entity)
  }

  let name: String
  let kind: Kind
  /// The first version of the tables that has it.
  let since: Int

  init(_ name: String, _ kind: Kind, since: Int = 1) {
    self.name = name
    self.kind = kind
    self.since = since
  }
}

extension Field {
  /// How its column is declared.
  var column: String {
    switch kind {
    case .integer: "\"\(name)\" INTEGER"
    case .symbol: "\"\(name)\" TEXT"
    case .words: "\"\(name)\" INTEGER REFERENCES content(n)"
    case .reference(let entity): "\"\(name)\" INTEGER REFERENCES \"\(entity.rawValue)\"(n)"
    }
  }
}

extension Entity {
  /// The table of this kind. Rows refer to each other by `n`, which is local to one file; `uuid` is what lasts.
  var table: String {
    let columns = fields.map(\.column)
    return """
      CREATE TABLE "\(rawValue)" (
        n INTEGER PRIMARY KEY,
        uuid BLOB NOT NULL UNIQUE,
        \(columns.joined(separator: ",\n  ")),
        retracted INTEGER NOT NULL DEFAULT 0
      ) STRICT
      """
  }
}
