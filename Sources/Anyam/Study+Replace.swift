import AnyamReaders
import AnyamStore
import Foundation

/// What became of the codings of a source that was replaced by its corrected version.
public struct ReplacementReport: Sendable {
  public enum Outcome: String, Sendable {
    /// The passage is there, letter by letter.
    case same
    /// The passage is there with other words in it: to be read again.
    case changed
    /// It is no longer there. The coding stays with the old text and counts nowhere.
    case lost
  }

  public struct Row: Sendable {
    public var coding: ID<Coding>
    public var code: String
    public var outcome: Outcome
    public var before: TextRange
    public var after: TextRange?
    public var quote: String
    /// Its words in the corrected text; empty where they are lost.
    public var newQuote: String
  }

  public var title: String
  public var rows: [Row] = []
  /// Memos on passages that were carried over, and that could not be.
  public var memos = (moved: 0, lost: 0)
  public var findings: [Finding] = []

  public func count(_ outcome: Outcome) -> Int { rows.count { $0.outcome == outcome } }
}

extension Study {
  /// Puts a corrected version in the place of a source: its title, what is known of it and its codings go over to the new
  /// text. One change, which can be undone.
  ///
  /// - Parameters:
  ///   - title: the source as it was.
  ///   - replacement: a file, or a source that was imported already.
  public func replaceSource(
    _ title: String, with replacement: String, options: ReadingOptions = ReadingOptions()
  ) throws -> ReplacementReport {
    try change(.replaceSource) { reader, edit in
      let data = try reader.data()
      let old = try Lookup.source(title, in: data.sources)
      var report = ReplacementReport(title: old.title)
      let (new, text) = try Self.replacement(replacement, for: old, data, reader, options, &edit, &report)
      guard new.id != old.id else { throw StudyError.replacesItself(old.title) }

      let oldText = try reader.text(of: old.id)
      let alignment = TextAlignment(old: oldText, new: text)
      var finder = PassageFinder(text)
      func place(_ range: TextRange) -> (ReplacementReport.Outcome, TextRange?) {
        switch alignment.place(range) {
        case .same(let there): return (.same, there)
        case .changed(let there): return (.changed, there)
        case .lost:
          // A paragraph that was moved elsewhere is found by its words.
          guard range.length >= 12, case .found(let there) = finder.find(oldText[range]) else { return (.lost, nil) }
          return (.same, there)
        }
      }
      let memos = try reader.memos()
      let masking = try DisplayDesk.masking(reader, data.informants)
      let (shownBefore, shownAfter) = (masking.masked(oldText), masking.masked(text))
      var doubles: [Coding.Likeness: ID<Coding>] = [:]
      for index in 0..<data.codings.count where data.sources[Int(data.codings.sources[index])].id == new.id {
        doubles[Coding.Likeness(index, data)] = data.codings.ids[index]
      }
      for index in 0..<data.codings.count where data.sources[Int(data.codings.sources[index])].id == old.id {
        let range = data.codings.range(index)
        let (outcome, there) = place(range)
        if let there {
          edit.move(data.codings.ids[index], to: there, of: new.id)
          if let double = doubles[Coding.Likeness(index, data).at(there, new.id)] {
            // Both texts carry it: one is enough, with the notes of both.
            edit.retract([double])
            let kept = data.codings.ids[index]
            try edit.moveEvidence(of: double, to: kept, in: reader)
            for memo in memos where memo.coding == double {
              let isThere = memos.contains { $0.coding == kept && $0.text == memo.text }
              if !isThere { edit.move(memo.id, to: kept) }
            }
          }
        }
        report.rows.append(
          ReplacementReport.Row(
            coding: data.codings.ids[index], code: data.codebook.keys[Int(data.codings.codes[index])],
            outcome: outcome, before: range, after: there, quote: shownBefore.words(range),
            newQuote: there.map { shownAfter.words($0) } ?? ""))
      }
      // What was withdrawn goes over too, so that a comment does not bring it back.
      for earlier in try reader.codings(fromMarksOf: old.id) where earlier.coding.retracted {
        if let there = place(earlier.coding.range).1 { edit.move(earlier.coding.id, to: there, of: new.id) }
      }
      for memo in memos where memo.source == old.id {
        let (outcome, there) = memo.range.map(place) ?? (.same, nil)
        guard outcome != .lost else {
          report.memos.lost += 1
          continue
        }
        edit.move(memo.id, to: there, of: new.id)
        report.memos.moved += 1
      }
      for note in try PassageNoteMove.all(of: old.id, reader) {
        let (outcome, there) = place(note.range)
        guard outcome != .lost, let there else {
          report.memos.lost += 1
          continue
        }
        note.move(&edit, there, new.id)
        report.memos.moved += 1
      }
      report.rows.sort { ($0.before.start, $0.before.end, $0.code) < ($1.before.start, $1.before.end, $1.code) }
      edit.retract(old.id)
      return report
    }
  }

