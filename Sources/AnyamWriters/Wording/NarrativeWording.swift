import AnyamAnalysis
import AnyamModel

/// The sentences of the short description in both languages. Facts only: who said it, how often, in which direction by the
/// researcher's own judgement.
struct NarrativeWording {
  let display: DisplayWording
  var language: Language { display.language }

  init(_ language: Language) { display = DisplayWording(language) }

  private func either(_ english: String, _ indonesian: String) -> String { display.either(english, indonesian) }

  var title: String { either("Short description", "Uraian singkat") }
  var noCodes: String {
    either("There are no codes to describe yet.", "Belum ada kode yang dapat diuraikan.")
  }
  var translated: String { either("translation", "terjemahan") }
  var leadTypical: String {
    either("Among other things it was said:", "Hal itu disampaikan antara lain sebagai berikut.")
  }
  var leadQualifying: String { either("Under a condition:", "Dengan syarat, disampaikan pula sebagai berikut.") }
  var leadDissenting: String {
    either("Others see it differently:", "Keterangan yang berbeda disampaikan sebagai berikut.")
  }

  func nothing(_ name: String) -> String {
    either("“\(name)” has not been coded yet.", "“\(name)” belum dikodekan.")
  }

  func nothingInScope(_ name: String) -> String {
    either("Nothing in this scope was coded as “\(name)”.", "Dalam lingkup ini tidak ada kutipan berkode “\(name)”.")
  }

  func count(_ name: String, _ account: CodeAccount, heard: Int, _ data: StudyData) -> String {
    let people = account.speaking.map { data.informants[$0].code }
    let techniques = account.techniques.map { "\(display.technique($0.technique).lowercased()) (\($0.passages))" }
    let by = list(techniques)
    guard !people.isEmpty else {
      return either(
        "“\(name)” stands in \(account.passages.count) \(account.passages.count == 1 ? "passage" : "passages") of \(by); none of them is spoken by an informant.",
        "“\(name)” terdapat dalam \(account.passages.count) kutipan dari \(by); tidak satu pun diucapkan informan.")
    }
    let roles = account.roles.count
    let named = people.count <= 12 ? " (\(people.joined(separator: ", ")))" : ""
    return either(
      "“\(name)” was mentioned by \(people.count) of \(heard) \(heard == 1 ? "informant" : "informants")\(named) from \(roles) \(roles == 1 ? "role" : "roles"), in \(account.passages.count) \(account.passages.count == 1 ? "passage" : "passages"): \(by).",
      "“\(name)” disebut oleh \(people.count) dari \(heard) informan\(named) dari \(roles) peran, dalam \(account.passages.count) kutipan: \(by)."
    )
  }

  func directions(_ account: CodeAccount) -> String {
    let judged = account.stances.values.reduce(0, +)
    var parts: [String] = []
    func part(_ stance: Stance, _ english: String, _ indonesian: String) {
      if let count = account.stances[stance], count > 0 { parts.append("\(count) " + either(english, indonesian)) }
    }
    part(.support, "in support", "mendukung")
    part(.qualify, "under a condition", "mendukung bersyarat")
    part(.contradict, "against it", "bertentangan")
    let open = account.passages.count - judged
    if open > 0 { parts.append("\(open) " + either("not judged", "belum dinilai arahnya")) }
    return either(
      "By the directions the researcher gave: \(list(parts)).", "Menurut arah yang diberikan peneliti: \(list(parts)).")
  }

  func standing(same: [String], conditional: [String], against: [String], both: [String]) -> [String] {
    var sentences: [String] = []
    if same.count > 1 {
      sentences.append(
        either("The same is said by: \(list(same)).", "Pandangan yang sama disampaikan oleh: \(list(same))."))
    } else if same.count == 1, !conditional.isEmpty || !both.isEmpty {
      // Others support it too, though not without more.
      sentences.append(
        either(
          "Supported without reserve by: \(same[0]).", "Didukung tanpa syarat dan tanpa bantahan oleh: \(same[0])."))
    } else if same.count == 1 {
      sentences.append(
        either("Supported by one role only: \(same[0]).", "Pandangan spesifik, hanya didukung oleh: \(same[0])."))
    }
    if !conditional.isEmpty {
      sentences.append(
        either("Under a condition by: \(list(conditional)).", "Mendukung bersyarat: \(list(conditional))."))
    }
    if !against.isEmpty {
      sentences.append(either("A different view has: \(list(against)).", "Pandangan yang berbeda: \(list(against))."))
    }
    if !both.isEmpty {
      sentences.append(
        either("Both for and against it speak: \(list(both)).", "Mendukung dan juga menentang: \(list(both))."))
    }
    return sentences
  }

  func silent(_ account: CodeAccount, _ data: StudyData) -> String {
    let people = account.silent.map { person in
      let informant = data.informants[person]
      return informant.role.isEmpty ? informant.code : "\(informant.code) (\(informant.role))"
    }
    let shown = people.count <= 12 ? list(people) : either("\(people.count) informants", "\(people.count) informan")
    return either("Not mentioned by: \(shown).", "Tidak disebut oleh: \(shown).")
  }

  private func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    let and = either(" and ", " dan ")
    return parts.count == 2
      ? parts[0] + and + last : parts.dropLast().joined(separator: ", ") + either(",", ",") + and + last
  }
}
