import AnyamModel
import AnyamReaders
import Foundation

/// Finds the files an import is about, with what manifests and folders say of each.
struct FileGathering {
  struct File: Sendable {
    var path: String
    /// As findings call it: relative to the folder that was named.
    var name: String
    /// From a manifest.
    var row = SourceCard()
    /// From the folders it lies in, nearest first.
    var defaults = SourceCard()
    /// A technique one of its folders is named after.
    var folderTechnique: Technique?
  }

  /// Whether tables of answers are data here; otherwise they lie beside it.
  let takesTables: Bool
  private(set) var files: [File] = []
  private(set) var findings: [Finding] = []

  init(takesTables: Bool = false) { self.takesTables = takesTables }

  /// Files of a table: paths are relative to it.
  mutating func add(manifest path: String) throws {
    let bytes = try InputFile.bytes(of: path)
    let table = try InputFile.reading { try ManifestTable(bytes, named: InputFile.name(of: path)) }
    findings += table.findings
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    for row in table.rows {
      let file = URL(fileURLWithPath: row.file, relativeTo: folder).path
      guard FileManager.default.fileExists(atPath: file) else {
        findings.append(Finding(.missingFile, subject: row.file, String(row.number)))
        continue
      }
      add(File(path: file, name: row.file, row: row.card))
    }
  }

  /// A file, or everything readable in a folder.
  mutating func add(path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw StudyError.noSuchFile(path)
    }
    if isFolder.boolValue {
      add(folder: path, prefix: "", defaults: SourceCard(), technique: Self.technique(URL(fileURLWithPath: path)))
    } else {
      add(File(path: path, name: InputFile.name(of: path)))
    }
  }

  /// A file named twice is taken once; what a manifest said of it stays.
  private mutating func add(_ file: File) {
    let path = URL(fileURLWithPath: file.path).standardizedFileURL.path
    guard let known = files.firstIndex(where: { $0.path == path }) else {
      files.append(file)
      files[files.count - 1].path = path
      return
    }
    files[known].row = files[known].row.over(file.row)
    files[known].defaults = files[known].defaults.over(file.defaults)
  }

  private mutating func add(folder path: String, prefix: String, defaults: SourceCard, technique: Technique?) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }
      .sorted(by: NaturalOrder.precedes)
    var defaults = defaults
    var rows: [String: SourceCard] = [:]
    for name in names where FolderDefaults.fileNames.contains(name) {
      guard let (card, noticed) = read(path, prefix + name, { try FolderDefaults.read($0, named: prefix + name) })
      else { continue }
      findings += noticed
      defaults = card.over(defaults)
    }
    if let manifest = names.first(where: { Self.manifests.contains($0.lowercased()) }),
      let table = read(path, prefix + manifest, { try ManifestTable($0, named: prefix + manifest) })
    {
      findings += table.findings
      for row in table.rows {
        rows[row.file] = row.card
        if !FileManager.default.fileExists(atPath: path + "/" + row.file) {
          findings.append(Finding(.missingFile, subject: prefix + row.file, String(row.number)))
        }
      }
    }
    for name in names {
      let full = path + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else {
        // A link that leads nowhere.
        findings.append(Finding(.unreadable, subject: prefix + name))
        continue
      }
      if isFolder.boolValue {
        // A link to a folder could lead round in a circle.
        guard (try? FileManager.default.destinationOfSymbolicLink(atPath: full)) == nil else { continue }
        let own = Self.technique(URL(fileURLWithPath: full))
        add(folder: full, prefix: prefix + name + "/", defaults: defaults, technique: own ?? technique)
      } else if isSource(name) {
        add(
          File(
            path: full, name: prefix + name, row: rows[name] ?? SourceCard(), defaults: defaults,
            folderTechnique: technique))
      } else if !Self.isBeside(name) {
        findings.append(Finding(.skippedFile, subject: prefix + name))
      }
    }
  }

  private mutating func read<Result>(_ folder: String, _ name: String, _ body: ([UInt8]) throws -> Result) -> Result? {
    do {
      return try body(try InputFile.bytes(of: folder + "/" + InputFile.name(of: name)))
    } catch let error as ReadingError {
      findings.append(error.finding)
    } catch {
      findings.append(Finding(.unreadable, subject: name))
    }
    return nil
  }

  private func isSource(_ name: String) -> Bool {
    let lowered = name.lowercased()
    guard !lowered.hasPrefix("readme"), !lowered.hasPrefix("~$") else { return false }
    guard !Self.isBeside(name) else { return false }
    guard let format = FileFormat(fileName: name) else { return lowered.hasSuffix(".doc") }
    return format != .survey || takesTables
  }

  private static let manifests: Set<String> = ["manifest.csv", "manifest.xlsx"]

  /// Files that belong to a folder of data and are no data.
  private static func isBeside(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return manifests.contains(lowered) || FolderDefaults.fileNames.contains(lowered) || lowered.hasPrefix("readme")
      || lowered.hasPrefix("~$") || lowered.contains(".anyam") || ["thumbs.db", "desktop.ini"].contains(lowered)
  }

  private static func technique(_ folder: URL) -> Technique? {
    let name = folder.standardizedFileURL.lastPathComponent
    return name.count > 2 ? Technique(word: name) : nil
  }
}
