/// A written claim (*kesimpulan*) that stands or falls by its evidence.
public struct Conclusion: Sendable, Equatable {
  public let id: ID<Conclusion>
  /// What it is called on the command line and in tables: `K1`.
  public var key: String
  public var statement: String
  public var focus: ID<Focus>?
  /// The research question it answers (*rumusan masalah*). May be empty.
  public var question: String
  /// Codes whose codings are evidence for it by the directions they were given.
  public var codes: [ID<Code>]
  /// The day it was written down, where that was before the program knew it; then it stands as "stated afterwards".
  public var stated: CalendarDate?
  /// What shows that it was written down then: a diary, a supervision sheet.
  public var basis: String
  /// Another explanation of the same data, and why it holds less (gate 7).
  public var rival: String
  /// What the researcher saw when looking at whom and what it rests on (gate 9).
  public var representativeness: String
  /// The conclusion it came out of when that was split.
  public var splitFrom: ID<Conclusion>?
  public var coder: ID<Coder>?

  public init(
    id: ID<Conclusion> = ID(), key: String, statement: String, focus: ID<Focus>? = nil, question: String = "",
    codes: [ID<Code>] = [], stated: CalendarDate? = nil, basis: String = "", rival: String = "",
    representativeness: String = "", splitFrom: ID<Conclusion>? = nil, coder: ID<Coder>? = nil
  ) {
    self.id = id
    self.key = key
    self.statement = statement
    self.focus = focus
    self.question = question
    self.codes = codes
    self.stated = stated
    self.basis = basis
    self.rival = rival
    self.representativeness = representativeness
    self.splitFrom = splitFrom
    self.coder = coder
  }

  /// Where a conclusion stands (*status*). Only the researcher makes it verified.
  public enum State: String, Sendable, CaseIterable {
    case draft
    /// A first conclusion (*sementara*): it may change on the return to the field.
    case provisional
    /// Something speaks against it, or what it stood on is gone (*dipertanyakan*).
    case contested
    /// The researcher found it credible (*kredibel*).
    case verified
    /// It was put in other words, or split.
    case revised
    case withdrawn

    /// Reads the key or its Indonesian word.
    public init?(word: String) {
      switch word.lowercased() {
      case "draft", "rancangan": self = .draft
      case "provisional", "sementara": self = .provisional
      case "contested", "dipertanyakan": self = .contested
      case "verified", "kredibel", "terverifikasi": self = .verified
      case "revised", "direvisi": self = .revised
      case "withdrawn", "ditarik": self = .withdrawn
      default: return nil
      }
    }
  }
}

/// A passage for or against one conclusion (*bukti*), with the direction the analyst gave it for this conclusion.
public struct Evidence: Sendable, Equatable {
  public let id: ID<Evidence>
  public var conclusion: ID<Conclusion>
  public var source: ID<Source>
  public var range: TextRange
  /// The coding whose direction it replaces for this conclusion; `nil` for a passage that was linked by itself.
  public var coding: ID<Coding>?
  /// Who is meant, where the turns do not tell.
  public var informant: ID<Informant>?
  /// `nil` where the coding is left out of this conclusion.
  public var stance: Stance?
  public var memo: String
  public var coder: ID<Coder>?

  public init(
    id: ID<Evidence> = ID(), conclusion: ID<Conclusion>, source: ID<Source>, range: TextRange,
    coding: ID<Coding>? = nil, informant: ID<Informant>? = nil, stance: Stance?, memo: String = "",
    coder: ID<Coder>? = nil
  ) {
    self.id = id
    self.conclusion = conclusion
    self.source = source
    self.range = range
    self.coding = coding
    self.informant = informant
    self.stance = stance
    self.memo = memo
    self.coder = coder
  }
}

/// One step of a conclusion in the ledger: who, when, why, on what data. Never changed.
public struct Transition: Sendable, Equatable {
  public let id: ID<Transition>
  public var conclusion: ID<Conclusion>
  public var state: Conclusion.State
  /// The day that counts for evidence gathered afterwards.
  public var day: CalendarDate?
  public var coder: ID<Coder>?
  public var reason: String
  /// Why the program made it; `nil` where the researcher did.
  public var cause: Cause?
  /// The digest of the data it was made on.
  public var data: String
  /// The gates as they stood, and the evidence it rested on: as it is stored, as most steps are never looked into.
  public var snapshotText: String
  public var snapshot: Snapshot { Snapshot(text: snapshotText) }

  /// What takes a verified conclusion back by itself (METHODOLOGY §2.6).
  public enum Cause: String, Sendable, CaseIterable {
    /// A passage now speaks against it that did not before.
    case newContradiction = "new-contradiction"
    /// Evidence went, so that one of gates 1 to 4 no longer holds.
    case gateBroken = "gate-broken"
    /// The words of a linked passage changed with a corrected transcript.
    case sourceChanged = "source-changed"
    /// An informant does not agree.
    case memberDisagrees = "member-disagrees"
    /// What had made it contested is gone: it has to be verified again.
    case causeRemoved = "cause-removed"
  }

  public init(
    id: ID<Transition> = ID(), conclusion: ID<Conclusion>, state: Conclusion.State, day: CalendarDate?,
    coder: ID<Coder>? = nil, reason: String = "", cause: Cause? = nil, data: String = "",
    snapshotText: String = ""
  ) {
    self.id = id
    self.conclusion = conclusion
    self.state = state
    self.day = day
    self.coder = coder
    self.reason = reason
    self.cause = cause
    self.data = data
    self.snapshotText = snapshotText
  }
}
