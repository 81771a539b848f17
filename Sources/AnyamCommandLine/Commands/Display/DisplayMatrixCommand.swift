import Anyam
import ArgumentParser

struct DisplayMatrixCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "matrix",
      abstract: either("A matrix of one dimension by another.", "Matriks satu dimensi dengan dimensi lain."),
      discussion: either(
        """
        Dimensions: code, theme, indicator, focus, informant, role, technique, source, visit, month, coder, stance, attribute:NAME. \
        Rows may be nested: --rows role,informant; a name with a comma stands in quotation marks: \
        --rows '"attribute:town, birth",code'. Cells: codings (default), sources, informants, words, coverage, presence, quotes, summary. \
        Gaps stand as zeros, so that silence shows; --gaps says why a cell is empty.
          anyam display matrix --rows code --columns informant -o matrix.csv
          anyam display matrix --rows theme --columns role --cells quotes -o quotes.html
        """,
        """
        Dimensi: code, theme, indicator, focus, informant, role, technique, source, visit, month, coder, stance, attribute:NAMA. \
        Baris dapat bertingkat: --rows role,informant; nama yang memuat koma ditulis dalam tanda kutip: \
        --rows '"attribute:kota, asal",code'. Sel: codings (bawaan), sources, informants, words, coverage, presence, quotes, summary. \
        Yang kosong tetap tampil sebagai nol; --gaps menyebut mengapa sel kosong.
          anyam sajikan matrix --rows code --columns informant -o matriks.csv
          anyam sajikan matrix --rows theme --columns role --cells quotes -o kutipan.html
        """),
      aliases: ["matriks"])
  }

  @Option(name: [.long, .customLong("baris")], help: .init(valueName: "dimension")) var rows: String
  @Option(name: [.long, .customLong("kolom")], help: .init(valueName: "dimension")) var columns: String
  @Option(name: [.long, .customLong("sel")], help: .init(valueName: "measure")) var cells: String?
  @Flag(
    name: .long, help: .init(either("Leave out rows and columns of zeros.", "Sembunyikan baris dan kolom yang kosong."))
  ) var hideEmpty = false
  @Flag(
    name: .long,
    help: .init(
      either(
        "A last row and column over all; of quotes and statements, how many codings.",
        "Baris dan kolom jumlah; untuk kutipan dan pernyataan, banyaknya pengodean.")))
  var totals = false
  @Flag(
    name: .long,
    help: .init(either("A code counts what is below it, once.", "Kode menghitung turunannya, masing-masing sekali.")))
  var includeDescendants = false
  @Flag(
    name: [.long, .customLong("celah")],
    help: .init(
      either(
        "Empty cells say why: not mentioned, not asked, not applicable.",
        "Sel kosong menyebut sebabnya: tidak disebut, belum ditanya, tidak berlaku.")))
  var gaps = false
  @Option(
    name: [.long, .customLong("urut")],
    help: .init(either("Order of rows.", "Urutan baris."), valueName: "order"))
  var sort: Matrix.Question.Order = .reading
  @Option(
    name: [.long, .customLong("urut-kolom")],
    help: .init(either("Order of columns.", "Urutan kolom."), valueName: "order"))
  var sortColumns: Matrix.Question.Order = .reading
  @OptionGroup var conclusion: ConclusionOption
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try conclusion.write(output, study) { study in
      let measure = try cells.map { word in
        guard let measure = Measure(word: word) else {
          let known = Measure.allCases.map(\.rawValue).joined(separator: ", ")
          throw CommandFailure.usage(
            either(
              "“\(word)” is nothing a cell can hold. Known: \(known).",
              "“\(word)” tidak dapat menjadi isi sel. Yang dikenal: \(known)."))
        }
        return measure
      }
      let levels = try Dimension.list(rows)
      var question = Matrix.Question(
        rows: try levels.last ?? .named(rows), columns: try .named(columns), measure: measure ?? .codings,
        scope: try scope.scope(), includeDescendants: includeDescendants, hideEmpty: hideEmpty, totals: totals)
      question.outer = Array(levels.dropLast())
      question.rowOrder = sort
      question.columnOrder = sortColumns
      question.isTraced = try output.isTraced()
      return try study.matrix(
        question, showsGaps: gaps, language: Console.current.language, realNames: output.realNames)
    }
  }
}
