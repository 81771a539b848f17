import AnyamReaders
import Foundation

/// Files people name on the command line.
enum InputFile {
  static func bytes(of path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      throw StudyError.noSuchFile(path)
    }
    guard let data = FileManager.default.contents(atPath: path) else { throw StudyError.cannotRead(path) }
    return [UInt8](data)
  }

  /// The last part of a path: findings name files, never the folders of somebody's machine.
  static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

  /// Runs a reader of tables, with its refusal as an error of the study.
  static func reading<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as ReadingError {
      throw StudyError.unreadable(error.finding)
    }
  }
}
