import AnyamModel

/// A conclusion that says more than its evidence can: all, always, never, solves; from people of one place.
enum WiderThanEvidence {
  static func run(_ study: CheckedStudy) -> [Observation] {
    study.assessments.compactMap { one in
      guard let word = word(in: one.conclusion.statement) else { return nil }
      let people = Set(one.sources.evidence.compactMap(\.informant))
      let others = one.sources.evidence.count { $0.stance != .support }
      return Observation(
        .widerThanEvidence, one.conclusion.key, word, "\(people.count)", place(people, study) ?? "", "\(others)",
        "\(study.data.informants.count)")
    }
  }

  /// Words that leave no exception.
  private static let wide: Set<String> = [
    "semua", "seluruh", "seluruhnya", "selalu", "siapa pun", "siapapun", "sepenuhnya", "menuntaskan", "tuntas",
    "mutlak",
    "pasti", "segala", "semuanya", "membuktikan", "kecuali", "all", "always", "every", "everyone", "everybody", "never",
    "none", "nobody", "completely", "entirely",
    "solves", "eliminates", "proves", "terbukti", "setiap", "tiap",
  ]
  /// Behind `every` these only say how often.
  private static let times: Set<String> = [
    "bulan", "minggu", "hari", "tahun", "pekan", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "month", "week",
    "day", "year", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "pertemuan", "meeting",
    "kali", "time", "akhir", "awal",
  ]

  private static func word(in statement: String) -> String? {
    let words = WordList.words(statement)
    for (at, word) in words.enumerated() where word == "pernah" && at > 0 && words[at - 1] == "tidak" {
      return "tidak pernah"
    }
    for (at, word) in words.enumerated() where wide.contains(word) {
      let isFrequency =
        ["setiap", "tiap", "every"].contains(word) && at + 1 < words.count && times.contains(words[at + 1])
      // Not all is not all; without exception is.
      let isDenied = at > 0 && ["tidak", "bukan", "belum", "not", "tak"].contains(words[at - 1])
      if word == "kecuali", at == 0 || words[at - 1] != "tanpa" { continue }
      if !isFrequency, !isDenied { return word }
    }
    return nil
  }

  /// The one place all of them are from; `nil` where they are of several, or nobody says.
  private static func place(_ people: Set<Int>, _ study: CheckedStudy) -> String? {
    let names: Set<String> = ["site", "lokasi", "tempat", "desa", "place", "location", "situs", "sekolah", "school"]
    let own = people.map { person in
      study.data.informants[person].attributes.first { names.contains($0.name.lowercased()) }?.value ?? ""
    }
    if let first = own.first, !first.isEmpty, own.allSatisfy({ $0 == first }) { return first }
    let places = Set(study.data.sources.map(\.place))
    return places.count == 1 ? places.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }
}
