import Foundation
internal import GRDB

extension StudyFile {
  /// Looks at the first hundred bytes before SQLite does: a folder, an empty file, another program's file and a file
  /// cut short by a failed copy or synchronisation are told apart here, at no cost.
  static func checkHeader(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw StoreError.noSuchFile(path)
    }
    guard !isFolder.boolValue else { throw StoreError.notAStudy(path) }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw StoreError.inputOutput(path, code: 23) }
    defer { try? handle.close() }
    let header = [UInt8]((try? handle.read(upToCount: 100)) ?? Data())
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreError.notAStudy(path)
    }
    func number(_ at: Int, _ width: Int) -> Int { header[at..<at + width].reduce(0) { $0 << 8 | Int($1) } }
    guard number(68, 4) == applicationID else { throw StoreError.notAStudy(path) }
    // With a journal beside it SQLite still has to roll back, and the size says nothing yet.
    guard !FileManager.default.fileExists(atPath: path + "-journal") else { return }
    let pageSize = number(16, 2) == 1 ? 65536 : number(16, 2)
    let size = (try? handle.seekToEnd()) ?? 0
    guard number(28, 4) * pageSize <= Int(size) else { throw StoreError.damaged(path) }
  }

  /// Whether a file is a study, by its first hundred bytes; a damaged one is.
  public static func isStudy(_ path: String) -> Bool {
    do {
      try checkHeader(path)
      return true
    } catch StoreError.damaged {
      return true
    } catch {
      return false
    }
  }

  /// Runs `body`, with SQLite's errors in our own words. Values and statements stay out of them: they may hold names.
  static func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw StoreError.locked(path)
      case .SQLITE_READONLY: throw StoreError.readOnly(path)
      case .SQLITE_PERM, .SQLITE_AUTH: throw StoreError.readOnly(path)
      case .SQLITE_CANTOPEN: throw StoreError.readOnly(path)
      case .SQLITE_FULL: throw StoreError.diskFull(path)
      case .SQLITE_NOTADB: throw StoreError.notAStudy(path)
      case .SQLITE_CORRUPT: throw StoreError.damaged(path)
      default: throw StoreError.inputOutput(path, code: Int(error.extendedResultCode.rawValue))
      }
    }
  }
}
