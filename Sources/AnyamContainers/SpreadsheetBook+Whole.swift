extension SpreadsheetBook {
  /// Whether every sheet is there to its end.
  static func isWhole(_ bytes: [UInt8], sheets: Int) -> Bool {
    guard var archive = try? ZipArchive(bytes, limit: .max) else { return false }
    let end = Array("</worksheet>".utf8)
    for sheet in 1...sheets {
      guard let part = try? archive.read("xl/worksheets/sheet\(sheet).xml"), part.suffix(end.count).elementsEqual(end)
      else { return false }
    }
    return true
  }
}
