import AnyamModel
import AnyamReaders
import AnyamStore

/// One import while it runs: takes what was read file by file, and writes it batch by batch.
struct ImportRun {
  private(set) var maker: SourceMaker
  private(set) var report: ImportReport

  private let study: Study
  private let request: ImportRequest
  private var titles: Set<String>
  private var held: HeldTexts
  private var waiting: [Waiting] = []
  private var newInformants: [Informant] = []
  private var size = 0

  /// Most bytes that wait in memory before they are written.
  private static let batch = 24 << 20

  private struct Waiting {
    var content: SourceContent
    var file: String
    var words: Int
    var marks: [Mark]
    var findings: [Finding]
  }

  init(_ study: Study, _ request: ImportRequest, findings: [Finding]) throws {
    self.study = study
    self.request = request
    report = ImportReport(findings: findings)
    let known = try study.file.read {
      (try $0.informants(), try $0.visits(), Set(try $0.sources().map(\.title)), try $0.lengths())
    }
    maker = SourceMaker(informants: known.0, visits: known.1)
    titles = known.2
    held = HeldTexts(known.3)
  }

  mutating func take(_ outcome: Result<ReadFile, SourceMaker.Refused>, _ file: FileGathering.File) throws {
    let read: ReadFile
    switch outcome {
    case .failure(let refused):
      report.findings.append(refused.finding)
      return
    case .success(let success): read = success
    }
    // What waits is not in the study yet: the same text once more has to find it there. Only then, so that an import which
    // fits into one change is one.
    let isWaiting = waiting.contains { one in read.parts.contains { $0.reading.text.bytes == one.content.text } }
    if isWaiting { try flush() }
    report.findings += read.findings
    addRespondents(read.respondents)
    for part in read.parts {
      if let same = try held.source(of: part.reading, read.bytes, study.file) {
        try again(part, same, file)
      } else {
        add(part, read, file)
      }
    }
    if size >= Self.batch { try flush() }
  }

  /// Makes a source of a part and lets it wait to be written.
  private mutating func add(_ part: ReadFile.Part, _ read: ReadFile, _ file: FileGathering.File) {
    do {
      let reading = part.reading
      var findings = reading.findings + part.transcript.findings
      let wanted = (part.card.title ?? Self.title(of: file.name)) + part.suffix
      var source = try maker.source(
        part.card, title: wanted, transcript: part.transcript, format: reading.format, file: file.name)
      if source.technique == nil, let technique = file.folderTechnique {
        source.technique = technique
        findings.append(Finding(.techniqueFromFolder, subject: file.name, technique.rawValue))
      }
      if source.technique == nil { findings.append(Finding(.techniqueMissing, subject: file.name)) }
      source.title = free(wanted)
      if source.title != wanted { findings.append(Finding(.titleTaken, subject: file.name, source.title, wanted)) }
      findings += Self.unlinked(source, part.transcript.layout, maker.informants, file.name)
      findings += Self.ignored(reading.marks, request.options, file.name)
      let content = SourceContent(
        source: source, text: reading.text.bytes, layout: part.transcript.layout,
        original: reading.isVerbatim ? nil : read.bytes, fileName: InputFile.name(of: file.path), pages: reading.pages)
      waiting.append(
        Waiting(content: content, file: file.name, words: part.words, marks: reading.marks, findings: findings))
      size += content.text.count + (content.original?.count ?? 0)
    } catch {
      report.findings.append(error.finding)
    }
  }

  /// The text is in the study already: only what its document says anew in the margin is taken.
  private mutating func again(_ part: ReadFile.Part, _ same: HeldTexts.Match, _ file: FileGathering.File) throws {
    let marks = part.reading.marks
    guard !marks.isEmpty, !(same.isSameFile && request.options == ReadingOptions()) else {
      report.findings.append(
        same.isSameFile
          ? Finding(.sameContent, subject: file.name) : Finding(.sameText, subject: file.name, same.title, "0", "0"))
      return
    }
    let taken = try write([(same.source, marks)])[0]
    report.findings.append(
      Finding(.sameText, subject: file.name, same.title, String(taken.codings.count), String(taken.memos)))
    tell(taken, file.name)
  }

  /// Writes what waits.
  mutating func flush() throws {
    guard !waiting.isEmpty else { return }
    let (visits, people) = (maker.takeNewVisits(), newInformants)
    newInformants = []
    let contents = waiting.map(\.content)
    let takes = try write(waiting.map { ($0.content.source.id, $0.marks) }, new: contents) { edit in
      for visit in visits { edit.add(visit) }
      for informant in people { edit.add(informant) }
      for content in contents { edit.add(content) }
    }
    report.findings += visits.map { Finding(.visitAdded, subject: $0.name) }
    if !people.isEmpty {
      report.findings.append(Finding(.informantsAdded, subject: String(people.count)))
    }
    for (one, taken) in zip(waiting, takes) {
      held.remember(one.content, isWritten: !request.isTrial)
      report.findings += one.findings
      report.rows.append(row(one.content, one.file, one.words, taken, one.findings.count))
      tell(taken, one.file)
    }
    waiting.removeAll()
    size = 0
  }

