/// How a conflict between channels was settled (*penyelesaian pertentangan*).
public struct Resolution: Sendable, Equatable {
  public let id: ID<Resolution>
  public var claim: ClaimReference
  public var kind: Kind
  public var reason: String
  /// The role, informant or technique that was mistaken.
  public var channel: String
  /// The passages against the claim it was made about, by the ids of codings and links: what comes later is not settled by it.
  public var covers: Set<String>
  public var coder: ID<Coder>?

  public enum Kind: String, Sendable, CaseIterable {
    /// One source is mistaken, and it is said why: it no longer counts for this claim.
    case mistaken
    /// All are right, from where they stand (*semuanya benar, karena sudut pandangnya berbeda*).
    case standpoints
    /// It changed over time.
    case changed
    /// The claim was two claims.
    case split
    /// It stays open and is reported so.
    case unresolved
  }

  public init(
    id: ID<Resolution> = ID(), claim: ClaimReference, kind: Kind, reason: String, channel: String = "",
    covers: Set<String> = [], coder: ID<Coder>? = nil
  ) {
    self.id = id
    self.claim = claim
    self.kind = kind
    self.reason = reason
    self.channel = channel
    self.covers = covers
    self.coder = coder
  }
}

/// A conclusion that was put to an informant (*member check*).
public struct MemberCheck: Sendable, Equatable {
  public let id: ID<MemberCheck>
  public var conclusion: ID<Conclusion>
  /// `nil` where nobody could be asked.
  public var informant: ID<Informant>?
  public var date: CalendarDate?
  /// What was shown: transcript, summary, conclusion.
  public var sent: String
  public var outcome: Outcome
  public var response: String
  /// What was changed after it, or why it was not done.
  public var change: String

  public enum Outcome: String, Sendable, CaseIterable {
    case agree
    case agreeWithChanges = "agree-with-changes"
    case disagree
    case notDone = "not-done"

    /// Reads the key or its Indonesian word.
    public init?(word: String) {
      switch word.lowercased() {
      case "agree", "setuju": self = .agree
      case "agree-with-changes", "setuju-dengan-perubahan", "setuju dengan perubahan": self = .agreeWithChanges
      case "disagree", "tidak-setuju", "tidak setuju": self = .disagree
      case "not-done", "tidak-dilakukan", "tidak dilakukan": self = .notDone
      default: return nil
      }
    }
  }

  public init(
    id: ID<MemberCheck> = ID(), conclusion: ID<Conclusion>, informant: ID<Informant>?, date: CalendarDate?,
    sent: String = "", outcome: Outcome, response: String = "", change: String = ""
  ) {
    self.id = id
    self.conclusion = conclusion
    self.informant = informant
    self.date = date
    self.sent = sent
    self.outcome = outcome
    self.response = response
    self.change = change
  }
}

/// A search for what does not fit a claim (*analisis kasus negatif*), also one that found nothing.
public struct NegativeSearch: Sendable, Equatable {
  public let id: ID<NegativeSearch>
  public var claim: ClaimReference
  public var date: CalendarDate?
  /// What was looked for.
  public var terms: String
  public var found: Int
  /// What became of each case: explained as an exception, account revised, counter-evidence stands, irrelevant.
  public var memo: String

  public init(
    id: ID<NegativeSearch> = ID(), claim: ClaimReference, date: CalendarDate?, terms: String, found: Int,
    memo: String = ""
  ) {
    self.id = id
    self.claim = claim
    self.date = date
    self.terms = terms
    self.found = found
    self.memo = memo
  }
}

/// A talk about the study with somebody outside it (*diskusi teman sejawat*).
public struct Debriefing: Sendable, Equatable {
  public let id: ID<Debriefing>
  public var date: CalendarDate?
  public var person: String
  public var question: String
  public var response: String
  /// What was changed after it.
  public var change: String

  public init(
    id: ID<Debriefing> = ID(), date: CalendarDate?, person: String, question: String, response: String = "",
    change: String = ""
  ) {
    self.id = id
    self.date = date
    self.person = person
    self.question = question
    self.response = response
    self.change = change
  }
}

/// A source that was read through once more (*ketekunan*).
public struct ReadingPass: Sendable, Equatable {
  public let id: ID<ReadingPass>
  public var source: ID<Source>
  public var date: CalendarDate?
  public var coder: ID<Coder>?
  public var memo: String

  public init(
    id: ID<ReadingPass> = ID(), source: ID<Source>, date: CalendarDate?, coder: ID<Coder>? = nil, memo: String = ""
  ) {
    self.id = id
    self.source = source
    self.date = date
    self.coder = coder
    self.memo = memo
  }
}

/// A conclusion that was taken back to the field on a visit (*perpanjangan pengamatan*).
public struct Recheck: Sendable, Equatable {
  public let id: ID<Recheck>
  public var visit: ID<Visit>
  public var conclusion: ID<Conclusion>
  public var outcome: Outcome
  public var memo: String

  public enum Outcome: String, Sendable, CaseIterable {
    case confirmed
    case changed
    case new
    /// Looked for again, and nothing was found for it.
    case noSupport = "no-support"
  }

  public init(
    id: ID<Recheck> = ID(), visit: ID<Visit>, conclusion: ID<Conclusion>, outcome: Outcome, memo: String = ""
  ) {
    self.id = id
    self.visit = visit
    self.conclusion = conclusion
    self.outcome = outcome
    self.memo = memo
  }
}
