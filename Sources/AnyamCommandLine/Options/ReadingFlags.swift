import Anyam
import ArgumentParser

/// How documents are to be read where there is a choice.
struct ReadingFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("komentar")],
    help: .init(
      either(
        "Comments of a document: codes, memos or ignore.",
        "Komentar dalam dokumen: codes (kode), memos (memo) atau ignore."
      ),
      valueName: "use"))
  var comments: ReadingOptions.Use = .memos

  @Option(
    name: [.long, .customLong("warna")],
    help: .init(either("Highlight colours.", "Warna sorotan."), valueName: "use"))
  var highlights: ReadingOptions.Use = .ignore

  @Option(
    name: [.long, .customLong("lapisan")],
    help: .init(
      either("Dependent tiers of ELAN and EXMARaLDA.", "Lapisan anotasi ELAN dan EXMARaLDA."), valueName: "use"))
  var layers: ReadingOptions.Use = .ignore

  @Option(
    name: .long,
    help: .init(
      either("Tracked changes: read the final or the original text.", "Track changes: baca teks final atau original."),
      valueName: "text"))
  var tracked: ReadingOptions.Tracked = .final

  @Flag(
    name: [.long, .customLong("nomor")],
    help: .init(
      either("Write the numbers of numbered paragraphs into the text.", "Tuliskan nomor paragraf ke dalam teks.")))
  var numbering = false

  var options: ReadingOptions {
    var options = ReadingOptions()
    options.comments = comments
    options.highlights = highlights
    options.layers = layers
    options.tracked = tracked
    options.numbering = numbering
    return options
  }
}

/// How a table with one respondent a row is read.
struct SurveyFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("jawaban")],
    help: .init(
      either(
        "A column of answers to be coded; the others become attributes.",
        "Kolom jawaban yang akan dikodekan; kolom lain menjadi atribut."),
      valueName: "column"))
  var answers: [String] = []

  @Option(
    name: [.long, .customLong("responden")],
    help: .init(either("The column that names the respondent.", "Kolom kode responden."), valueName: "column"))
  var respondent: String?

  @Option(
    name: [.long, .customLong("susunan")],
    help: .init(
      either(
        "A source for each respondent, or one with all answers under each question: respondents or questions.",
        "Satu berkas data per responden, atau satu dengan semua jawaban di bawah tiap pertanyaan: respondents atau questions."
      ), valueName: "layout"))
  var layout: SurveyRequest.Layout = .respondents

  var request: SurveyRequest? {
    answers.isEmpty ? nil : SurveyRequest(answers: answers, respondent: respondent, layout: layout)
  }
}
