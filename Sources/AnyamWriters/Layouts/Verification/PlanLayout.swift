public import AnyamAnalysis
public import AnyamModel

/// The next visit as a list of questions, person by person.
public struct PlanLayout {
  private let plan: VisitPlan
  private let data: StudyData
  private let wording: LedgerWording

  public init(_ plan: VisitPlan, _ data: StudyData, language: Language) {
    self.plan = plan
    self.data = data
    wording = LedgerWording(language)
  }

  public func display() -> Display {
    var display = RecordLayout.display(
      "plan", columns: ["informant", "role", "technique", "claim", "reason", "question"],
      ordered.map { item in
        [
          item.informant.map { data.informants[$0].code } ?? "", item.informant.map { data.informants[$0].role } ?? "",
          item.technique?.rawValue ?? "", item.claim, item.reason.rawValue, question(item),
        ].map { .text($0) }
      })
    display.data = data.digest
    display.frame.caption = wording.either("Questions for the next visit", "Pertanyaan untuk kunjungan berikutnya")
    return display
  }

  /// People first, in their order; then what is to be watched, found or looked for.
  private var ordered: [VisitPlan.Item] {
    plan.items.enumerated().sorted { left, right in
      let (a, b) = (left.element.informant ?? Int.max, right.element.informant ?? Int.max)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  public func text(width: Int) -> String {
    guard !plan.items.isEmpty else {
      return wording.either("Nothing is missing by the rules.\n", "Menurut aturan tidak ada yang kurang.\n")
    }
    var output = ""
    var last: Int? = -1
    for item in ordered {
      if item.informant != last || last == -1 {
        let head =
          item.informant.map { person in
            let informant = data.informants[person]
            return informant.code + (informant.role.isEmpty ? "" : " (\(informant.role))")
          } ?? wording.either("To watch, find or look for", "Untuk diamati, dicari atau ditelusuri")
        output += (output.isEmpty ? "" : "\n") + TerminalText.safe(head) + "\n"
      }
      last = item.informant
      let lines = TerminalText.folded(TerminalText.safe("\(item.claim): \(question(item))"), to: width - 4)
      output += lines.enumerated().map { ($0 == 0 ? "  " : "    ") + $1 + "\n" }.joined()
      output += "    (\(wording.reason(item.reason)))\n"
    }
    return output
  }

  /// The question of the guide, or one made of the claim.
  private func question(_ item: VisitPlan.Item) -> String {
    let topic = item.statement.isEmpty ? item.claim : item.statement
    if !item.question.isEmpty { return item.question }
    switch item.reason {
    case .silent, .notAsked, .indicator:
      return wording.either(
        "What can you tell of this: “\(topic)”?", "Apa yang Bapak/Ibu ketahui tentang ini: “\(topic)”?")
    case .dissonance:
      return wording.either(
        "Others see it differently: “\(topic)”. What do you see, and where does the difference come from?",
        "Ada yang melihatnya lain: “\(topic)”. Bagaimana menurut Bapak/Ibu, dan dari mana bedanya?")
    case .inconsistent:
      return wording.either(
        "You told two things of this: “\(topic)”. What has changed, or when does each hold?",
        "Bapak/Ibu pernah menyampaikan dua hal tentang ini: “\(topic)”. Apa yang berubah, atau kapan masing-masing berlaku?"
      )
    case .recheck:
      return wording.either("Is it still so: “\(topic)”?", "Apakah masih demikian: “\(topic)”?")
    case .otherTechnique:
      switch item.technique {
      case .observation:
        return wording.either("What of it can be watched: “\(topic)”?", "Apa yang dapat diamati dari ini: “\(topic)”?")
      default:
        return wording.either(
          "Which document, photo or minute shows it: “\(topic)”?",
          "Dokumen, foto atau notulen apa yang menunjukkannya: “\(topic)”?")
      }
    case .negativeCase:
      return wording.either(
        "Look for what does not fit: anyam negative search \(typed(item.claim))",
        "Cari yang tidak cocok: anyam kasus-negatif search \(typed(item.claim))")
    }
  }
}

extension LedgerWording {
  /// Why something is asked.
  func reason(_ reason: VisitPlan.Reason) -> String {
    switch reason {
    case .silent: either("silent so far", "sejauh ini diam")
    case .notAsked: either("not asked yet, and the claim is thin", "belum ditanyai, padahal klaimnya tipis")
    case .otherTechnique: either("seen by one technique only", "baru satu teknik")
    case .dissonance: either("in conflict with others", "bertentangan dengan yang lain")
    case .inconsistent: either("said both", "mengatakan dua-duanya")
    case .recheck: either("supported it before; nothing since", "dahulu mendukung; belum ada bukti sesudahnya")
    case .indicator: either("nothing coded on this indicator", "belum ada data untuk indikator ini")
    case .negativeCase: either("no negative-case search yet", "kasus negatif belum dicari")
    }
  }
}
