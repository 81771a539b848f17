import AnyamAnalysis
import AnyamModel

extension DisplayDesk {
  /// What of the data asked about does not stand in a table by its own shape: said under it, so that it is not taken for all there
  /// is. `nil` where everything does.
  func leftOut(of display: Display) -> String? {
    var isShown = [Bool](repeating: false, count: data.codings.count)
    for quotation in display.evidence?.quotations ?? [] { isShown[quotation.index] = true }
    let left = inside().filter { !isShown[$0] }
    guard !left.isEmpty else { return nil }
    func isOfRole(_ coding: Int) -> Bool {
      attribution.informants(coding).contains { !data.informants[Int($0)].role.isEmpty }
    }
    let wording = DisplayWording(language)
    var parts: [String] = []
    let unspoken = left.filter { !isOfRole($0) }
    if !unspoken.isEmpty {
      let used = Set(unspoken.compactMap { data.sources[Int(data.codings.sources[$0])].technique })
      let techniques = Technique.allCases.filter(used.contains).map { wording.technique($0).lowercased() }
      let list = techniques.isEmpty ? "" : " (\(techniques.joined(separator: ", ")))"
      let count = SpokenPassages.firsts(unspoken, data.codings).count
      let hasPeople = unspoken.contains { !attribution.informants($0).isEmpty }
      parts.append(
        wording.either(
          "\(count) \(count == 1 ? "passage" : "passages") not spoken by an informant\(hasPeople ? " with a role" : "")\(list)",
          "\(count) kutipan yang bukan ucapan informan\(hasPeople ? " dengan peran" : "")\(list)"))
    }
    let others = left.filter(isOfRole)
    if !others.isEmpty {
      let used = Set(others.map { Int(data.codings.codes[$0]) }).sorted()
      let names = used.prefix(Self.mostNamed).map { codeNames.path(data.codebook.keys[$0]) }
      let more = used.count > names.count ? [wording.more(used.count - names.count)] : []
      let count = SpokenPassages.firsts(others, data.codings).count
      parts.append(
        wording.either(
          "\(count) \(count == 1 ? "passage" : "passages") coded with what has no row here: ",
          "\(count) kutipan dengan kode yang tidak berbaris di sini: ") + (names + more).joined(separator: ", "))
    }
    return wording.either("Not in this table: ", "Tidak termuat dalam tabel ini: ") + parts.joined(separator: "; ")
      + "."
  }

  private static let mostNamed = 6
}
