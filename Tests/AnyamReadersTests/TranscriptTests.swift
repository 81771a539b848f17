import AnyamModel
import AnyamReaders
import Testing

/// Labels and words of every turn of a text.
func turns(_ text: String, known: Set<String> = []) throws -> (turns: [(String, String)], speakers: [Speaker]) {
  let reading = try FileReaders.read(Array(text.utf8), named: "test.txt")
  let transcript = TranscriptReader.read(
    reading.text, paragraphs: reading.paragraphs, known: .init(labels: known), named: "test")
  return (
    transcript.layout.turns.map { turn in
      (turn.label.map { transcript.layout.labels[$0] } ?? "", reading.text[turn.words])
    }, transcript.speakers
  )
}

@Suite struct LabelTests {
  @Test(arguments: [
    ("P: Apa kabar?\nDT: Baik.", ["P", "DT"]),
    ("Informan 1 : Ya.\nPewawancara : Lalu?", ["Informan 1", "Pewawancara"]),
    ("I1: Hej.\nX og Y: Ja.\nX: Nej.\nY: Jo.", ["I1", "X og Y", "X", "Y"]),
    ("**P**: Apa?\n\n**DT**: Ini.", ["P", "DT"]), ("**P:** Apa?\n\n**DT:** Ini.", ["P", "DT"]),
    ("[00:01:23] P: Apa?\nDT (00:01:30): Ini.", ["P", "DT"]),
    ("#00:01:23-4# P: Apa?\n#00:01:25-0# DT: Ini.", ["P", "DT"]),
    ("*03:02 = I1: Hvad?\n*1.01.35 = K: Ja.\n1.42.30 K: Nej.", ["I1", "K", "K"]),
    ("P:\nApa kabar?\nDT:\nBaik.", ["P", "DT"]),
    ("Bu Sari: Ya.\nBu Wati: Tidak.\nBu Sari: Ya.", ["Bu Sari", "Bu Wati", "Bu Sari"]),
    (
      "Pewawancara\nApa kabar?\nInforman\nBaik.\nPewawancara\nLalu?\nInforman\nSudah.",
      ["Pewawancara", "Informan", "Pewawancara", "Informan"]
    ),
    ("  I :\u{A0}Ja.\n\u{A0}X : Nej.", ["I", "X"]),
    ("Dr. Sari: Ya.\nP: Apa?\nDr. Sari: Itu.", ["Dr. Sari", "P", "Dr. Sari"]),
    ("P:Apa?\nDT:Ini.", ["P", "DT"]),
  ])
  func labelsAsPeopleWriteThem(text: String, expected: [String]) throws {
    #expect(try turns(text).turns.map(\.0) == expected)
  }

  @Test(arguments: [
    "P: Apa?\nDT: Ini.\nNB: rekaman terputus.\nP: Lalu?\nDT: Sudah.",
    "P: Apa?\nDT: Ini.\nKl. 10: pause.\nP: Lalu?\nDT: Sudah.",
    "P: Apa?\nDT: Ini.\nhttp://contoh.id: laman.\nP: Lalu?\nDT: Sudah.",
    "P: Apa?\nDT: Ini.\n10:30 kami pulang.\nP: Lalu?\nDT: Sudah.",
    "P: Apa?\nDT: Ini.\nCatatan: ia tertawa.\nP: Lalu?\nDT: Sudah.",
  ])
  func whatOnlyLooksLikeALabelIsNone(text: String) throws {
    #expect(try turns(text).turns.map(\.0) == ["P", "DT", "P", "DT"])
  }

  @Test func aDocumentWithFieldsIsNoTranscript() throws {
    let text = "Tanggal: 12 Maret\nTempat: Balai\n\nRapat dibuka.\nPeserta sepakat: evaluasi sekali.\nHasil: disetujui."
    #expect(try turns(text).turns.allSatisfy { $0.0.isEmpty })
  }

  @Test(arguments: [
    "NOTULEN\nTanggal: 14 Maret 2020\nTempat: Pendopo\nPeserta: 12 orang\nPimpinan: Bu Anjani\nPeserta rapat membahas iuran.\nHasil: rapat tiap bulan.\n\nKeputusan: lanjut.",
    "Peserta: 12 orang\nRapat dibuka pukul sembilan.\nPeserta sepakat.\nRapat ditutup.\nSelesai.\nPulang.",
  ])
  func minutesHaveNoSpeakers(text: String) throws {
    #expect(try turns(text).turns.allSatisfy { $0.0.isEmpty })
  }

