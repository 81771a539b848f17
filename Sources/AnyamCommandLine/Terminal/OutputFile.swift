import Anyam
import Foundation

/// A file a result is written to: whole or not at all, behind the links that lead to it, for those its owner lets read it.
enum OutputFile {
  private struct Unwritable: Error {}
  /// What stands there is a study.
  struct IsStudy: Error {}
  /// A chain of more links than this leads nowhere.
  private static let mostLinks = 16

  static func write(_ bytes: [UInt8], to path: String) throws {
    // What stands for a stream that is open is written on into, whatever it leads to.
    if ["/dev/fd/", "/dev/std", "/proc/"].contains(where: path.hasPrefix) {
      let stream = open(path, O_WRONLY | O_APPEND)
      guard stream >= 0 else { throw Unwritable() }
      try write(bytes, toAndClose: stream)
      return
    }
    let path = try behindLinks(path)
    var status = stat()
    let isThere = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    // A device or a pipe takes what it is given; nothing may take its place.
    if isThere, kind != S_IFREG, kind != S_IFDIR {
      let file = open(path, O_WRONLY)
      guard file >= 0 else { throw Unwritable() }
      try write(bytes, toAndClose: file)
      return
    }
    guard !isThere || kind == S_IFREG else { throw Unwritable() }
    guard !isThere || !Study.stands(at: path) else { throw IsStudy() }
    let url = URL(fileURLWithPath: path)
    let beside = url.deletingLastPathComponent().path + "/.anyam-\(UUID().uuidString.prefix(8))"
    let mode = isThere ? status.st_mode & 0o777 : 0o666
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL, mode)
    guard file >= 0 else { throw Unwritable() }
    do {
      if isThere { _ = fchmod(file, mode) }
      try write(bytes, toAndClose: file)
      guard rename(beside, path) == 0 else { throw Unwritable() }
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Where links lead from a path; a link to nothing leads to what is to be made.
  private static func behindLinks(_ path: String) throws -> String {
    var path = path
    for _ in 0..<mostLinks {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
      // The folder it stands in may be reached through a link itself: “..” is above where that leads.
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().resolvingSymlinksInPath()
      path = URL(fileURLWithPath: target, relativeTo: folder).standardizedFileURL.path
    }
    throw Unwritable()
  }

  private static func write(_ bytes: [UInt8], toAndClose file: Int32) throws {
    let isWritten = OpenStream.write(bytes, to: file) == 0
    guard close(file) == 0, isWritten else { throw Unwritable() }
  }
}
