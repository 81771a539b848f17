import AnyamReaders
import AnyamStore
import Foundation

/// Where in a source a coding is put.
public enum Passage: Sendable, Equatable {
  /// Words of the source, found by themselves.
  case quote(String)
  /// Code points.
  case range(start: Int, end: Int)
  /// The words of one turn, counted from 1.
  case turn(Int)
}

/// What was coded.
public struct CodingReport: Sendable {
  public var codings: [ID<Coding>] = []
  /// Codings that were there and got a direction or a note from a sheet.
  public var changed = 0
  public var findings: [Finding] = []
}

extension Study {
  /// Gives one passage one or several codes.
  ///
  /// - Parameters:
  ///   - coder: the study's own where none is named; a new name is a new coder.
  ///   - informant: who is meant, where the turns do not tell.
  public func code(
    _ codes: [String], source title: String, at passage: Passage, stance: Stance? = nil, memo: String = "",
    coder: String? = nil, informant: String? = nil
  ) throws -> CodingReport {
    try Names.check(coder ?? "")
    return try change(.code) { reader, edit in
      let data = try reader.data()
      let source = try Lookup.source(title, in: data.sources)
      let range = try Self.range(of: passage, in: try reader.text(of: source.id), data, source)
      var desk = try CodingDesk(reader, data)
      let coderID = desk.coder(coder ?? "", &edit)
      let informantID = try informant.map { try Lookup.informant($0, in: data.informants).id }
      for name in codes {
        let code = data.codebook.codes[try Lookup.code(name, in: data.codebook)]
        try desk.add(
          Coding(
            source: source.id, range: range, code: code.id, coder: coderID, stance: stance, informant: informantID),
          memo: memo, &edit)
      }
      return desk.finish(&edit)
    }
  }

  /// Gives a passage a code that is called by its own words (in vivo), made where it is not there.
  ///
  /// - Parameter parent: what the new code lies below; the top of the tree where none is named.
  /// - Returns: the path of the code, and what was coded.
  public func codeInVivo(
    source title: String, at passage: Passage, under parent: String? = nil, stance: Stance? = nil, memo: String = "",
    coder: String? = nil
  ) throws -> (code: String, report: CodingReport) {
    try change(.code) { reader, edit in
      let data = try reader.data()
      let source = try Lookup.source(title, in: data.sources)
      let text = try reader.text(of: source.id)
      let range = try Self.range(of: passage, in: text, data, source)
      let masking = try DisplayDesk.masking(reader, data.informants)
      let name = Self.inVivoName(masking.words(of: text, range))
      guard !name.isEmpty else { throw StudyError.emptyPassage }
      let above = try parent.map { data.codebook.keys[try Lookup.code($0, in: data.codebook)] }
      let path = (above.map { CodebookPath.names($0) } ?? []) + [name]
      let key = path.joined(separator: Codebook.separator)
      let code: ID<Code>
      if let known = data.codebook.keys.firstIndex(of: key) {
        code = data.codebook.codes[known].id
      } else {
        var tree = CodeTree(data.codebook)
        let new = tree.newCode(path, &edit)
        edit.add(new)
        code = new.id
      }
      var desk = try CodingDesk(reader, data)
      let coderID = desk.coder(coder ?? "", &edit)
      try desk.add(
        Coding(source: source.id, range: range, code: code, coder: coderID, stance: stance), memo: memo, &edit)
      return (key, desk.finish(&edit))
    }
  }

  /// Words on one line, without what ends a sentence or parts a path; at most twelve of them.
  static func inVivoName(_ words: String) -> String {
    let line = words.split(whereSeparator: { $0.isWhitespace || $0 == ">" }).prefix(12).joined(separator: " ")
    let ends: Set<Character> = [".", ",", ";", ":", "!", "?", "…", "“", "”", "\"", "(", ")"]
    return String(line.drop { ends.contains($0) }.reversed().drop { ends.contains($0) }.reversed())
  }

