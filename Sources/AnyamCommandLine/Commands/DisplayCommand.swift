import Anyam
import ArgumentParser

struct DisplayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "display", abstract: either("Lay the data out.", "Sajikan data."),
      subcommands: [DisplayMatrixCommand.self], aliases: ["sajikan"])
  }
}

struct DisplayMatrixCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "matrix",
      abstract: either("A matrix of one dimension by another.", "Matriks satu dimensi dengan dimensi lain."),
      discussion: either(
        """
        Dimensions: code, theme, informant, role, technique, source, visit, month, coder, stance, attribute:NAME.
        Cells: codings (default), sources, informants, presence, quotes. Gaps stand as zeros, so that silence shows.
          anyam display matrix --rows code --columns informant -o matrix.csv
        """,
        """
        Dimensi: code, theme, informant, role, technique, source, visit, month, coder, stance, attribute:NAMA.
        Sel: codings (bawaan), sources, informants, presence, quotes. Yang kosong tetap tampil sebagai nol.
          anyam sajikan matrix --rows code --columns informant -o matriks.csv
        """),
      aliases: ["matriks"])
  }

  @Option(name: [.long, .customLong("baris")], help: .init(valueName: "dimension")) var rows: String
  @Option(name: [.long, .customLong("kolom")], help: .init(valueName: "dimension")) var columns: String
  @Option(name: [.long, .customLong("sel")], help: .init(valueName: "measure")) var cells: String?
  @Flag(
    name: .long, help: .init(either("Leave out rows and columns of zeros.", "Sembunyikan baris dan kolom yang kosong."))
  ) var hideEmpty = false
  @Flag(name: .long, help: .init(either("A last row and column over all.", "Baris dan kolom jumlah."))) var totals =
    false
  @Flag(
    name: .long,
    help: .init(either("A code counts what is below it, once.", "Kode menghitung turunannya, masing-masing sekali.")))
  var includeDescendants = false
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let study = try study.open(writable: false)
    let measure = try cells.map { word in
      guard let measure = Measure(word: word) else {
        throw CommandFailure.usage(
          either(
            "“\(word)” is nothing a cell can hold. Known: \(Measure.allCases.map(\.rawValue).joined(separator: ", ")).",
            "“\(word)” tidak dapat menjadi isi sel. Yang dikenal: \(Measure.allCases.map(\.rawValue).joined(separator: ", "))."
          ))
      }
      return measure
    }
    let question = Matrix.Question(
      rows: try .named(rows), columns: try .named(columns), measure: measure ?? .codings, scope: try scope.scope(),
      includeDescendants: includeDescendants, hideEmpty: hideEmpty, totals: totals)
    try output.write(try study.matrix(question))
  }
}
