import AnyamModel
import AnyamReaders
import Testing

/// Labels as people write them, found by trying what students have.
@Suite struct WildLabelTests {
  private func turns(_ text: String) -> [String] {
    let source = SourceText(text)
    var at = 0
    let paragraphs = text.split(separator: "\n").map { line in
      defer { at += line.unicodeScalars.count + 1 }
      return TextRange(at, at + line.unicodeScalars.count)
    }
    let layout = TranscriptReader.read(source, paragraphs: paragraphs, named: "t").layout
    return layout.turns.map { turn in
      (turn.label.map { layout.labels[$0] } ?? "") + "|" + source[turn.words] + (turn.time.map { "|\($0)" } ?? "")
    }
  }

  @Test(arguments: [
    "Pewawancara (Ghuril)", "Dr. Budi Santoso, M.Pd.", "Mevr. van der Berg", "A.N.", "INFORMAN 1 (S)", "P_1",
    "Kepala Sekolah SMP Negeri 1 Kota Yogyakarta",
  ])
  func aLabelIsFoundWhateverStandsBesideTheName(label: String) {
    let text = (0..<4).map { "\(label): Satu \($0).\nBu Sari: Dua \($0)." }.joined(separator: "\n")
    #expect(turns(text).prefix(2) == ["\(label)|Satu 0.", "Bu Sari|Dua 0."])
  }

  @Test func emphasisBelongsToTheWords() {
    #expect(
      turns("P: *Apa* kabar?\n**DT:** _Baik_ **sekali**.\n**P**: *Lalu*?\nDT: __Ya__.")
        == ["P|*Apa* kabar?", "DT|_Baik_ **sekali**.", "P|*Lalu*?", "DT|__Ya__."])
  }

  @Test func aWordBeforeAColonIsNoSpeaker() {
    let text = "I: Berapa?\nDT: Waktu itu.\nHarga: lima ribu.\nTahun 1990: saya lulus.\nI: Lalu?\nDT: Ya."
    #expect(
      turns(text) == ["I|Berapa?", "DT|Waktu itu.\nHarga: lima ribu.\nTahun 1990: saya lulus.", "I|Lalu?", "DT|Ya."])
  }

  @Test func aLegendMayTellMoreOfAPerson() {
    let text = "P : Pewawancara\nN : Narasumber (Ibu Sari, 45 tahun)\nP : Apa?\nN : Ini.\nP : Lalu?\nN : Itu."
    #expect(turns(text) == ["P|Apa?", "N|Ini.", "P|Lalu?", "N|Itu."])
  }

  @Test func speechIsNoLegend() {
    #expect(
      turns("P: Bagaimana?\nDT: Ya.\nP: =Siapa?\nDT: Saya.") == ["P|Bagaimana?", "DT|Ya.", "P|=Siapa?", "DT|Saya."])
    #expect(
      turns("P: Sebagai apa?\nDT: Guru\nP: Sejak?\nDT: Lama.") == ["P|Sebagai apa?", "DT|Guru", "P|Sejak?", "DT|Lama."])
    // Two lines of roles at the top are one.
    #expect(turns("I: Interviewer\nX: Informant\nI: Apa?\nX: Ini.\nI: Lalu?\nX: Itu.").count == 4)
  }

  @Test(arguments: ["1. ", "12) ", "- ", "• "])
  func listMarksStandBeforeLabels(mark: String) {
    let text = ["P: Satu?", "DT: Dua.", "P: Tiga?", "DT: Empat."].map { mark + $0 }.joined(separator: "\n")
    #expect(turns(text) == ["P|Satu?", "DT|Dua.", "P|Tiga?", "DT|Empat."])
  }

  @Test func tablesOfTimesSpeakersAndWords() {
    #expect(
      turns(
        "Menit\tPelaku\tIsi\n00:01 - 00:15\tP\tApa?\n00:15-01:10\tDT\tIni.\n01:10 – 01:20\tP\tLalu?\n01:20\tDT\tItu.")
        == ["|Menit\tPelaku\tIsi", "P|Apa?|1000", "DT|Ini.|15000", "P|Lalu?|70000", "DT|Itu.|80000"])
    #expect(
      turns("1\tP\tApa?\n2\tDT\tIni.\n3\t\tDan itu.\n4\tP\tLalu?\n5\tDT\tSelesai.")
        == ["P|Apa?", "DT|Ini.", "DT|Dan itu.", "P|Lalu?", "DT|Selesai."])
    #expect(
      turns("P\t00.01\tApa?\nDT\t00.15\tIni.\nP\t01.10\tLalu?\nDT\t01.12\tItu.")
        == ["P|Apa?|1000", "DT|Ini.|15000", "P|Lalu?|70000", "DT|Itu.|72000"])
  }

  /// Fields of a table that is no transcript are no speakers.
  @Test func tablesOfDataAreNoTranscripts() {
    #expect(turns("Nama\tBudi\nUmur\t40\nNama\tSari\nUmur\t31").allSatisfy { $0.hasPrefix("|") })
    #expect(turns("Program\tTahun\nMenganyam\t2015\nMenjahit\t2016\nBatik\t2017").allSatisfy { $0.hasPrefix("|") })
  }

  @Test func timesAtTheEndBelongToWhatComesNext() {
    #expect(
      turns("P: Apa? #00:00:05-2#\nDT: Ini. #00:01:00-0#\nP: Lalu?\nDT: Itu.")
        == ["P|Apa?", "DT|Ini.|5200", "P|Lalu?|60000", "DT|Itu."])
  }
}
