extension SpreadsheetBook {
  /// Whether every sheet of a file is there to its end.
  static func isWhole(at path: String, sheets: Int) -> Bool {
    guard var archive = try? ZipArchive(at: path, limit: .max) else { return false }
    let end = Array("</worksheet>".utf8)
    for sheet in 1...sheets {
      guard let last = try? archive.end(of: "xl/worksheets/sheet\(sheet).xml", end.count), last == end else {
        return false
      }
    }
    return true
  }
}
