import Anyam
import ArgumentParser

/// What is known of a source beside its text, as it is said on the command line.
struct CardFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("judul")], help: .init(either("Its title.", "Judulnya."), valueName: "title"))
  var title: String?
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
  @Option(
    name: [.long, .customLong("tempat")], help: .init(either("Where.", "Tempatnya."), valueName: "place"))
  var place: String?

  var card: SourceCard {
    var card = SourceCard()
    card.title = title
    card.technique = technique
    card.informants = informant
    card.date = date
    card.visit = visit
    card.place = place
    return card
  }
}
