import AnyamStore

extension Study {
  /// A workbook to code in (`anyam export sheet`): one turn a row, with the codes it carries already.
  ///
  /// - Parameters:
  ///   - titles: which sources; all where none is named.
  ///   - realNames: whether names stand there as in the transcripts; masked quotes are taken back all the same.
  ///   - withInterviewers: whether the rows of those who ask are there too.
  /// - Returns: the bytes of an `.xlsx` file, and how many rows it has.
  public func codingSheet(
    of titles: [String] = [], withInterviewers: Bool = true, realNames: Bool = false
  ) throws -> (bytes: [UInt8], rows: Int) {
    let (rows, codebook) = try file.read { reader in
      let known = try reader.data()
      let masking = realNames ? .none : try DisplayDesk.masking(reader, known.informants)
      let data = known.masked(by: masking)
      let statements = try PassageNotes(reader, memos: false)
      let wanted = try titles.map { try Lookup.source($0, in: data.sources).id }
      let index = InformantIndex(data.informants)
      var rows: [CodingSheet.Row] = []
      let bySource = Dictionary(grouping: 0..<data.codings.count) { Int(data.codings.sources[$0]) }
      for (at, source) in data.sources.enumerated() where wanted.isEmpty || wanted.contains(source.id) {
        let text = try reader.text(of: source.id)
        let lines = LineNumbers(text)
        let shown = masking.masked(text)
        let layout = data.layouts[at]
        let voices = SpeakerResolution(source: source, labels: layout.labels, informants: index).voices
        let own = source.informants.compactMap { index.byID[$0] }.map { data.informants[$0].code }
        let codings = bySource[at] ?? []
        for (number, turn) in layout.turns.enumerated() where turn.words.length > 0 {
          let voice = turn.label.map { voices[$0] }
          if voice == .interviewer, !withInterviewers { continue }
          var people = turn.label == nil || voice == .unknown ? own : []
          if case .informants(let speaking)? = voice { people = speaking.map { data.informants[$0].code } }
          var row = CodingSheet.Row(
            source: source.title, turn: number + 1, lines: lines.lines(of: turn.range), range: turn.words,
            label: turn.label.map { masking.apply(layout.labels[$0]) } ?? "", informants: people,
            isInterviewer: voice == .interviewer, words: shown.words(turn.words))
          row.summary = masking.apply(statements.summary(source.id, turn.words))
          let there = codings.filter { data.codings.range($0) == turn.words }
          rows += there.isEmpty ? [row] : there.map { coded(row, $0, data) }
          // Codings of a part of the turn have rows of their own, with their own words.
          for coding in codings where data.codings.range(coding) != turn.words {
            let range = data.codings.range(coding)
            guard turn.words.start <= range.start, range.start < turn.words.end else { continue }
            var part = row
            part.range = range
            part.words = shown.words(range)
            part.lines = lines.lines(of: range)
            part.summary = masking.apply(statements.summary(source.id, range))
            rows.append(coded(part, coding, data))
          }
        }
      }
      return (rows, data.codebook)
    }
    guard rows.count <= CodingSheet.mostRows else { throw StudyError.sheetTooLong(rows: rows.count) }
    return (try CodingSheet.write(rows, codebook: codebook), rows.count)
  }

  private func coded(_ row: CodingSheet.Row, _ coding: Int, _ data: StudyData) -> CodingSheet.Row {
    var row = row
    let coder = Int(data.codings.coders[coding])
    row.code = data.codebook.keys[Int(data.codings.codes[coding])]
    row.stance = data.codings.stances[coding]
    row.coder = coder < 0 ? "" : data.coders[coder].name
    return row
  }
}
