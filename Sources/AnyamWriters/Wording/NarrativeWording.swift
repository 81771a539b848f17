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
  var reflective: String { either("the observer’s reflection", "catatan reflektif pengamat") }

  func nothing(_ name: String) -> String {
    either("“\(name)” has not been coded yet.", "“\(name)” belum dikodekan.")
  }

  func nothingInScope(_ name: String) -> String {
    either("Nothing in this scope was coded as “\(name)”.", "Dalam lingkup ini tidak ada kutipan berkode “\(name)”.")
  }

  func count(_ name: String, _ account: CodeAccount, _ data: StudyData, isScoped: Bool) -> String {
    let scope = isScoped ? either("In this scope ", "Dalam lingkup ini ") : ""
    let heard = account.speaking.count + account.silent.count
    let people = account.speaking.map { data.informants[$0].code }
    let techniques = account.techniques.map { "\(display.technique($0.technique).lowercased()) (\($0.passages))" }
    // Where no source says how it was gathered there is nothing to add.
    let by = list(techniques)
    let (inEnglish, inIndonesian, colon) = by.isEmpty ? ("", "", "") : (" of \(by)", " dari \(by)", ": \(by)")
    guard !people.isEmpty else {
      return either(
        "\(scope)“\(name)” stands in \(account.passages.count == 1 ? "1 passage" : "\(account.passages.count) passages")\(inEnglish), \(account.passages.count == 1 ? "not" : "none of them") spoken by an informant.",
        "\(scope)“\(name)” terdapat dalam \(account.passages.count) kutipan\(inIndonesian)\(account.passages.count == 1 ? ", dan tidak" : "; tidak satu pun") diucapkan informan."
      )
    }
    let roles = account.roles.count
    let asked = account.notAsked.isEmpty ? "" : either(" asked", " yang ditanyai")
    let named = people.count <= 12 ? " (\(people.joined(separator: ", ")))" : ""
    return either(
      "\(scope)“\(name)” was mentioned by \(people.count) of \(heard) \(heard == 1 ? "informant" : "informants")\(asked)\(named) from \(roles) \(roles == 1 ? "role" : "roles"), in \(account.passages.count) \(account.passages.count == 1 ? "passage" : "passages")\(colon).",
      "\(scope)“\(name)” disebut oleh \(people.count) dari \(heard) informan\(asked)\(named) dari \(roles) peran, dalam \(account.passages.count) kutipan\(colon)."
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
      "By the researcher’s coding of direction: \(list(parts)).",
      "Menurut arah yang diberikan peneliti: \(list(parts)).")
  }

  /// Where the roles stand: only what is so of every one of their passages is said of them.
  ///
  /// - Parameter isScoped: whether others may say it outside: then nobody is said to be alone with it.
  func standing(_ account: CodeAccount, _ data: StudyData, isScoped: Bool) -> [String] {
    func roles(_ isMeant: (CodeAccount.Standing) -> Bool) -> [String] {
      account.standings.filter(isMeant).map(\.role)
    }
    let same = roles { Set($0.people.keys) == [.support] }
    let partly = roles { $0.has(.support) && $0.has(.qualify) && !$0.has(.contradict) }
    let conditional = roles { Set($0.people.keys) == [.qualify] }
    let against = roles { Set($0.people.keys) == [.contradict] }
    let divided = account.standings.filter { $0.has(.contradict) && $0.people.count > 1 }
    var sentences: [String] = []
    func say(_ roles: [String], _ english: String, _ indonesian: String) {
      if !roles.isEmpty { sentences.append(either(english, indonesian) + " \(list(roles)).") }
    }
    if same.count > 1, account.isOfSeveralCodes {
      // Who agrees on a theme may speak of different parts of it.
      say(same, "In support, its parts taken together:", "Mendukung, dengan bagian-bagiannya dihitung bersama:")
    } else if same.count > 1 {
      say(same, "The same is said by:", "Pandangan yang sama disampaikan oleh:")
    } else if partly.isEmpty, conditional.isEmpty, divided.isEmpty {
      if isScoped {
        say(same, "Supported by:", "Didukung oleh:")
      } else {
        say(same, "Supported by one role only:", "Pandangan spesifik, hanya didukung oleh:")
      }
    } else if account.standings.contains(where: { same.contains($0.role) && $0.hasUnjudged }) {
      say(same, "Supported, as far as direction was judged, by:", "Didukung, sejauh arahnya dinilai, oleh:")
    } else {
      // Others support it too, though not without more.
      say(same, "Supported without reservation by:", "Didukung tanpa syarat dan tanpa bantahan oleh:")
    }
    say(partly, "In support, in part under a condition:", "Mendukung, sebagian dengan syarat:")
    say(conditional, "In support under a condition:", "Mendukung bersyarat:")
    say(against, "A different view is held by:", "Pandangan yang berbeda:")
    say(
      divided.map { standing in
        let parts = Stance.allCases.compactMap { stance in
          standing.people[stance].map { "\(direction(stance)): \(people($0.map { data.informants[$0].code }))" }
        }
        return "\(standing.role) (\(parts.joined(separator: "; ")))"
      }, "Views differ within a role:", "Ada pandangan yang berbeda di dalam satu peran:")
    return sentences
  }

  private func direction(_ stance: Stance) -> String {
    switch stance {
    case .support: either("in support", "mendukung")
    case .qualify: either("under a condition", "bersyarat")
    case .contradict: either("against", "menentang")
    }
  }

  func silent(_ account: CodeAccount, _ data: StudyData, isScoped: Bool) -> String {
    (isScoped
      ? either("Not mentioned in it by: ", "Di dalamnya tidak disebut oleh: ")
      : either("Not mentioned by: ", "Tidak disebut oleh: ")) + named(account.silent, data) + "."
  }

  /// Whom the focus grid does not ask, so that their silence says nothing.
  func notAsked(_ account: CodeAccount, _ data: StudyData) -> String {
    either("Not asked of: ", "Tidak ditanyakan kepada: ") + named(account.notAsked, data) + "."
  }

  private func named(_ persons: [Int], _ data: StudyData) -> String {
    people(
      persons.map { person in
        let informant = data.informants[person]
        return informant.role.isEmpty ? informant.code : "\(informant.code) (\(informant.role))"
      })
  }

  /// By name, as far as one reads that.
  private func people(_ names: [String]) -> String {
    names.count <= 12 ? list(names) : either("\(names.count) informants", "\(names.count) informan")
  }

  private func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    let and = either(" and ", " dan ")
    return parts.count == 2
      ? parts[0] + and + last : parts.dropLast().joined(separator: ", ") + either(",", ",") + and + last
  }
}
