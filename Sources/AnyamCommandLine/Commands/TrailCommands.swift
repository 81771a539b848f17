import Anyam
import ArgumentParser
import Foundation

struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log", abstract: either("The audit trail, newest first.", "Jejak audit, terbaru dulu."),
      aliases: ["jejak"])
  }

  @Option(
    name: .long,
    help: .init(either("How many at most; 0 for all.", "Paling banyak berapa; 0 untuk semua."), valueName: "n"))
  var limit = 20
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let limit = try number(limit, of: "--limit", 0...1_000_000)
    let study = try study.open(writable: false)
    let (changes, coders, head) = try study.log(limit: limit > 0 ? limit : nil)
    let display = RecordLayout.display(
      "log", columns: ["id", "at", "coder", "action", "wrote", "undoes"],
      changes.map { change in
        [
          .text(String(change.id.prefix(output.format == .json ? 64 : 8))), .text(Self.time(change.at)),
          .text(change.coder.flatMap { coders[$0] } ?? ""), .text(change.action.rawValue),
          .text(change.sizes.map { "\($0.entity) \($0.count)" }.joined(separator: ", ")),
          .text(change.undoes.map { String($0.prefix(8)) } ?? ""),
        ]
      })
    try output.write(display)
    Console.current.tell(either("head \(head)", "ujung \(head)"))
  }

  private static func time(_ milliseconds: Int) -> String {
    let formatter = ISO8601DateFormatter()
    return formatter.string(from: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
  }
}

struct UndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: either(
        "Take a change back; the last one where none is named.", "Urungkan perubahan; yang terakhir bila tidak disebut."
      ),
      discussion: either(
        "To do again what was taken back, undo the undo: anyam undo ID",
        "Untuk mengulang yang diurungkan, urungkan pengurungannya: anyam undo ID"),
      aliases: ["urungkan"])
  }

  @Argument(
    help: .init(either("Id of the change, see anyam log.", "Id perubahan, lihat anyam log."), valueName: "change"))
  var change: String?
  @OptionGroup var study: StudyOptions

  func run() throws {
    let (undone, by) = try study.open().undo(change)
    let wording = DisplayWording(Console.current.language)
    let wrote = undone.sizes.map { wording.written("\($0.entity) \($0.count)") }.joined(separator: ", ")
    Console.current.tell(
      either(
        "Took back \(undone.id.prefix(8)): \(undone.action.rawValue) (\(wrote)). To do it again: anyam undo \(by?.id.prefix(8) ?? "")",
        "\(undone.id.prefix(8)) diurungkan: \(undone.action.rawValue) (\(wrote)). Untuk mengulanginya: anyam undo \(by?.id.prefix(8) ?? "")"
      ))
  }
}

struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: either(
        "Prove that the file is whole and nobody altered it.", "Buktikan bahwa berkas utuh dan tidak diubah."),
      aliases: ["uji"])
  }

  @OptionGroup var study: StudyOptions

  func run() throws {
    let study = try study.open(writable: false)
    let findings = try study.check()
    let (changes, _, head) = try study.log(limit: 1)
    guard findings.isEmpty else {
      Console.current.tell(findings)
      throw ExitCode(65)
    }
    Console.current.print(
      either(
        "The file is whole: pages, audit trail (\(changes.first?.clock ?? 0) changes), words and rows agree.\nhead \(head)\n",
        "Berkas utuh: halaman, jejak audit (\(changes.first?.clock ?? 0) perubahan), isi dan baris cocok.\nujung \(head)\n"
      ))
  }
}
