public import AnyamModel

/// Who stands behind each speaker label of one source.
public struct SpeakerResolution: Sendable {
  public enum Voice: Sendable, Equatable {
    /// Someone who asks; never counts as an informant.
    case interviewer
    /// Indices into the study's informants, ascending, each once.
    case informants([Int])
    /// Nobody said who it is: whoever the source as a whole belongs to.
    case unknown
  }

  /// One voice for each label of the layout.
  public let voices: [Voice]

  /// What the researcher or the transcript said of a label holds first; then a label that is an informant's code; then,
  /// for a joint label, what holds for its parts.
  public init(source: Source, labels: [String], informants: InformantIndex) {
    // A study may have tens of thousands of labels, and a source mostly has a few of which something was said.
    let given = source.speakers.map { ($0.label.lowercased(), $0.part) }
    let byLabel = given.count > 8 ? Dictionary(given, uniquingKeysWith: { $1 }) : [:]
    func part(_ key: String) -> Speaker.Part? {
      given.count > 8 ? byLabel[key] : given.last { $0.0 == key }?.1
    }

    func single(_ label: String) -> Voice? {
      let key = label.lowercased()
      switch part(key) {
      case .interviewer: return .interviewer
      case .informants(let ids): return .informants(Set(ids.compactMap { informants.byID[$0] }).sorted())
      case .noLabel, nil: return informants.byCode[key].map { informants.alone[$0] }
      }
    }
    voices = labels.map { label in
      if let voice = single(label) { return voice }
      let parts = JointLabel.parts(label)
      guard parts.count > 1, !JointLabel.isChoice(label) else { return .unknown }
      let voices = parts.map { single($0) ?? .unknown }
      let known = voices.flatMap { voice in if case .informants(let indices) = voice { indices } else { [] as [Int] } }
      if !known.isEmpty { return .informants(Array(Set(known)).sorted()) }
      return voices.allSatisfy { $0 == .interviewer } ? .interviewer : .unknown
    }
  }
}

/// The study's informants by what they are known by.
public struct InformantIndex: Sendable {
  public let byID: [ID<Informant>: Int]
  /// By code in lower case.
  public let byCode: [String: Int]
  /// Each by themselves.
  let alone: [SpeakerResolution.Voice]

  public init(_ informants: [Informant]) {
    byID = Dictionary(uniqueKeysWithValues: informants.enumerated().map { ($1.id, $0) })
    byCode = Dictionary(
      informants.enumerated().map { ($1.code.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    alone = informants.indices.map { .informants([$0]) }
  }
}
