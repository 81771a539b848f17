import Anyam
import ArgumentParser
import Foundation

/// How and where a result is written. The same everywhere.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init(
      either(
        "text, csv, tsv, markdown, json, html, docx, xlsx, svg, graphml or dot; see anyam writers.",
        "text, csv, tsv, markdown, json, html, docx, xlsx, svg, graphml atau dot; lihat anyam penulis."),
      valueName: "format")
  )
  var format: OutputFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: .init(
      either("Write to this file; its ending says the format.", "Tulis ke berkas ini; akhirannya menentukan format."),
      valueName: "file"))
  var output: String?

  @Option(
    name: .long,
    help: .init(
      either(
        "For CSV: rfc4180, or excel-id (semicolon and decimal comma).",
        "Untuk CSV: rfc4180, atau excel-id (titik koma dan koma desimal)."),
      valueName: "dialect"))
  var dialect: Dialect = .rfc4180

  @Flag(name: .long, help: .init(either("Show real names where there are some.", "Tampilkan nama asli bila ada.")))
  var realNames = false

  private static var endings: String { OutputFormat.allCases.map { ".\($0.endings[0])" }.joined(separator: ", ") }

  /// The format asked for, by name or by the file's ending.
  func chosen() throws -> OutputFormat {
    guard let output else { return format ?? .text }
    let ending = URL(fileURLWithPath: output).pathExtension
    if let format {
      try Self.check(output, endsLike: format.rawValue, ending: format.endings[0], isOffice: format.isBinary)
      return format
    }
    guard let format = OutputFormat(fileExtension: ending) else {
      if Study.stands(at: absolute(output)) { throw CommandFailure.replacesStudy(output) }
      throw CommandFailure.usage(
        either(
          "A file ending in “.\(ending)” is none of the formats: \(Self.endings). Or say it: --format csv",
          "Berkas berakhiran “.\(ending)” bukan salah satu format: \(Self.endings). Atau sebutkan: --format csv"
        ))
    }
    return format
  }

  /// Word and Excel open nothing else under their endings, and nothing else opens what is theirs.
  static func check(_ output: String, endsLike format: String, ending: String, isOffice: Bool) throws {
    guard let ended = OutputFormat(fileExtension: URL(fileURLWithPath: output).pathExtension),
      ended.rawValue != format, ended.isBinary || isOffice
    else { return }
    throw mismatch(output, endsLike: ended.rawValue, format: format, ending: ending)
  }

  static func mismatch(_ output: String, endsLike ended: String, format: String, ending: String) -> any Error {
    CommandFailure.usage(
      either(
        "\(output) ends like \(ended), and --format says \(format). Leave --format out, or end the name in .\(ending)",
        "\(output) berakhiran \(ended), sedangkan --format meminta \(format). Hapus --format, atau beri akhiran .\(ending)"
      ))
  }

  /// Writes a display.
  ///
  /// - Parameter text: for the format `text`, where a person is told more than a table.
  /// - Parameter json: for JSON with keys of its own.
  func write(_ display: Display, text: ((_ width: Int) -> String)? = nil, json: (() -> JSON)? = nil) throws {
    let format = try chosen()
    let width = output == nil ? Console.current.width : 100
    let written: Written
    if format == .text, let text {
      written = Written(text: text(width))
    } else if format == .json, let json {
      written = Written(text: json().text)
    } else {
      let style = WritingStyle(
        language: Console.current.language, dialect: dialect, width: width, study: Console.current.study,
        codeNames: Console.current.codeNames)
      let console = Console.current
      do {
        // A file is written whole or not at all; who reads along gets each piece as soon as it is there, and what is to be told behind it.
        written =
          output == nil
          ? try DisplayWriter.send(display, as: format, style: style, to: { console.print($0) })
          : try DisplayWriter.write(display, as: format, style: style)
      } catch {
        throw CommandFailure.cannotWrite(output ?? format.rawValue)
      }
    }
    if written.guardedCells > 0 {
      Console.current.tell([Finding(.neutralised, subject: "", String(written.guardedCells))])
    }
    Console.current.tell(written.findings)
    if let fallback = written.fallback {
      try Self.write(fallback.bytes, to: output.map { Self.replacingEnding(of: $0, by: fallback.format) })
      return
    }
    try Self.write(written.bytes, to: output)
  }

  private static func replacingEnding(of path: String, by format: OutputFormat) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().relativePath + "." + format.endings[0]
  }

  func write(_ text: String) throws { try Self.write(Array(text.utf8), to: output) }

  static func write(_ bytes: [UInt8], to output: String?) throws {
    guard let output else {
      Console.current.print(bytes)
      return
    }
    try put(bytes, in: output)
    Console.current.tell(either("Wrote \(output)", "\(output) ditulis"))
  }

  /// Writes a file, whole or not at all.
  static func put(_ bytes: [UInt8], in output: String) throws {
    do {
      try OutputFile.write(bytes, to: absolute(output))
    } catch is OutputFile.IsStudy {
      throw CommandFailure.replacesStudy(output)
    } catch {
      throw CommandFailure.cannotWrite(output)
    }
  }
}
