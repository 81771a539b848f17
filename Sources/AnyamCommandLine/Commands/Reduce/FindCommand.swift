import Anyam
import ArgumentParser

struct FindCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "find",
      abstract: either("Find words in the texts, in context.", "Cari kata dalam teks, dengan konteksnya."),
      discussion: either(
        """
        Several words are a phrase; a word that ends in * stands for all that begin so. Case does not matter; interviewers' words are \
        left out unless asked for.
          anyam find "uang transport"
          anyam find "latih*"
          anyam find memberdayakan --stem        also pemberdayaan, diberdayakan
          anyam find "uang jahit" --near 8       both within eight words
          anyam find "tidak (pernah|ada)" --regex
        """,
        """
        Beberapa kata adalah frasa; kata berakhir * mewakili semua yang berawalan begitu. Besar kecil huruf tidak berpengaruh; ucapan \
        pewawancara tidak dicari kecuali diminta.
          anyam cari "uang transport"
          anyam cari "latih*"
          anyam cari memberdayakan --stem        juga pemberdayaan, diberdayakan
          anyam cari "uang jahit" --near 8       keduanya dalam delapan kata
          anyam cari "tidak (pernah|ada)" --regex
        """),
      aliases: ["cari"])
  }

  @Argument(help: .init(valueName: "text")) var text: String
  @Flag(
    name: [.long, .customLong("akar")],
    help: .init(either("Words of the same stem too.", "Kata dengan akar yang sama juga."))) var stem = false
  @Option(
    name: [.long, .customLong("dekat")],
    help: .init(
      either("All words within so many, in any order.", "Semua kata dalam sekian kata, urutan bebas."), valueName: "n"))
  var near: Int?
  @Flag(name: .long, help: .init(either("A regular expression.", "Ekspresi reguler."))) var regex = false
  @Option(
    name: [.long, .customLong("konteks")],
    help: .init(either("Characters on either side.", "Karakter di kiri dan kanan."), valueName: "n")) var context = 40
  @Flag(
    name: [.long, .customLong("dengan-pewawancara")],
    help: .init(either("Interviewers' words too.", "Ucapan pewawancara juga."))) var withInterviewers = false
  @OptionGroup var scope: ScopeOptions
  @OptionGroup var study: StudyOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var request = FindRequest(text)
    request.isStemmed = stem
    request.near = try near.map { try number($0, of: "--near", 1...10_000) }
    request.isExpression = regex
    request.context = try number(context, of: "--context", 0...10_000)
    request.withInterviewers = withInterviewers
    request.scope = try scope.scope()
    request.realNames = output.realNames
    let study = try study.open(writable: false)
    request.language = Console.current.language
    let display = try study.find(request)
    try output.write(display, text: { KeywordText.write(display, width: $0) })
    let places = counted(display.rowKeys.count, "place", "places", "tempat")
    let sources = counted(Set(display.rowKeys).count, "source", "sources", "berkas data")
    Console.current.tell(either("\(places) in \(sources)", "\(places) dalam \(sources)"))
  }
}