  @Test func aHeaderIsNoTurn() throws {
    let text =
      "Narasumber: Bu Sari\nPewawancara: Ghuril\nTanggal: 12 Maret\n\nPewawancara: Apa?\nNarasumber: Ini.\nPewawancara: Lalu?"
    #expect(try turns(text).turns.map(\.0).filter { !$0.isEmpty } == ["Pewawancara", "Narasumber", "Pewawancara"])
    let other = "Informan : Ibu Sari\nP = pewawancara; IS = informan\n\nP: Apa?\nIS: Ini.\nP: Lalu?\nIS: Sudah."
    #expect(try turns(other).turns.map(\.0).filter { !$0.isEmpty } == ["P", "IS", "P", "IS"])
  }

  @Test(
    arguments: [
      ("I: Bagaimana bu?\nKI1: satu dua tiga\nI: Lalu apa?\nKI1: lima enam", ["KI1"], ["I"]),
      ("I: Ja.\nR: Nein.\nI: Gut.\nR: So.", [], ["I"]),
      ("P: Ceritakan.\nI: Begini.\nP: Lalu.\nI: Begitu.", ["KI1"], ["P"]),
      ("I: Lalu.\nKI1: Ya.\nI: Terus.\nKI1: Sudah.", ["KI1"], ["I"]),
      ("X: Ja.\nY: Nej.\nX: Jo.", [], []),
    ] as [(String, Set<String>, [String])])
  func whoAsksIsToldAlsoBesideLinkedInformants(text: String, known: Set<String>, interviewers: [String]) throws {
    #expect(try turns(text, known: known).speakers.map(\.label) == interviewers)
  }

  @Test func wordsBeginWhereSomethingIsSaid() throws {
    #expect(try turns("P:\nApa?\nDT (00:01):\n\nIni.").turns.map(\.1) == ["Apa?", "Ini."])
  }

  @Test func everyLabelStartsATurnAndWordsAreExact() throws {
    let text = "Judul\n\nP: Apa 👩‍👩‍👧?\nP: Lagi?\n0:00:10\nDT: Ya é.\nterus begitu.\n\nDT: Lagi."
    let (turns, _) = try turns(text)
    #expect(turns.map(\.0) == ["", "P", "P", "DT", "DT"])
    #expect(turns.map(\.1) == ["Judul", "Apa 👩‍👩‍👧?", "Lagi?", "Ya é.\nterus begitu.", "Lagi."])
  }

  @Test func timesStandAtTheirTurns() throws {
    let reading = try FileReaders.read(
      Array("0:00:00.0\nI: Ja.\nX: Nej.\n[00:01:23]\nI: Jo.\n(06.48)\nX: Ja.\n".utf8), named: "t.txt")
    let layout = TranscriptReader.read(reading.text, paragraphs: reading.paragraphs, named: "t").layout
    #expect(layout.turns.map(\.time) == [0, nil, 83_000, 408_000])
  }

  @Test(arguments: [
    ("I = interviewer; X = informant\n\nI: Hej?\nX: Ja.", ["I"]),
    ("I1: Interviewer 1\nI2: Interviewer 2\nM: Mand\nK: Kvinde\n\nI1: A?\nI2: B?\nM: C.\nK: D.", ["I1", "I2"]),
    ("Interviewer (I) Interviewer (O) Informant (X)\n\nI: Hej.\nO: Og?\nX: Ja.", ["I", "O"]),
    ("P = pewawancara; DT = Direktur Tanocraft\n\nP: Apa?\nDT: Ini.", ["P"]),
    (
      "I = Interviewer; X1 = Informant; X2 = Informantens mor, der delvist deltager\n\nI1: Hej.\nX1: Ja.\nX2: Nej.",
      ["I1"]
    ),
    ("P: Pewawancara\nI: Informan\n\nP: Apa?\nI: Ini.", ["P"]),
  ])
  func legendsTellInterviewers(text: String, interviewers: [String]) throws {
    let (turns, speakers) = try turns(text)
    #expect(speakers.filter { $0.part == .interviewer }.map(\.label) == interviewers)
    #expect(!turns.contains { $0.1.lowercased().contains("interviewer") && !$0.0.isEmpty })
  }

  @Test func whoAsksIsGuessedAndSaidSo() throws {
    let text = "A: Apa kabar?\nB: Baik.\nA: Kapan mulai?\nB: Kemarin.\nA: Di mana?\nB: Di sini."
    let (_, speakers) = try turns(text)
    #expect(speakers == [Speaker(label: "A", part: .interviewer, origin: .guess)])
  }

  @Test func aGivenLabelIsOneWhateverItLooksLike() throws {
    let text = "Rapat dibuka oleh ketua.\nsi tua: tidak setuju.\nRapat ditutup.\nSelesai sudah.\nPulang semua."
    #expect(try turns(text).turns.allSatisfy { $0.0.isEmpty })
    #expect(
      try turns(text, known: ["si tua"]).turns.contains {
        $0 == ("si tua", "tidak setuju.\nRapat ditutup.\nSelesai sudah.\nPulang semua.")
      })
  }
}