  static func range(of passage: Passage, in text: SourceText, _ data: StudyData, _ source: Source) throws
    -> TextRange
  {
    switch passage {
    case .range(let start, let end):
      guard 0 <= start, start <= end, end <= text.length else {
        throw StudyError.outsideText(start: start, end: end, length: text.length)
      }
      guard start < end else { throw StudyError.emptyPassage }
      return TextRange(start, end)
    case .turn(let number):
      let turns = data.sources.firstIndex { $0.id == source.id }.map { data.layouts[$0].turns } ?? []
      guard number >= 1, number <= turns.count else { throw StudyError.noSuchTurn(number, turns: turns.count) }
      guard turns[number - 1].words.length > 0 else { throw StudyError.emptyPassage }
      return turns[number - 1].words
    case .quote(let quote):
      var finder = PassageFinder(text)
      switch finder.find(quote) {
      case .found(let range): return range
      case .missing: throw StudyError.quoteNotFound(source: source.title)
      case .several(let starts): throw StudyError.quoteFoundTwice(source: source.title, starts: starts)
      }
    }
  }

  /// Codes by a table: every row, or nothing.
  public func code(from path: String) throws -> CodingReport {
    let bytes = try InputFile.bytes(of: path)
    let name = InputFile.name(of: path)
    let table = try InputFile.reading { try CodingTable(bytes, named: name) }
    try Names.check(table.rows.map(\.coder))
    return try change(.code) { reader, edit in
      let data = try reader.data()
      let masking = try DisplayDesk.masking(reader, data.informants)
      var desk = try CodingDesk(reader, data, masking: masking, expected: table.rows.count)
      var rows = CodingRows(data, masking: masking) { try reader.text(of: $0) }
      var summaries = try SummaryDesk(reader, masking)
      var notes: [Memo] = []
      var sheet = SheetEdits(data)
      for row in table.rows {
        if row.isTurn, row.code.isEmpty, row.stance.isEmpty {
          // A statement or a note without a code: of the passage.
          guard let place = try rows.passage(row) else { continue }
          let coder = desk.coder(row.coder, &edit)
          summaries.take(row.summary, of: place.source, place.range, coder: coder, &edit)
          if !row.memo.isEmpty {
            notes.append(Memo(source: place.source, range: place.range, coder: coder, text: row.memo))
          }
          continue
        }
        guard let coding = try rows.coding(row) else { continue }
        summaries.take(row.summary, of: coding.source, coding.range, coder: desk.coder(row.coder, &edit), &edit)
        if row.isTurn, try sheet.edit(coding.with(coder: desk.coder(row.coder, &edit)), row.memo, reader, &edit) {
          continue
        }
        try desk.add(coding.with(coder: desk.coder(row.coder, &edit)), memo: row.memo, &edit)
      }
      guard rows.problems.isEmpty else { throw StudyError.rows(file: name, problems: rows.problems) }
      if !notes.isEmpty {
        let known = try reader.memos()
        for note in notes
        where !known.contains(where: { $0.source == note.source && $0.range == note.range && $0.text == note.text }) {
          edit.add(note)
        }
      }
      var report = desk.finish(&edit)
      report.changed += sheet.changed + summaries.changed
      report.findings = table.findings + report.findings
      return report
    }
  }

  /// Withdraws codings by their ids. They stay in the trail and count nowhere.
  public func uncode(_ ids: [String]) throws -> Int {
    try change(.uncode) { reader, edit in
      let codings = try ids.map { typed in
        let matches = try reader.codings(idPrefix: typed)
        guard let match = matches.first else { throw StudyError.unknownCoding(typed) }
        guard matches.count == 1 else { throw StudyError.ambiguous(typed, matches: matches.map(\.description)) }
        return match
      }
      let unique = Set(codings)
      edit.retract(unique.sorted())
      return unique.count
    }
  }
}

extension Coding {
  fileprivate func with(coder: ID<Coder>) -> Coding {
    var coding = self
    coding.coder = coder
    return coding
  }
}
