import Anyam
import ArgumentParser
import Foundation

/// How and where a result is written. The same everywhere.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init(either("text, csv, tsv, markdown or json.", "text, csv, tsv, markdown atau json."), valueName: "format")
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

  /// The format asked for, by name or by the file's ending.
  func chosen() throws -> OutputFormat {
    if let format { return format }
    guard let output else { return .text }
    let ending = URL(fileURLWithPath: output).pathExtension
    guard let format = OutputFormat(fileExtension: ending) else {
      throw CommandFailure.usage(
        either(
          "A file ending in “.\(ending)” is none of the formats: .csv, .tsv, .md, .json, .txt. Or say it: --format csv",
          "Berkas berakhiran “.\(ending)” bukan salah satu format: .csv, .tsv, .md, .json, .txt. Atau sebutkan: --format csv"
        ))
    }
    return format
  }

  /// Writes a display.
  ///
  /// - Parameter text: for the format `text`, where a person is told more than a table.
  /// - Parameter json: for JSON with keys of its own.
  func write(_ display: Display, text: ((_ width: Int) -> String)? = nil, json: (() -> JSON)? = nil) throws {
    let format = try chosen()
    let width = output == nil ? Console.current.width : 100
    var written: Written
    if format == .text, let text {
      written = Written(text: text(width))
    } else if format == .json, let json {
      written = Written(text: json().text)
    } else {
      written = DisplayWriter.write(display, as: format, dialect: dialect, width: width)
    }
    if written.guardedCells > 0 {
      Console.current.tell([Finding(.neutralised, subject: "", String(written.guardedCells))])
    }
    try write(written.text)
  }

  func write(_ text: String) throws {
    guard let output else {
      Console.current.print(text)
      return
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: absolute(output)), options: .atomic)
    } catch {
      throw CommandFailure.cannotWrite(output)
    }
    Console.current.tell(either("Wrote \(output)", "\(output) ditulis"))
  }
}
