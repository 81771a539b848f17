import AnyamContainers
public import AnyamModel
import Foundation
internal import GRDB

extension StudyReader {
  /// The words of the study akin to a word in one of these languages, in lower case: those of the same stem, and in Indonesian those
  /// that may come from one root: `pemberdayaan` for `memberdayakan`, `penilaian` for `nilai`.
  public func relatives(of word: String, in languages: Set<Language>) throws -> [String] {
    let word = word.lowercased()
    let stemmers = languages.sorted { $0.rawValue < $1.rawValue }.compactMap {
      Stemmer($0 == .indonesian ? "indonesian" : "english")
    }
    let stems = stemmers.map { $0.stem(word) }
    let isIndonesian = languages.contains(.indonesian)
    let asked = IndonesianRoots(of: word)
    let roots = isIndonesian ? asked.all.filter { $0.utf8.count >= IndonesianRoots.shortest } : []
    // All of a root but its first letter stands in every word made from it; most words need not be taken apart.
    let marks = Set(roots.map { $0.dropFirst() })
    var relatives: Set<String> = [word]
    let terms = try String.fetchCursor(db, sql: "SELECT term FROM temp.vocabulary")
    while let term = try terms.next() {
      let isOfStem = zip(stemmers, stems).contains { stemmer, stem in stemmer.stem(term) == stem }
      guard isOfStem || marks.contains(where: term.contains) else { continue }
      let other = IndonesianRoots(of: term)
      // A word that is whole has no stem but itself.
      let hasStem = isOfStem && !(isIndonesian && (asked.isWhole || other.isWhole))
      if hasStem || !other.all.isDisjoint(with: roots) { relatives.insert(term) }
    }
    return relatives.sorted()
  }

  /// The sources in which, for every group, at least one of its words stands; a word may end in `*`. All where no group can be asked
  /// for.
  public func sources(withAnyOf groups: [[String]]) throws -> Set<ID<Source>>? {
    var clauses: [String] = []
    for group in groups {
      let words = group.compactMap { word -> String? in
        let isPrefix = word.hasSuffix("*")
        let pieces = word.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        guard !pieces.isEmpty else { return nil }
        let terms = pieces.map { "\"\($0)\"" }.joined(separator: " AND ")
        return isPrefix ? terms + " *" : terms
      }
      guard words.count == group.count, !words.isEmpty else { continue }
      clauses.append("(" + words.map { "(\($0))" }.joined(separator: " OR ") + ")")
    }
    guard !clauses.isEmpty else { return nil }
    let ids = try Data.fetchAll(
      db,
      sql: "SELECT s.uuid FROM search JOIN source s ON s.n = search.rowid WHERE search MATCH ? AND s.retracted = 0",
      arguments: [clauses.joined(separator: " AND ")])
    return Set(ids.compactMap { UUID(bytes: $0).map { ID($0) } })
  }
}
