/// One recorded edit; all of them together are the audit trail (*jejak audit*).
public struct Change: Sendable, Equatable {
  /// SHA-256 over everything that makes the change, as 64 hexadecimal digits.
  public let id: String
  /// One more than the largest clock of the changes it follows.
  public let clock: Int
  /// Milliseconds since 1970-01-01 UTC.
  public let at: Int
  public let coder: ID<Coder>?
  public let action: Action
  /// The change it takes back.
  public let undoes: String?
  /// How many things of each kind it wrote, by the name of the kind: `coding`, `source`.
  public let sizes: [(entity: String, count: Int)]

  public init(
    id: String, clock: Int, at: Int, coder: ID<Coder>?, action: Action, undoes: String?,
    sizes: [(entity: String, count: Int)]
  ) {
    self.id = id
    self.clock = clock
    self.at = at
    self.coder = coder
    self.action = action
    self.undoes = undoes
    self.sizes = sizes
  }

  public static func == (left: Change, right: Change) -> Bool { left.id == right.id }

  /// What was done, in the words of the command line.
  public enum Action: String, Sendable, CaseIterable {
    case start = "init"
    case `import` = "import"
    case setSource = "source set"
    case mapSpeakers = "source speakers"
    case addSource = "source add"
    case replaceSource = "source replace"
    case removeSource = "source remove"
    case addInformant = "informant add"
    case setInformant = "informant set"
    case importInformants = "informant import"
    case addVisit = "visit add"
    case setSettings = "settings set"
    case importCodebook = "codebook import"
    case addCode = "codebook add"
    case defineCode = "codebook define"
    case renameCode = "codebook rename"
    case moveCode = "codebook move"
    case removeCode = "codebook remove"
    case code = "code"
    case uncode = "uncode"
    case autocode = "autocode"
    case undoAutocode = "autocode undo"
    case mergeCodes = "codebook merge"
    case splitCode = "codebook split"
    case nameCodebook = "codebook version"
    case freezeCodebook = "codebook freeze"
    case thawCodebook = "codebook thaw"
    case setSummary = "summary set"
    case removeSummary = "summary remove"
    case setTranslation = "translation set"
    case setAside = "aside add"
    case removeAside = "aside remove"
    case setWeight = "weight set"
    case addMemo = "memo add"
    case setMemo = "memo done"
    case setMask = "mask add"
    case removeMask = "mask remove"
    case relate = "relation add"
    case unrelate = "relation remove"
    case importFocus = "focus import"
    case setChannel = "channel"
    case conclude = "conclude add"
    case setConclusion = "conclude set"
    case splitConclusion = "conclude split"
    case linkEvidence = "conclude link"
    case unlinkEvidence = "conclude unlink"
    case resolve = "conclude resolve"
    case addMemberCheck = "member-check add"
    case addNegativeSearch = "negative add"
    case addDebriefing = "debriefing add"
    case addReading = "reading add"
    case addRecheck = "visit recheck"
    case setVisit = "visit set"
    case withdrawConsent = "informant withdraw"
    case share = "export share"
    case undo = "undo"
  }
}
