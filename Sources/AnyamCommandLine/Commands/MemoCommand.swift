import Anyam
import ArgumentParser

struct MemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "memo", abstract: either("Notes on passages and codings.", "Catatan pada kutipan dan pengodean."),
      subcommands: [MemoListCommand.self])
  }
}

struct MemoListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: either(
        "List all memos, a supervisor's comments among them.", "Daftar semua memo, termasuk komentar pembimbing."))
  }

  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let memos = try study.open(writable: false).memos()
    try output.write(
      RecordLayout.display(
        "memos", columns: ["source", "lines", "code", "coder", "memo", "quote", "id"],
        memos.map { note in
          return [
            .text(note.source), .text(note.lines.map(LineNumbers.cited) ?? ""), .text(note.code), .text(note.coder),
            .text(note.memo.text),
            .text(note.quote), .text(note.memo.id.short),
          ]
        }))
  }
}
