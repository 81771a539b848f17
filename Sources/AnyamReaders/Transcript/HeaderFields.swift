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
    _ candidates: [LabelScanner.Candidate?], _ lines: [Lines.Line], _ counts: [String: Int], _ known: Set<String>,
    _ scanner: LabelScanner
  ) -> [Int] {
    var found = Set(
      block(candidates) { index, label in counts[label] ?? 0 >= 2 && !isPhrase(candidates[index], lines[index], scanner) })
    let first = candidates.indices.first { index in
      guard !found.contains(index), let label = candidates[index]?.label else { return false }
      return known.contains(label.lowercased()) || (counts[label] ?? 0 >= 2 && LabelShape(label) != .none)
    }
    for index in 0..<(first ?? 0) {
      guard let candidate = candidates[index], counts[candidate.label] == 1,
        !known.contains(candidate.label.lowercased()),
        [.roleWord, .name].contains(LabelShape(candidate.label)), isPhrase(candidate, lines[index], scanner)
      else { continue }
      found.insert(index)
    }
    return found.sorted()
  }

  /// - Parameter isSpeech: whether a line is what somebody says who speaks again: it ends the block.
  private static func block(
    _ candidates: [LabelScanner.Candidate?], _ isSpeech: (Int, String) -> Bool
  ) -> [Int] {
    guard let start = candidates.firstIndex(where: { $0 != nil }) else { return [] }
    let end =
      candidates.indices[start...].first { index in candidates[index].map { isSpeech(index, $0.label) } ?? true }
      ?? candidates.count
    guard end - start <= longest else { return [] }
    let labels = candidates[start..<end].compactMap { $0?.label.lowercased() }
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
