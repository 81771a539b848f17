public import AnyamAnalysis
public import AnyamModel

/// What was done to make a study credible, as lists.
public enum CredibilityLayout {
  public static func memberChecks(_ ledger: Ledger, _ data: StudyData) -> Display {
    let people = Dictionary(data.informants.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    return RecordLayout.display(
      "member-checks", columns: ["conclusion", "informant", "date", "outcome", "sent", "response", "change"],
      ledger.memberChecks.map { check in
        [
          key(.conclusion(check.conclusion), ledger, data), check.informant.flatMap { people[$0] } ?? "",
          check.date?.description ?? "", check.outcome.rawValue, check.sent, check.response, check.change,
        ].map { .text($0) }
      })
  }

  public static func searches(_ ledger: Ledger, _ data: StudyData) -> Display {
    RecordLayout.display(
      "negative-searches", columns: ["claim", "date", "terms", "found", "memo"],
      ledger.searches.map { search in
        [
          .text(key(search.claim, ledger, data)), .text(search.date?.description ?? ""), .text(search.terms),
          .number(search.found), .text(search.memo),
        ]
      })
  }

  public static func debriefings(_ ledger: Ledger) -> Display {
    RecordLayout.display(
      "debriefings", columns: ["date", "person", "question", "response", "change"],
      ledger.debriefings.map { one in
        [one.date?.description ?? "", one.person, one.question, one.response, one.change].map { .text($0) }
      })
  }

  static func key(_ claim: ClaimReference, _ ledger: Ledger, _ data: StudyData) -> String {
    switch claim {
    case .code(let code): data.codebook.key(of: code)
    case .conclusion(let id): ledger.conclusions.first { $0.id == id }?.key ?? ""
    }
  }

  /// One row for each test of credibility: whether it was promised, what is recorded, and its figures.
  public static func display(_ facts: CredibilityFacts, _ data: StudyData, language: Language) -> Display {
    let wording = LedgerWording(language)
    var display = RecordLayout.display(
      "credibility", columns: ["test", "promised", "records", "figures"],
      CredibilityTest.allCases.map { test in
        let promised = data.settings.tests.map { $0.contains(test) }
        return [
          .text(test.rawValue), promised.map { .present($0) } ?? .empty, .number(facts.records(of: test)),
          .text(wording.figures(of: test, facts)),
        ]
      })
    display.frame.caption = wording.either("Tests of credibility", "Uji kredibilitas")
    return display
  }
}

extension LedgerWording {
  /// The figures METHODOLOGY §3.1 lists for a test.
  func figures(of test: CredibilityTest, _ facts: CredibilityFacts) -> String {
    func share(_ part: Int, _ whole: Int) -> String { whole == 0 ? "–" : "\(part)/\(whole)" }
    switch test {
    case .extension_:
      let span = facts.days.map { "\($0.first) – \($0.last)" } ?? "–"
      return either(
        "\(span), \(facts.visits) visits, \(facts.extensions) of them extensions; conclusions rechecked \(share(facts.rechecked, facts.conclusions)); visits per informant \(facts.visitsPerInformant)",
        "\(span), \(facts.visits) kunjungan, \(facts.extensions) perpanjangan; kesimpulan dicek kembali \(share(facts.rechecked, facts.conclusions)); kunjungan per informan \(facts.visitsPerInformant)"
      )
    case .persistence:
      return either(
        "read again \(share(facts.readAgain, facts.sources)) sources; same coder coded again \(facts.recoded) passages, agrees on \(facts.recodedAlike)",
        "dibaca ulang \(share(facts.readAgain, facts.sources)) berkas data; pengode yang sama mengodekan ulang \(facts.recoded) kutipan, sama pada \(facts.recodedAlike)"
      )
    case .referenceMaterial:
      return either(
        "interviews with a recording or original \(share(facts.interviewsWithMaterial, facts.interviews)); observations \(share(facts.observationsWithMaterial, facts.observations))",
        "wawancara dengan rekaman atau berkas asli \(share(facts.interviewsWithMaterial, facts.interviews)); observasi \(share(facts.observationsWithMaterial, facts.observations))"
      )
    case .memberCheck:
      return either(
        "conclusions put to informants \(share(facts.memberChecked, facts.conclusions)); disagreeing \(facts.disagreeing)",
        "kesimpulan dikembalikan kepada informan \(share(facts.memberChecked, facts.conclusions)); tidak setuju \(facts.disagreeing)"
      )
    case .negativeCases:
      return either(
        "conclusions searched \(share(facts.searched, facts.conclusions)); empty searches \(facts.emptySearches)",
        "kesimpulan dicari kasus negatifnya \(share(facts.searched, facts.conclusions)); pencarian kosong \(facts.emptySearches)"
      )
    case .rivalExplanations: return share(facts.rivals, facts.conclusions)
    case .representativeness: return share(facts.representative, facts.conclusions)
    case .sourceTriangulation: return share(facts.holdingBySource, facts.conclusions)
    case .techniqueTriangulation: return share(facts.holdingByTechnique, facts.conclusions)
    case .timeTriangulation:
      return either(
        "informants heard more than once: \(facts.heardAgain)",
        "informan didengar lebih dari sekali: \(facts.heardAgain)")
    case .peerDebriefing: return ""
    }
  }
}
