import AnyamStore
import Foundation

/// What became of one code between two states of the codebook.
public struct CodeDifference: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case added, split, removed, merged, renamed, moved, redefined
  }

  public var kind: Kind
  /// Its path now; for one that was removed, the path it had.
  public var code: String
  public var before: String
  public var after: String
}

extension Study {
  /// Named states of the codebook, oldest first.
  public func codebookVersions() throws -> [CodebookVersion] { try file.read { try $0.codebookVersions() } }

  /// Gives the codebook as it stands a name.
  ///
  /// - Parameter isFrozen: whether it is meant to stay so; changing it later is possible and is pointed out.
  public func nameCodebook(_ name: String, isFrozen: Bool) throws {
    guard !trimmed(name).isEmpty else { throw StudyError.emptyName }
    try change(isFrozen ? .freezeCodebook : .nameCodebook) { reader, edit in
      let versions = try reader.codebookVersions()
      guard !versions.contains(where: { $0.name == name }) else { throw StudyError.alreadyThere(name, .version) }
      if isFrozen, let frozen = versions.last(where: \.isFrozen) { throw StudyError.frozenAlready(frozen.name) }
      edit.add(CodebookVersion(name: name, clock: try reader.clock(), isFrozen: isFrozen))
    }
  }

  /// Works on a frozen codebook again; the version stays for comparison.
  public func thawCodebook() throws -> String? {
    try change(.thawCodebook) { reader, edit in
      guard let frozen = try reader.codebookVersions().last(where: \.isFrozen) else { return nil }
      edit.thaw(frozen.id)
      return frozen.name
    }
  }

  /// A finding where the codebook differs from the one that was frozen.
  public func frozenFindings() throws -> [Finding] {
    try file.read { reader in
      guard let frozen = try reader.codebookVersions().last(where: \.isFrozen) else { return [] }
      let changes = try Self.differences(try reader.codebook(atClock: frozen.clock), try reader.codebook(), reader)
      return changes.isEmpty ? [] : [Finding(.codebookThawed, subject: frozen.name, String(changes.count))]
    }
  }

  /// What became of the codes between two days or versions; today where no second one is named.
  public func codebookDifferences(since: String, until: String? = nil, realNames: Bool = false) throws
    -> [CodeDifference]
  {
    try file.read { reader in
      let masking = realNames ? .none : try DisplayDesk.masking(reader, reader.informants())
      let before = try reader.codebook(atClock: try Self.clock(since, reader))
      let after = try until.map { try reader.codebook(atClock: try Self.clock($0, reader)) } ?? reader.codebook()
      return try Self.differences(before, after, reader).map { difference in
        guard difference.kind == .redefined else { return difference }
        var shown = difference
        (shown.before, shown.after) = (masking.apply(difference.before), masking.apply(difference.after))
        return shown
      }
    }
  }

  /// The end of a day, or a version.
  private static func clock(_ typed: String, _ reader: StudyReader) throws -> Int {
    let versions = try reader.codebookVersions()
    if let version = versions.last(where: { $0.name == typed }) { return version.clock }
    guard let date = CalendarDate(typed) else {
      throw StudyError.unknownVersion(typed, nearest: NearestNames.find(typed, in: versions.map(\.name)))
    }
    var parts = DateComponents()
    (parts.year, parts.month, parts.day) = (date.year, date.month, date.day)
    (parts.hour, parts.minute, parts.second) = (23, 59, 59)
    // The day as the researcher lived it, where this program runs.
    guard let moment = Calendar(identifier: .gregorian).date(from: parts) else { throw StudyError.badDate(typed) }
    return try reader.clock(at: Int(moment.timeIntervalSince1970 * 1000) + 999)
  }

  private static func differences(_ before: Codebook, _ after: Codebook, _ reader: StudyReader) throws
    -> [CodeDifference]
  {
    var differences: [CodeDifference] = []
    let split = try reader.splitCodes()
    for (index, code) in after.codes.enumerated() {
      let key = after.keys[index]
      guard let old = before.index(of: code.id) else {
        if let origin = split[code.id], let part = before.index(of: origin.from) {
          differences.append(
            CodeDifference(kind: .split, code: key, before: before.keys[part], after: "\(key) (\(origin.codings))"))
          continue
        }
        differences.append(CodeDifference(kind: .added, code: key, before: "", after: key))
        continue
      }
      let earlier = before.codes[old]
      if earlier.name != code.name {
        differences.append(CodeDifference(kind: .renamed, code: key, before: earlier.name, after: code.name))
      }
      if earlier.parent != code.parent {
        differences.append(CodeDifference(kind: .moved, code: key, before: before.keys[old], after: key))
      }
      let said = [earlier, code].map { [$0.definition, $0.whenToUse, $0.whenNotToUse, $0.example] }
      let named = earlier.definitions == code.definitions
      if said[0] != said[1] || !named {
        let changed = zip(said[0], said[1]).first { $0 != $1 } ?? (earlier.definition, code.definition)
        differences.append(CodeDifference(kind: .redefined, code: key, before: changed.0, after: changed.1))
      }
    }
    let merged = try reader.mergedCodes()
    for (index, code) in before.codes.enumerated() where after.index(of: code.id) == nil {
      if let goal = merged[code.id], after.index(of: goal.into) != nil {
        differences.append(
          CodeDifference(
            kind: .merged, code: before.keys[index], before: before.keys[index],
            after: "\(after.key(of: goal.into)) (\(goal.codings))"))
        continue
      }
      differences.append(
        CodeDifference(kind: .removed, code: before.keys[index], before: before.keys[index], after: ""))
    }
    return differences
  }
}
