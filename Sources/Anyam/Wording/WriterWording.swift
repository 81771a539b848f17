extension Wording {
  /// What a format is good for.
  public func use(of format: OutputFormat) -> String {
    switch format {
    case .text: either("the terminal", "terminal")
    case .csv:
      either(
        "spreadsheets and statistics; --dialect excel-id for Indonesian Excel",
        "lembar kerja dan statistik; --dialect excel-id untuk Excel Indonesia")
    case .tsv: either("spreadsheets, parted by tabs", "lembar kerja, dipisah tab")
    case .markdown: either("notes, pandoc, web", "catatan, pandoc, web")
    case .json: either("programs; keys never change", "program; kuncinya tidak berubah")
    case .html:
      either(
        "one page for a supervisor: sortable, every number opens its quotes, prints",
        "satu halaman untuk pembimbing: dapat diurutkan, setiap angka membuka kutipannya, siap cetak")
    case .docx: either("Word: to paste into a thesis", "Word: untuk ditempel ke skripsi")
    case .xlsx:
      either(
        "Excel: real numbers, heat map, a sheet with the quotes behind each cell",
        "Excel: angka asli, peta panas, lembar berisi kutipan di balik tiap sel")
    case .svg:
      either(
        "drawings: heat map, bars, timeline, profile, network, flowchart (the last two need Graphviz)",
        "gambar: peta panas, batang, lini masa, profil, jaringan, bagan alur (dua terakhir memerlukan Graphviz)")
    case .graphml: either("networks for Gephi, yEd, igraph", "jaringan untuk Gephi, yEd, igraph")
    case .dot: either("networks as Graphviz text", "jaringan sebagai teks Graphviz")
    }
  }
}
