import Anyam
import ArgumentParser

/// Where data comes from, as it is said on the command line: of one source or of many.
struct OriginFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("teknik")],
    help: .init(either("How it was gathered.", "Cara pengumpulannya."), valueName: "technique"))
  var technique: String?
  @Option(
    name: [.long, .customLong("informan")],
    help: .init(either("Whose data it is (code).", "Data milik siapa (kode)."), valueName: "code"))
  var informant: [String] = []
  @Option(
    name: [.long, .customLong("tanggal")],
    help: .init(either("Day of collection.", "Tanggal pengumpulan."), valueName: "date"))
  var date: String?
  @Option(
    name: [.long, .customLong("kunjungan")],
    help: .init(either("Visit it belongs to.", "Kunjungan tempat asalnya."), valueName: "name"))
  var visit: String?

  var card: SourceCard {
    var card = SourceCard()
    card.technique = technique
    card.informants = informant
    card.date = date
    card.visit = visit
    return card
  }
}

/// What is known of one source beside its text.
struct CardFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("judul")], help: .init(either("Its title.", "Judulnya."), valueName: "title"))
  var title: String?
  @OptionGroup var origin: OriginFlags
  @Option(
    name: [.long, .customLong("tempat")], help: .init(either("Where.", "Tempatnya."), valueName: "place"))
  var place: String?

  var card: SourceCard {
    var card = origin.card
    card.title = title
    card.place = place
    return card
  }
}
