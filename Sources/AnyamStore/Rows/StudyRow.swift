public import AnyamModel
public import Foundation
internal import GRDB

extension StudyFile {
  /// Makes a new study with its first coder.
  public static func create(
    _ path: String, title: String, language: Language, coder: Coder, at date: Date
  ) throws -> StudyFile {
    let file = try create(path)
    let settings = Settings()
    try file.commit(.start, by: coder.id, at: date) { _, edit in
      edit.add(coder)
      edit.create(
        .study, .random(),
        [
          edit.words(title), .symbol(language.rawValue), coder.id.reference, .symbol(settings.sourceUnit.rawValue),
          .symbol(settings.observations.rawValue), .symbol(settings.documents.rawValue), .null, .null, .null, .null,
        ])
    }
    return file
  }
}

extension Edit {
  public mutating func update(_ old: StudyHead, to new: StudyHead, in reader: StudyReader) throws {
    guard let uuid = UUID(bytes: try Data.fetchOne(reader.db, sql: "SELECT uuid FROM study") ?? Data()) else { return }
    if old.title != new.title { set(.study, uuid, "title", words(new.title)) }
    if old.language != new.language { set(.study, uuid, "language", .symbol(new.language.rawValue)) }
    if old.coder != new.coder { set(.study, uuid, "coder", new.coder.reference()) }
    let (before, after) = (old.settings, new.settings)
    if before.sourceUnit != after.sourceUnit {
      set(.study, uuid, "source_unit", .symbol(after.sourceUnit.rawValue))
    }
    if before.observations != after.observations {
      set(.study, uuid, "observations", .symbol(after.observations.rawValue))
    }
    if before.documents != after.documents { set(.study, uuid, "documents", .symbol(after.documents.rawValue)) }
    if before.dataCode != after.dataCode { set(.study, uuid, "data_code", words(after.dataCode.text)) }
    if before.roleLetters != after.roleLetters {
      set(.study, uuid, "role_letters", words(RoleLetters.text(after.roleLetters)))
    }
    if before.tests != after.tests { set(.study, uuid, "tests", after.testsText.map { .symbol($0) } ?? .null) }
    if before.severities != after.severities { set(.study, uuid, "severities", .symbol(after.severitiesText)) }
  }
}

extension StudyReader {
  public func head() throws -> StudyHead {
    guard let line = try Table.lines(.study, db).first else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    var settings = Settings(
      sourceUnit: line.symbol("source_unit").flatMap(Settings.SourceUnit.init) ?? .role,
      observations: line.symbol("observations").flatMap(Settings.PseudoSource.init) ?? .technique,
      documents: line.symbol("documents").flatMap(Settings.PseudoSource.init) ?? .technique)
    if let pattern = DataCodePattern(line.words("data_code")) { settings.dataCode = pattern }
    settings.roleLetters = RoleLetters.list(line.words("role_letters")) ?? []
    settings.tests = line.symbol("tests").flatMap(Settings.tests)
    settings.severities = line.symbol("severities").flatMap(Settings.severities) ?? [:]
    return StudyHead(
      title: line.words("title"), language: line.symbol("language").flatMap(Language.init) ?? .english,
      coder: try line.reference("coder"),
      settings: settings)
  }

  /// Everything an analysis may ask for, read once.
  ///
  /// - Parameter codingIDs: whether the codings' own ids are asked for; counting does not need them.
  /// - Parameter hasCodings: whether codings are asked for at all.
  /// - Parameter inReadingOrder: whether the codings come as they are read, as who quotes them wants them; else as they were given.
  public func data(codingIDs: Bool = true, hasCodings: Bool = true, inReadingOrder: Bool = false) throws -> StudyData {
    let head: StudyHead = try head()
    let informants = try informants()
    let sources = try sources()
    let codebook = try codebook()
    let coders = try coders()
    let autocodings = try autocodings()
    let layouts = try layouts()
    var data = StudyData(
      title: head.title, language: head.language, settings: head.settings, informants: informants,
      visits: try visits(), sources: sources, codebook: codebook, coders: coders,
      codings: hasCodings
        ? try codings(
          sources, codebook, coders, informants, autocodings, ids: codingIDs, inReadingOrder: inReadingOrder)
        : CodingColumns(),
      layouts: sources.map { layouts[$0.id] ?? TurnLayout() }, digest: try digest())
    data.autocodings = autocodings
    data.grid = try focusGrid(codebook)
    data.channelMarks = try channelMarks()
    return data
  }
}
