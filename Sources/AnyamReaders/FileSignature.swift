import AnyamContainers
import AnyamModel

/// What a file is: by its first bytes where they tell, by its name otherwise. A name may lie: an export called `.doc` is
/// often RTF or a saved page.
enum FileSignature {
  static func format(of bytes: [UInt8], named name: String) throws -> FileFormat {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The old container holds old Word files, and new ones that are locked with a password.
      let marker: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      throw ReadingError(contains(bytes, marker) ? .encrypted : .legacyWord, name)
    }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return .rtf }
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    let named = FileFormat(fileName: name)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return packed(bytes, named) }
    let isDoc = FileReaders.fileExtension(name) == "doc"
    if isDoc || named == .docx, looksLikePage(bytes) { return .html }
    if isDoc { throw ReadingError(.legacyWord, name) }
    guard let named else { throw ReadingError(.unknownFormat, name, FileReaders.fileExtension(name)) }
    return named
  }

  /// Which of the packed formats it is; what its name says where it cannot be opened or is none of them.
  private static func packed(_ bytes: [UInt8], _ named: FileFormat?) -> FileFormat {
    guard let names = try? names(in: bytes) else { return named ?? .docx }
    if names.contains(where: { $0.hasPrefix("xl/") }) { return .survey }
    if names.contains("content.xml") { return .odt }
    return named == .odt ? .odt : .docx
  }

  private static func names(in bytes: [UInt8]) throws(ContainerError) -> [String] {
    let archive = try ZipArchive(bytes, limit: 0)
    return archive.names
  }

  private static func looksLikePage(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    return start.contains("<html") || start.contains("<!doctype html")
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...bytes.count - part.count).contains {
      bytes[$0] == part[0] && bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}

extension Sequence<UInt8> where Self: RandomAccessCollection, Index == Int {
  /// Where a short run of bytes first stands; `nil` where it does not.
  func firstRange(of part: [UInt8]) -> Range<Int>? {
    guard count >= part.count, let first = part.first else { return nil }
    for at in startIndex...endIndex - part.count where self[at] == first {
      if self[at..<at + part.count].elementsEqual(part) { return at..<at + part.count }
    }
    return nil
  }
}
