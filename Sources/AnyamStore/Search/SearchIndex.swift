public import AnyamModel
import Foundation
internal import GRDB

/// Which words stand in which source: derived from the texts, made anew whenever that is needed.
///
/// A row holds each word of a source once. It tells where to look; what is found there, and how often, is read from the
/// text itself. So the index stays small, and words that were erased from a text cannot be put together from it.
enum SearchIndex {
  static func create(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE search USING fts5(
          words, content='', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2'
        );
        -- Words gather in memory before they are written: many small pieces would have to be merged again and again.
        INSERT INTO search(search, rank) VALUES ('hashsize', 16777216);
        """)
  }

  /// Puts every source of the file into an empty index.
  static func fill(_ db: Database) throws {
    let sources = try Row.fetchCursor(db, sql: "SELECT s.n, c.bytes FROM source s JOIN content c ON c.n = s.text")
    while let row = try sources.next() {
      guard let bytes = row[1] as Data? else { continue }
      try add([UInt8](bytes), of: row[0], in: db)
    }
  }

  static func add(_ text: [UInt8], of source: Int64, in db: Database) throws {
    let words = DistinctWords.gather(text)
    guard !words.isEmpty else { return }
    let statement = try db.cachedStatement(sql: "INSERT INTO search(rowid, words) VALUES (?, ?)")
    try statement.execute(arguments: [source, String(decoding: words, as: UTF8.self)])
  }
}

extension StudyReader {
  /// The ids of the sources in which all these words stand, whatever their order, case or accents.
  public func sources(withWords words: String) throws -> [ID<Source>] {
    let tokens = words.split(whereSeparator: {
      !$0.isLetter && !$0.isNumber && !$0.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    })
    guard !tokens.isEmpty else { return [] }
    let query = tokens.map { "\"\($0)\"" }.joined(separator: " AND ")
    return try Data.fetchAll(
      db,
      sql: "SELECT s.uuid FROM search JOIN source s ON s.n = search.rowid WHERE search MATCH ? AND s.retracted = 0",
      arguments: [query]
    ).compactMap { UUID(bytes: $0).map { ID($0) } }
  }
}
