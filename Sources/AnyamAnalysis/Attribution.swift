public import AnyamModel

/// Who said each coded passage: the rule "who speaks counts".
///
/// The informants of a coding are those whose turns it overlaps; an interviewer never is one, and a passage where only
/// interviewers speak has none. Where no turn tells, it is the source's informants. An informant given with the coding
/// overrides all of it.
public struct Attribution: Sendable {
  /// Where the informants of each coding begin; one entry more than there are codings.
  private let offsets: [Int32]
  private let members: [Int32]

  /// The informants of each source: those it belongs to and those who speak in it, ascending.
  public let informantsOfSource: [[Int]]

  /// The informants of one coding, as indices, ascending.
  public func informants(_ coding: Int) -> ArraySlice<Int32> {
    members[Int(offsets[coding])..<Int(offsets[coding + 1])]
  }

  public init(_ data: StudyData) {
    let index = InformantIndex(data.informants)
    let own = data.sources.map { $0.informants.compactMap { index.byID[$0] }.sorted() }
    let voices = data.sources.indices.map {
      SpeakerResolution(source: data.sources[$0], labels: data.layouts[$0].labels, informants: index).voices
    }
    informantsOfSource = data.sources.indices.map { source in
      let speaking = voices[source].flatMap { voice in
        if case .informants(let informants) = voice { informants } else { [] as [Int] }
      }
      return Array(Set(own[source] + speaking)).sorted()
    }
    let codings = data.codings
    // Codings of one source come in runs: what belongs to the source is fetched once for each run.
    var current = -1
    var layout = TurnLayout()
    var speaking: [SpeakerResolution.Voice] = []
    var owners: [Int] = []
    var offsets: [Int32] = [0]
    var members: [Int32] = []
    offsets.reserveCapacity(codings.count + 1)
    members.reserveCapacity(codings.count)
    for coding in 0..<codings.count {
      let given = codings.informants[coding]
      if given >= 0 {
        members.append(given)
      } else {
        let source = Int(codings.sources[coding])
        if source != current {
          current = source
          layout = data.layouts[source]
          speaking = voices[source]
          owners = own[source]
        }
        Self.append(layout, codings.range(coding), speaking, owners, to: &members)
      }
      offsets.append(Int32(members.count))
    }
    self.offsets = offsets
    self.members = members
  }

  static func append(
    _ layout: TurnLayout, _ range: TextRange, _ voices: [SpeakerResolution.Voice], _ own: [Int],
    to members: inout [Int32]
  ) {
    let turns = layout.turns(speakingIn: range)
    // Nearly always one turn of one person: no set, no array.
    if turns.count == 1, let label = layout.turns[turns.lowerBound].label {
      switch voices[label] {
      case .interviewer: return
      case .informants(let informants): members.append(contentsOf: informants.map { Int32($0) })
      case .unknown: members.append(contentsOf: own.map { Int32($0) })
      }
      return
    }
    var found: Set<Int> = []
    var asked = false
    var isOpen = turns.isEmpty
    for turn in layout.turns[turns] {
      guard let label = turn.label else {
        isOpen = true
        continue
      }
      switch voices[label] {
      case .interviewer: asked = true
      case .informants(let informants): found.formUnion(informants)
      case .unknown: found.formUnion(own)
      }
    }
    if found.isEmpty, isOpen, !asked { found.formUnion(own) }
    members.append(contentsOf: found.sorted().map { Int32($0) })
  }
}
