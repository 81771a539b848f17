import AnyamContainers
import AnyamModel

/// PDF, by poppler's `pdftotext`, which runs in a process of its own.
enum PdfReader {
  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    let pages = try pages(bytes, name)
    let lines = pages.enumerated().map { PdfLine.lines(of: $1, number: $0) }
    guard lines.contains(where: { !$0.isEmpty }) else { throw ReadingError(.scannedPDF, name, String(pages.count)) }
    let (kept, removed) = PdfRunningHeads.remove(from: lines, heights: pages.map(\.height))
    let body = PdfParagraphs(kept.flatMap { $0 }, pageCount: pages.count)
    guard body.text.count <= FileReaders.largestText else {
      throw ReadingError(.tooLarge, name, String(FileReaders.largestText >> 20))
    }
    let text = SourceText(utf8: body.text)
    guard text.length > 0 else { throw ReadingError(.emptyFile, name) }
    func range(_ bytes: Range<Int>) -> TextRange {
      TextRange(text.position(ofByte: bytes.lowerBound), text.position(ofByte: bytes.upperBound))
    }
    var findings: [Finding] = []
    if removed > 0 { findings.append(Finding(.runningHeads, subject: name, String(removed))) }
    if body.joinedWords > 0 { findings.append(Finding(.wordsJoined, subject: name, String(body.joinedWords))) }
    let empty = lines.indices.filter { lines[$0].isEmpty }
    if !empty.isEmpty {
      findings.append(
        Finding(.pagesWithoutText, subject: name, empty.prefix(20).map { String($0 + 1) }.joined(separator: ", ")))
    }
    return Reading(
      text: text, paragraphs: body.paragraphs.map(range), format: .pdf,
      hints: TranscriptHints(headings: body.headings.map { text.position(ofByte: $0) }),
      pages: body.pages.map { text.position(ofByte: min($0, body.text.count)) }, findings: findings)
  }

  private static func pages(_ bytes: [UInt8], _ name: String) throws -> [PdfPages.Page] {
    do {
      let output = try ExternalProgram.run("pdftotext", on: bytes) { ["-q", "-enc", "UTF-8", "-bbox-layout", $0, "-"] }
      return try PdfPages(output).pages
    } catch let failure as ExternalProgram.Failure {
      switch failure {
      case .missing: throw ReadingError(.programMissing, name, "pdftotext")
      case .failed(_, let message) where message.contains("password"): throw ReadingError(.encrypted, name)
      case .limit, .failed: throw ReadingError(.damagedPDF, name)
      }
    } catch is ContainerError {
      throw ReadingError(.damagedPDF, name)
    }
  }
}