  /// The new source: one that is in the study already, or a file that is read now.
  private static func replacement(
    _ replacement: String, for old: Source, _ data: StudyData, _ reader: StudyReader, _ options: ReadingOptions,
    _ edit: inout Edit, _ report: inout ReplacementReport
  ) throws -> (Source, SourceText) {
    if let known = try? Lookup.source(replacement, in: data.sources) {
      guard known.id != old.id else { throw StudyError.replacesItself(old.title) }
      var new = known
      new.title = old.title
      new.technique = known.technique ?? old.technique
      new.date = known.date ?? old.date
      new.place = known.place.isEmpty ? old.place : known.place
      new.visit = known.visit ?? old.visit
      edit.update(known, to: new)
      edit.setReplaces(old.id, of: known.id)
      for informant in old.informants where !known.informants.contains(informant) { edit.add(informant, to: known.id) }
      let labels = Set(known.speakers.filter { $0.origin == .given }.map { $0.label.lowercased() })
      let given = old.speakers.filter { $0.origin == .given && !labels.contains($0.label.lowercased()) }
      for (row, label) in try reader.speakerRows(of: known.id)
      where given.contains(where: { $0.label.lowercased() == label.lowercased() }) {
        edit.retract(row)
      }
      for speaker in given { edit.add(speaker, to: known.id) }
      return (new, try reader.text(of: known.id))
    }
    guard FileManager.default.fileExists(atPath: replacement) else {
      throw StudyError.noReplacement(InputFile.name(of: replacement))
    }
    let bytes = try InputFile.bytes(of: replacement)
    let name = InputFile.name(of: replacement)
    let reading = try InputFile.reading { try FileReaders.read(bytes, named: name, options: options) }
    let given = old.speakers.filter { $0.origin == .given }
    let transcript = TranscriptReader.read(
      reading,
      known: .init(
        labels: Set(given.filter { $0.part != .noLabel }.map(\.label) + data.informants.map(\.code)),
        notLabels: Set(given.filter { $0.part == .noLabel }.map(\.label)),
        hasInterviewer: given.contains { $0.part == .interviewer }), named: name)
    let taken = Set(given.map { $0.label.lowercased() })
    let new = Source(
      title: old.title, technique: old.technique, date: old.date, language: old.language, place: old.place,
      visit: old.visit, informants: old.informants,
      speakers: given + transcript.speakers.filter { !taken.contains($0.label.lowercased()) },
      format: reading.format, replaces: old.id)
    edit.add(
      SourceContent(
        source: new, text: reading.text.bytes, layout: transcript.layout,
        original: reading.isVerbatim ? nil : bytes, fileName: name, pages: reading.pages))
    report.findings = reading.findings + transcript.findings
    let comments = reading.marks.count { $0.kind == .comment }
    if comments > 0 { report.findings.append(Finding(.marksIgnored, subject: name, "comments", String(comments))) }
    return (new, reading.text)
  }
}
