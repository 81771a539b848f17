public import AnyamModel

extension Wording {
  /// What a reader takes from files of a format.
  public func keeps(_ format: FileFormat) -> String {
    switch format {
    case .text:
      either(
        "UTF-8, UTF-16, Windows-1252; front matter; labels, times, otter.ai and f4 exports",
        "UTF-8, UTF-16, Windows-1252; front matter; label, waktu, ekspor otter.ai dan f4")
    case .markdown:
      either("as text; paragraphs by blank lines; headings", "seperti teks; paragraf menurut baris kosong; judul")
    case .docx:
      either(
        "paragraphs, tables as rows, text boxes, notes at the end, tracked changes as final or original text, comments with replies, highlights, bold labels, list numbers on request",
        "paragraf, tabel per baris, kotak teks, catatan kaki di akhir, track changes sebagai teks final atau asli, komentar dan balasannya, warna sorotan, label tebal, nomor paragraf bila diminta"
      )
    case .odt:
      either(
        "as docx; comments, notes, text boxes, final text of tracked changes",
        "seperti docx; komentar, catatan kaki, kotak teks, teks final dari track changes")
    case .rtf:
      either(
        "paragraphs, tables, code pages, notes, comments, f4transkript times",
        "paragraf, tabel, halaman kode, catatan kaki, komentar, waktu f4transkript")
    case .html:
      either(
        "text in reading order, tables as rows, bold, marked text",
        "teks menurut urutan baca, tabel per baris, tebal, sorotan")
    case .pdf:
      either(
        "text in reading order, pages as places, words parted at line ends put together",
        "teks menurut urutan baca, halaman sebagai letak, kata yang terpenggal disambung")
    case .subtitles:
      either(
        "SRT and WebVTT: each cue with its time, voice tags, names before a colon",
        "SRT dan WebVTT: tiap takarir dengan waktunya, nama pembicara")
    case .whisper:
      either(
        "Whisper, WhisperX, whisper.cpp: segments, times, speakers",
        "Whisper, WhisperX, whisper.cpp: segmen, waktu, pembicara")
    case .elan:
      either("tiers as speakers, times, dependent tiers as layers", "lapisan sebagai pembicara, waktu, lapisan anotasi")
    case .tei:
      either(
        "utterances, who, times, pauses as …, events in brackets",
        "ujaran, pembicara, waktu, jeda sebagai …, peristiwa dalam kurung")
    case .transcriber:
      either("turns, speakers, times, events in brackets", "giliran, pembicara, waktu, peristiwa dalam kurung")
    case .exmaralda:
      either(
        "transcription tiers as speakers, times, annotation tiers as layers",
        "lapisan transkripsi sebagai pembicara, waktu, lapisan anotasi")
    case .survey:
      either(
        "CSV and XLSX, one respondent a row: --answers columns as text, the others as attributes",
        "CSV dan XLSX, satu responden per baris: kolom --answers sebagai teks, lainnya sebagai atribut")
    case .stub:
      either(
        "anything, by anyam source add: your description is its text",
        "apa saja, dengan anyam sumber add: deskripsi Anda menjadi teksnya")
    }
  }

  /// What it leaves out; each is reported where it was found.
  public func drops(_ format: FileFormat) -> String {
    switch format {
    case .text, .markdown: either("NUL characters", "karakter NUL")
    case .docx:
      either(
        "pictures, charts, objects, equations, headers and footers, hidden text",
        "gambar, bagan, objek, rumus, kepala dan kaki halaman, teks tersembunyi")
    case .odt:
      either(
        "pictures, objects, headers and footers, deleted text", "gambar, objek, kepala dan kaki halaman, teks terhapus")
    case .rtf:
      either(
        "pictures, objects, headers and footers, hidden text",
        "gambar, objek, kepala dan kaki halaman, teks tersembunyi")
    case .html: either("scripts, navigation, pictures, forms", "skrip, navigasi, gambar, formulir")
    case .pdf:
      either(
        "running heads and page numbers, pictures, comments; a scan has no text (needs pdftotext)",
        "judul berjalan dan nomor halaman, gambar, komentar; pindaian tidak berteks (perlu pdftotext)")
    case .subtitles:
      either("styles, places on the screen, lines that only repeat", "gaya, letak di layar, baris yang hanya berulang")
    case .whisper: either("times of single words, probabilities", "waktu per kata, probabilitas")
    case .elan, .exmaralda: either("media, controlled vocabularies", "media, kosakata terkendali")
    case .tei: either("the header, marking inside words", "kepala dokumen, penandaan dalam kata")
    case .transcriber: either("topics, background noise", "topik, suara latar")
    case .survey: either("formulas, further sheets", "rumus, lembar lainnya")
    case .stub: either("nothing: the file is kept or linked", "tidak ada: berkas disimpan atau ditautkan")
    }
  }
}
