import AnyamContainers
import AnyamModel

/// Reads the cells of an Excel workbook (`.xlsx`, also of the strict kind) as the texts a person sees in them.
enum Workbook {
  /// Most cells a workbook may hold.
  private static let mostCells = 4_000_000
  private static let mostColumns = 16_384
  private static let tooLarge = String(FileReaders.largestUnpacked >> 20)

  /// The rows of the first sheet that holds any, with their numbers. Missing cells are empty.
  static func firstSheet(_ bytes: [UInt8], named name: String) throws -> [(number: Int, cells: [String])] {
    do {
      var archive = try ZipArchive(bytes, limit: FileReaders.largestUnpacked)
      guard archive.names.contains(where: { $0.hasPrefix("xl/") }) else { throw ReadingError(.notAWorkbook, name) }
      let strings = try archive.read("xl/sharedStrings.xml").map(sharedStrings) ?? []
      let dates = try archive.read("xl/styles.xml").map(WorkbookDates.init) ?? WorkbookDates()
      let (paths, is1904) = try sheets(&archive)
      // Where Anyam made it no apostrophe was put before any text, so none is taken away.
      let isOurs =
        try archive.read("docProps/core.xml").map {
          String(decoding: $0, as: UTF8.self).contains("<dc:creator>\(SpreadsheetBook.author)</dc:creator>")
        } ?? false
      for path in paths {
        guard let part = try archive.read(path) else { continue }
        let rows = try rows(part, strings, dates, is1904, isGuarded: !isOurs, name)
        if rows.contains(where: { $0.cells.contains { !$0.isEmpty } }) { return rows }
      }
      return []
    } catch let error as ContainerError {
      throw ReadingError(error, name)
    }
  }

  /// The parts of the visible sheets, in their order.
  private static func sheets(_ archive: inout ZipArchive) throws(ContainerError) -> ([String], is1904: Bool) {
    var targets: [String: String] = [:]
    if let part = try archive.read("xl/_rels/workbook.xml.rels") {
      var xml = try XMLPull(part)
      while let event = try xml.next() {
        guard case .start = event, xml.name == "Relationship", let id = xml.attribute("Id"),
          let target = xml.attribute("Target")
        else { continue }
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      }
    }
    guard let part = try archive.read("xl/workbook.xml") else { throw .missingPart("xl/workbook.xml") }
    var paths: [String] = []
    var is1904 = false
    var xml = try XMLPull(part)
    while let event = try xml.next() {
      guard case .start = event else { continue }
      switch xml.name {
      case "workbookPr": is1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
      case "sheet":
        let isHidden = (xml.attribute("state") ?? "visible") != "visible"
        if !isHidden, let id = xml.attribute("id"), let path = targets[id] { paths.append(path) }
      default: break
      }
    }
    return (paths, is1904)
  }

  private static func sharedStrings(_ part: [UInt8]) throws(ContainerError) -> [String] {
    var strings: [String] = []
    var xml = try XMLPull(part)
    var text: [UInt8] = []
    var inText = false
    while let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        switch xml.name {
        case "si":
          text = []
          if isEmpty { strings.append("") }
        case "t": inText = !isEmpty
        case "rPh": if !isEmpty { try xml.skip() }
        default: break
        }
      case .text: if inText { xml.appendText(to: &text) }
      case .end:
        if xml.name == "t" { inText = false }
        if xml.name == "si" { strings.append(String(decoding: text, as: UTF8.self)) }
      }
    }
    return strings
  }

  private static func rows(
    _ part: [UInt8], _ strings: [String], _ dates: WorkbookDates, _ is1904: Bool, isGuarded: Bool, _ name: String
  ) throws -> [(number: Int, cells: [String])] {
    var rows: [(number: Int, cells: [String])] = []
    var merged: [String] = []
    var cells: [String] = []
    var (number, column, count) = (0, 0, 0)
    var (type, style) = ("n", 0)
    var value: [UInt8] = []
    var inValue = false
    var xml = try XMLPull(part)
    while let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        switch xml.name {
        case "row":
          number = xml.attribute("r").flatMap { Int($0) } ?? number + 1
          (cells, column) = ([], 0)
        case "c":
          if let reference = xml.attribute("r") { column = index(of: reference) ?? column }
          type = xml.attribute("t") ?? "n"
          style = xml.attribute("s").flatMap { Int($0) } ?? 0
          value = []
          if isEmpty { column += 1 }
        case "v", "t": inValue = !isEmpty
        case "rPh": if !isEmpty { try xml.skip() }
        case "mergeCell":
          if merged.count < mostCells, let reference = xml.attribute("ref") { merged.append(reference) }
        default: break
        }
      case .text: if inValue { xml.appendText(to: &value) }
      case .end:
        switch xml.name {
        case "v", "t": inValue = false
        case "c":
          guard column < mostColumns else {
            throw ReadingError(.tooLarge, name, tooLarge)
          }
          let text = String(decoding: value, as: UTF8.self)
          while cells.count <= column { cells.append("") }
          let seen = shown(text, type, style, strings, dates, is1904)
          cells[column] = isGuarded ? SpreadsheetGuard.released(seen) : seen
          column += 1
          count += 1
          guard count <= mostCells else {
            throw ReadingError(.tooLarge, name, tooLarge)
          }
        case "row": rows.append((number, cells))
        default: break
        }
      }
    }
    fill(&rows, merged)
    return rows
  }

  /// What stands in a merged cell stands in every row it goes over, in its first column.
  private static func fill(_ rows: inout [(number: Int, cells: [String])], _ merged: [String]) {
    guard !merged.isEmpty else { return }
    let places = Dictionary(rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    // Cells merged one over the other, as a hostile file has them, would make a few bytes into any amount of work.
    var room = mostCells
    for reference in merged {
      let ends = reference.split(separator: ":").map(String.init)
      guard ends.count == 2, let column = index(of: ends[0]), let first = Int(ends[0].drop { !$0.isNumber }),
        let last = Int(ends[1].drop { !$0.isNumber }), first < last, let top = places[first],
        column < rows[top].cells.count
      else { continue }
      let text = rows[top].cells[column]
      for at in rows[top...].indices.dropFirst() {
        guard rows[at].number <= last, room > 0 else { break }
        room -= 1 + max(0, column + 1 - rows[at].cells.count)
        while rows[at].cells.count <= column { rows[at].cells.append("") }
        if rows[at].cells[column].isEmpty { rows[at].cells[column] = text }
      }
    }
  }

  /// `BC12` as 54.
  private static func index(of reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (0x41...0x5A).contains(byte), column < mostColumns else { break }
      column = column * 26 + Int(byte - 0x40)
    }
    return column == 0 ? nil : column - 1
  }

  private static func shown(
    _ text: String, _ type: String, _ style: Int, _ strings: [String], _ dates: WorkbookDates, _ is1904: Bool
  ) -> String {
    switch type {
    case "s": return Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": return text == "1" ? "true" : text.isEmpty ? "" : "false"
    case "n":
      guard let number = Double(text) else { return text }
      if dates.isDate(style) { return WorkbookDates.shown(number, is1904: is1904) }
      // 12 is kept as 12.0 by some programs.
      return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : text
    default: return text
    }
  }
}
