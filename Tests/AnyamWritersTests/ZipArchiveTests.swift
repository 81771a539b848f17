import Foundation
import TestSupport
import Testing

@testable import AnyamContainers

@Suite struct ZipArchiveTests {
  /// A large part is read piece by piece; its end is the same as that of all of it.
  @Test(arguments: [0, 5, 65_535, 65_536, 65_537, 200_000])
  func aPartEndsAsItIsRead(size: Int) throws {
    var random = SplitMix(seed: UInt64(size) + 7)
    let part = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let bytes = try ZipWriter.archive([.init("other", "x"), .init("part", part)])
    for most in [0, 1, 12, 70_000, 300_000] {
      var archive = try ZipArchive(bytes, limit: 300_000)
      #expect(try archive.end(of: "part", most) == Array(part.suffix(most)))
      #expect(try archive.end(of: "missing", most) == nil)
    }
    var archive = try ZipArchive(bytes, limit: size)
    _ = try archive.end(of: "part", 1)
    #expect(throws: ContainerError.self) { _ = try archive.end(of: "other", 1) }
  }

  @Test func aPartWhoseWordsWereChangedHasNoEnd() throws {
    let part = [UInt8](repeating: 0x61, count: 100_000)
    var bytes = try ZipWriter.archive([.init("part", part)])
    let name = Array("part".utf8)
    let at = try #require(bytes.indices.dropLast(4).first { bytes[$0..<$0 + 4].elementsEqual(name) })
    bytes[at + 20] ^= 0x55
    var archive = try ZipArchive(bytes, limit: 200_000)
    #expect(throws: ContainerError.self) { _ = try archive.end(of: "part", 12) }
  }

  /// Where a disk was full, a sheet ends somewhere.
  @Test func aSheetThatWasCutIsNoticed() throws {
    let folder = Folder()
    func isWhole(_ parts: [ZipWriter.Entry], sheets: Int) throws -> Bool {
      let path = folder.file("book.xlsx")
      try Data(ZipWriter.archive(parts)).write(to: URL(fileURLWithPath: path))
      return SpreadsheetBook.isWhole(at: path, sheets: sheets)
    }
    let whole = ZipWriter.Entry("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>")
    #expect(try isWhole([whole], sheets: 1))
    #expect(try !isWhole([whole], sheets: 2))
    #expect(try !isWhole([.init("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksh")], sheets: 1))
    #expect(try !isWhole([whole, .init("xl/worksheets/sheet2.xml", "")], sheets: 2))
    #expect(!SpreadsheetBook.isWhole(at: folder.file("none.xlsx"), sheets: 1))
  }
}