  /// Makes the change: new sources, and codings and memos from marks.
  private mutating func write(
    _ marked: [(source: ID<Source>, marks: [Mark])], new: [SourceContent] = [],
    _ before: (inout Edit) -> Void = { _ in }
  ) throws -> [MarkDesk.Taken] {
    let options = request.options
    let hasMarks = marked.contains { !$0.marks.isEmpty }
    var noticed: [Finding] = []
    let body = { (reader: StudyReader, edit: inout Edit) -> [MarkDesk.Taken] in
      before(&edit)
      guard hasMarks else { return marked.map { _ in MarkDesk.Taken() } }
      var data = try reader.data()
      let live = Dictionary(grouping: 0..<data.codings.count) { data.sources[Int(data.codings.sources[$0])].id }
      var desk = MarkDesk(
        data, own: try reader.head().coder, memos: try reader.memos(),
        formerNames: try reader.formerCodeNames(), options: options)
      var takes: [MarkDesk.Taken] = []
      for (source, marks) in marked {
        takes.append(
          desk.take(
            marks, of: source, earlier: try reader.codings(fromMarksOf: source),
            live: (live[source] ?? []).map { Coding($0, data) }, &edit))
      }
      data.sources += new.map(\.source)
      data.layouts += new.map(\.layout)
      noticed = desk.findings + CodingDesk.severalInformants(takes.flatMap(\.codings), data)
      return takes
    }
    let takes = request.isTrial ? try study.trial(body) : try study.change(.import, body)
    report.findings += noticed
    return takes
  }

  private mutating func tell(_ taken: MarkDesk.Taken, _ file: String) {
    if !taken.gone.isEmpty {
      report.findings.append(
        Finding(
          .commentsGone, subject: file, String(taken.gone.count),
          taken.gone.prefix(8).map(\.short).joined(separator: " ")))
    }
    if taken.withdrawn > 0 {
      report.findings.append(Finding(.commentsWithdrawn, subject: file, String(taken.withdrawn)))
    }
  }

  // MARK: Pieces

  private mutating func addRespondents(_ respondents: [SurveyTable.Respondent]) {
    for respondent in respondents where !maker.informants.contains(where: { $0.code == respondent.code }) {
      let informant = Informant(code: respondent.code, attributes: respondent.attributes)
      newInformants.append(informant)
      maker.add(informant)
    }
  }

  /// A file's name without its folders and its ending.
  private static func title(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// The title, or with ` (2)`, ` (3)` behind it where it is taken.
  private mutating func free(_ title: String) -> String {
    var candidate = title
    var number = 2
    while !titles.insert(candidate).inserted {
      candidate = "\(title) (\(number))"
      number += 1
    }
    return candidate
  }

  /// Comments, colours and layers that were seen and left where they are.
  private static func ignored(_ marks: [Mark], _ options: ReadingOptions, _ name: String) -> [Finding] {
    var counts: [String: Int] = [:]
    for mark in marks {
      switch mark.kind {
      case .comment: if options.comments == .ignore { counts["comments", default: 0] += 1 }
      case .highlight: if options.highlights == .ignore { counts["highlights", default: 0] += 1 }
      case .layer: if options.layers == .ignore { counts["layers", default: 0] += 1 }
      }
    }
    return counts.sorted { $0.key < $1.key }.map { Finding(.marksIgnored, subject: name, $0.key, String($0.value)) }
  }

  /// Labels nobody linked to an informant: those that count for nobody, and those that count for the source's own.
  private static func unlinked(
    _ source: Source, _ layout: TurnLayout, _ informants: [Informant], _ name: String
  ) -> [Finding] {
    guard !layout.labels.isEmpty else { return [] }
    let voices = SpeakerResolution(source: source, labels: layout.labels, informants: InformantIndex(informants)).voices
    let open = zip(layout.labels, voices).filter { $1 == .unknown }.map(\.0)
    guard !open.isEmpty else { return [] }
    let labels = open.joined(separator: ", ")
    if source.informants.isEmpty { return [Finding(.unlinkedSpeaker, subject: name, labels, source.title)] }
    // One label for the one informant a source belongs to is what is meant; several, or one beside a linked one, may not be.
    let linked = voices.contains { if case .informants = $0 { true } else { false } }
    guard open.count > 1 || linked else { return [] }
    let owners = informants.filter { source.informants.contains($0.id) }.map(\.code).joined(separator: ", ")
    return [Finding(.labelsCountFor, subject: name, labels, source.title, owners)]
  }

  private func row(
    _ content: SourceContent, _ file: String, _ words: Int, _ taken: MarkDesk.Taken, _ findings: Int
  ) -> ImportReport.Row {
    let informants = maker.informants
    let index = InformantIndex(informants)
    let voices = SpeakerResolution(source: content.source, labels: content.layout.labels, informants: index).voices
    var people = Set(content.source.informants.compactMap { index.byID[$0] })
    for case .informants(let speaking) in voices { people.formUnion(speaking) }
    return ImportReport.Row(
      file: file, title: content.source.title, format: content.source.format, words: words,
      turns: content.layout.turns.count, speakers: content.layout.labels.count,
      informants: people.sorted().map { informants[$0].code }, codings: taken.codings.count, memos: taken.memos,
      findings: findings)
  }
}
