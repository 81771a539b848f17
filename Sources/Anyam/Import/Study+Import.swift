import AnyamReaders
import AnyamStore
import Foundation

extension Study {
  /// Most bytes that wait in memory before they are written.
  private static let batch = 64 << 20

  /// Imports transcripts, notes and documents. A file that cannot be read is a finding; the others go in. Each file goes
  /// in whole or not at all, and is reported once it is on the disk.
  ///
  /// What is said of a file holds in this order: the request, the manifest's row, the file's front matter, the
  /// `defaults.yaml` of its folders (nearest first), and at last the name of a folder that is called after a technique.
  ///
  /// - Parameter progress: called with how many files are done, and of how many.
  public func importFiles(
    _ request: ImportRequest, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> ImportReport {
    try check(request.card)
    var gathering = FileGathering()
    if let manifest = request.manifest { try gathering.add(manifest: manifest) }
    for path in request.paths { try gathering.add(path: path) }
    guard !gathering.files.isEmpty || !gathering.findings.isEmpty else { throw StudyError.nothingToImport }

    var report = ImportReport(findings: gathering.findings)
    let known = try file.read { (try $0.informants(), try $0.visits(), Set(try $0.sources().map(\.title))) }
    var maker = SourceMaker(informants: known.0, visits: known.1)
    var titles = known.2
    var originals = Originals()
    var waiting: [(content: SourceContent, file: String, findings: [Finding])] = []
    var size = 0

    func flush() throws {
      guard !waiting.isEmpty else { return }
      let visits = maker.takeNewVisits()
      try change(.import) { _, edit in
        for visit in visits { edit.add(visit) }
        for one in waiting { edit.add(one.content) }
      }
      report.findings += visits.map { Finding(.visitAdded, subject: $0.name) }
      for one in waiting {
        report.findings += one.findings
        report.rows.append(Self.row(one.content, one.file, one.findings.count, known.0))
      }
      waiting.removeAll()
      size = 0
    }

    for (index, one) in gathering.files.enumerated() {
      switch read(one, request.card, &maker, &titles, &originals) {
      case .failure(let refused): report.findings.append(refused.finding)
      case .success(let (content, findings)):
        size += content.text.count + (content.original?.count ?? 0)
        waiting.append((content, one.name, findings))
        if size >= Self.batch { try flush() }
      }
      progress(index + 1, gathering.files.count)
    }
    try flush()
    return report
  }

  /// What was typed for all files must be right before any file is touched.
  private func check(_ card: SourceCard) throws {
    if let word = card.technique { _ = try Lookup.technique(word) }
    if let text = card.date { _ = try Lookup.date(text) }
    let informants = card.informants.isEmpty ? [] : try informants()
    for code in card.informants { _ = try Lookup.informant(code, in: informants) }
  }

  private func read(
    _ one: FileGathering.File, _ card: SourceCard, _ maker: inout SourceMaker, _ titles: inout Set<String>,
    _ originals: inout Originals
  ) -> Result<(SourceContent, [Finding]), SourceMaker.Refused> {
    do {
      let bytes = try Self.bytes(of: one)
      guard try !originals.contains(bytes, file) else {
        return .failure(.init(finding: Finding(.sameContent, subject: one.name)))
      }
      let reading = try FileReaders.read(bytes, named: one.name)
      let full = card.over(one.row).over(reading.card).over(one.defaults)
      let transcript = TranscriptReader.read(
        reading.text, paragraphs: reading.paragraphs, known: maker.known(full), named: one.name)
      var findings = reading.findings + transcript.findings
      let wanted = full.title ?? Self.title(of: one.name)
      var source = try maker.source(full, title: wanted, transcript: transcript, format: reading.format, file: one.name)
      if source.technique == nil, let technique = one.folderTechnique {
        source.technique = technique
        findings.append(Finding(.techniqueFromFolder, subject: one.name, technique.rawValue))
      }
      if source.technique == nil { findings.append(Finding(.techniqueMissing, subject: one.name)) }
      source.title = Self.free(wanted, &titles)
      if source.title != wanted { findings.append(Finding(.titleTaken, subject: one.name, source.title)) }
      findings += Self.unlinked(source, transcript.layout, maker.informants, one.name)
      originals.remember(bytes)
      return .success(
        (
          SourceContent(
            source: source, text: reading.text.bytes, layout: transcript.layout,
            original: reading.isVerbatim ? nil : bytes, fileName: InputFile.name(of: one.path)), findings
        ))
    } catch let error as ReadingError {
      return .failure(.init(finding: error.finding))
    } catch let refused as SourceMaker.Refused {
      return .failure(refused)
    } catch {
      return .failure(.init(finding: Finding(.unreadable, subject: one.name)))
    }
  }

  /// The whole file; refused by its size before it is loaded.
  private static func bytes(of one: FileGathering.File) throws -> [UInt8] {
    let size = (try? FileManager.default.attributesOfItem(atPath: one.path))?[.size] as? Int ?? 0
    guard size <= FileReaders.largestFile else {
      throw ReadingError(.tooLarge, one.name, String(FileReaders.largestText >> 20))
    }
    return try InputFile.bytes(of: one.path)
  }

  /// A file's name without its folders and its ending.
  private static func title(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// The title, or with ` (2)`, ` (3)` behind it where it is taken.
  private static func free(_ title: String, _ titles: inout Set<String>) -> String {
    var candidate = title
    var number = 2
    while !titles.insert(candidate).inserted {
      candidate = "\(title) (\(number))"
      number += 1
    }
    return candidate
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

  private static func row(_ content: SourceContent, _ file: String, _ findings: Int, _ informants: [Informant])
    -> ImportReport.Row
  {
    let index = InformantIndex(informants)
    let voices = SpeakerResolution(source: content.source, labels: content.layout.labels, informants: index).voices
    var people = Set(content.source.informants.compactMap { index.byID[$0] })
    for case .informants(let speaking) in voices { people.formUnion(speaking) }
    return ImportReport.Row(
      file: file, title: content.source.title, format: content.source.format, words: WordCount.count(content.text),
      turns: content.layout.turns.count, speakers: content.layout.labels.count,
      informants: people.sorted().map { informants[$0].code }, findings: findings)
  }
}

/// The files a study holds, to notice one that comes again. Only files of the same length are compared, so nothing about
/// their content has to be kept beside them.
struct Originals {
  private var seen: [Int: [[UInt8]]] = [:]

  func contains(_ bytes: [UInt8], _ file: StudyFile) throws -> Bool {
    if seen[bytes.count]?.contains(bytes) == true { return true }
    return try file.read { reader in
      try reader.sources(ofOriginalLength: bytes.count).contains { try reader.original(of: $0).bytes == bytes }
    }
  }

  mutating func remember(_ bytes: [UInt8]) { seen[bytes.count, default: []].append(bytes) }
}
