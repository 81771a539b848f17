import AnyamStore
public import Foundation

/// One qualitative study (*penelitian*) and everything that can be done with it.
///
/// A study lives in one file. Everything asked of it is a pure answer; everything done to it is one recorded change that
/// can be seen in the log and taken back.
///
/// ```swift
/// let study = try Study.create(at: "tesis.anyam", title: "Pengelolaan Tanocraft", language: .indonesian, coder: "Ghuril")
/// let report = try study.importFiles(ImportRequest(paths: ["corpus/tanocraft"]))
/// let matrix = try study.matrix(Matrix.Question(rows: .code, columns: .informant))
/// ```
public final class Study: Sendable {
  let file: StudyFile
  let now: @Sendable () -> Date
  /// Told what follows by itself from a change: a conclusion that fell with it.
  let notice: @Sendable ([Finding]) -> Void

  public var path: String { file.path }

  init(
    _ file: StudyFile, now: @escaping @Sendable () -> Date, notice: @escaping @Sendable ([Finding]) -> Void = { _ in }
  ) {
    self.file = file
    self.now = now
    self.notice = notice
  }

  /// Makes a new study.
  ///
  /// - Parameters:
  ///   - path: the file to make; it must not be there, its folder must.
  ///   - coder: who codes where nobody else is named.
  public static func create(
    at path: String, title: String, language: Language, coder: String, now: @escaping @Sendable () -> Date = { Date() }
  ) throws -> Study {
    let file = try StudyFile.create(path, title: title, language: language, coder: Coder(name: coder), at: now())
    return Study(file, now: now)
  }

  /// Whether a study stands at a path, whole or damaged.
  public static func stands(at path: String) -> Bool { StudyFile.isStudy(path) }

  /// Opens a study.
  ///
  /// - Parameter writable: `false` to only ask questions; then a read-only file will do.
  /// - Parameter notice: told what follows by itself from a change, such as a conclusion that is contested now.
  public static func open(
    _ path: String, writable: Bool = true, now: @escaping @Sendable () -> Date = { Date() },
    notice: @escaping @Sendable ([Finding]) -> Void = { _ in }
  ) throws -> Study {
    Study(try StudyFile.open(path, writable: writable), now: now, notice: notice)
  }

  public func close() throws { try file.close() }

  /// Everything an analysis may ask for, read once.
  public func data() throws -> StudyData { try file.read { try $0.data() } }

  /// Title, language and settings.
  public func head() throws -> StudyHead { try file.read { try $0.head() } }

  /// Makes one change in the name of the study's own coder.
  @discardableResult
  func change<Result>(_ action: Change.Action, _ body: (StudyReader, inout Edit) throws -> Result) throws -> Result {
    let coder = try file.read { try $0.head().coder }
    let moment = now()
    let places = try file.read { try StatementPlaces.lost($0) }
    var findings: [Finding] = []
    let done = try file.commit(
      action, by: coder, at: moment, body,
      settle: { reader, edit in
        findings = try LedgerKeeper.settle(reader, &edit, on: CalendarDate(moment))
        findings += StatementPlaces.findings(before: places, after: try StatementPlaces.lost(reader))
      })
    notice(findings)
    return done.result
  }

  /// Runs the body of a change to see what it would do, and writes nothing.
  func trial<Result>(_ body: (StudyReader, inout Edit) throws -> Result) throws -> Result {
    try file.trial(body)
  }

  // MARK: The audit trail

  /// The changes, newest first, with the names of those who made them.
  public func log(limit: Int? = nil) throws -> (changes: [Change], coders: [ID<Coder>: String], head: String) {
    try file.read { reader in
      let coders = Dictionary(uniqueKeysWithValues: try reader.coders().map { ($0.id, $0.name) })
      return (try reader.log(limit: limit), coders, try reader.digest())
    }
  }

  /// Takes a change back; the last one in effect where none is named.
  @discardableResult
  public func undo(_ prefix: String? = nil) throws -> (undone: Change, by: Change?) {
    let coder = try file.read { try $0.head().coder }
    let moment = now()
    let validate: (StudyReader) throws -> Void = { reader in
      // What was taken out and made anew under the same name must not come back beside it.
      let names = [
        try reader.codebook().keys, try reader.informants().map(\.code), try reader.sources().map(\.title),
        try reader.visits().map(\.name), try reader.ledger().conclusions.map(\.key),
      ]
      for list in names {
        var seen: Set<String> = []
        for name in list where !seen.insert(name).inserted { throw StudyError.wouldBeTwice(name) }
      }
    }
    var fallen: [Finding] = []
    let done = try file.undo(
      prefix, by: coder, at: moment, validate: validate,
      settle: { fallen = try LedgerKeeper.settle($0, &$1, on: CalendarDate(moment)) })
    notice(fallen)
    return done
  }

  /// Proves the file. Empty where nothing is wrong.
  public func check() throws -> [Finding] { try file.check() }
}
