/// The fields people write above a transcript or in minutes: `Tanggal: 12 Maret`, `Informan: Bu Sari`. They look like
/// speakers and are none.
enum HeaderFields {
  /// Most lines a header has.
  private static let longest = 12

  /// Words that name a field and never a person.
  private static let words: Set<String> = [
    "tanggal", "tgl", "hari", "waktu", "date", "dato", "datum", "time", "tempat", "lokasi", "place", "sted", "location",
    "tema", "topik", "theme", "topic", "judul", "title", "titel", "nama", "name", "navn", "naam", "usia", "umur", "age",
    "alder", "pekerjaan", "alamat", "address", "agenda", "acara", "hadir", "kode", "durasi", "duration",
  ]

  /// The lines that are fields, by index.
  ///
  /// A block of lines with a label each, without a blank line between and no label twice, is a header where one of them
  /// is a field's word. And a role or a name with a few words behind it that make no sentence, standing once before those
  /// who come again and again, is a field too.
  static func find(
    _ candidates: [LabelScanner.Candidate?], _ lines: [Lines.Line], _ counts: [Int], _ known: [Bool],
    _ scanner: LabelScanner
  ) -> [Int] {
    func shape(_ candidate: LabelScanner.Candidate) -> LabelShape { LabelShape(scanner.label(candidate)) }
    /// A field stands before a colon.
    func candidate(_ index: Int) -> LabelScanner.Candidate? {
      candidates[index].flatMap { $0.sign == .colon ? $0 : nil }
    }
    var found = Set(
      block(lines.count, candidate, scanner) { index, name in
        counts[name] >= 2 && !isPhrase(candidates[index], lines[index], scanner)
      })
    let first = candidates.indices.first { index in
      guard !found.contains(index), let candidate = candidate(index) else { return false }
      let name = Int(candidate.name)
      return known[name] || (counts[name] >= 2 && shape(candidate) != .none)
    }
    for index in 0..<(first ?? 0) {
      guard let candidate = candidate(index), counts[Int(candidate.name)] == 1, !known[Int(candidate.name)],
        [.roleWord, .name].contains(shape(candidate)), isPhrase(candidate, lines[index], scanner)
      else { continue }
      found.insert(index)
    }
    return found.sorted()
  }

  /// - Parameter isSpeech: whether a line is what somebody says who speaks again: it ends the block.
  private static func block(
    _ count: Int, _ candidate: (Int) -> LabelScanner.Candidate?, _ scanner: LabelScanner,
    _ isSpeech: (Int, Int) -> Bool
  ) -> [Int] {
    guard let start = (0..<count).first(where: { candidate($0) != nil }) else { return [] }
    let end =
      (start..<count).first { index in candidate(index).map { isSpeech(index, Int($0.name)) } ?? true } ?? count
    guard end - start <= longest else { return [] }
    let labels = (start..<end).compactMap { candidate($0).map { scanner.label($0).lowercased() } }
    return Set(labels).count == labels.count && labels.contains(where: words.contains) ? Array(start..<end) : []
  }

  /// Whether what stands behind the colon is short and ends like no sentence.
  private static func isPhrase(
    _ candidate: LabelScanner.Candidate?, _ line: Lines.Line, _ scanner: LabelScanner
  ) -> Bool {
    guard let candidate, (1...40).contains(line.end - candidate.textStart) else { return false }
    return !".?!".utf8.contains(scanner.bytes[line.end - 1])
  }
}
