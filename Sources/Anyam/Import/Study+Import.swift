import AnyamReaders
import AnyamStore
import Foundation

extension Study {
  /// Imports transcripts, notes and documents. A file that cannot be read is a finding; the others go in. Each file goes
  /// in whole or not at all, and is reported once it is on the disk.
  ///
  /// What is said of a file holds in this order: the request, the manifest's row, the file's front matter, the
  /// `defaults.yaml` of its folders (nearest first), and at last the name of a folder that is called after a technique.
  ///
  /// Files are read several at once and written in batches, so that memory does not grow with their number.
  ///
  /// - Parameter progress: called with how many files are done, and of how many.
  public func importFiles(
    _ request: ImportRequest, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> ImportReport {
    try check(request.card)
    var gathering = FileGathering(takesTables: request.survey != nil)
    if let manifest = request.manifest { try gathering.add(manifest: manifest) }
    for path in request.paths { try gathering.add(path: path) }
    guard !gathering.files.isEmpty || !gathering.findings.isEmpty else { throw StudyError.nothingToImport }

    var run = try ImportRun(self, request, findings: gathering.findings)
    var done = 0
    for files in Self.batches(gathering.files) {
      let (known, card) = (run.maker, request)
      for (file, outcome) in zip(files, Parallel.map(files) { ReadFile.read($0, card, known) }) {
        try run.take(outcome, file)
        done += 1
        progress(done, gathering.files.count)
      }
    }
    try run.flush()
    return run.report
  }

  /// Groups of files that are read at once: a few, or a few megabytes.
  private static func batches(_ files: [FileGathering.File]) -> [[FileGathering.File]] {
    var batches: [[FileGathering.File]] = []
    var size = 0
    for file in files {
      let own = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? Int ?? 0
      if batches.isEmpty || size + own > 8 << 20 || batches[batches.count - 1].count >= 32 {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(file)
      size += own
    }
    return batches
  }

  /// What was typed for all files must be right before any file is touched.
  private func check(_ card: SourceCard) throws {
    if let word = card.technique { _ = try Lookup.technique(word) }
    if let text = card.date { _ = try Lookup.date(text) }
    let informants = card.informants.isEmpty ? [] : try informants()
    for code in card.informants { _ = try Lookup.informant(code, in: informants) }
  }
}
