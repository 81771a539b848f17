public import AnyamModel

/// Who said each coded passage: the rule "who speaks counts".
///
/// The informants of a coding are those whose turns it overlaps; an interviewer never is one, and a passage where only
/// interviewers speak has none. Where no turn tells, it is the source's informants. An informant given with the coding
/// overrides all of it.
public struct Attribution: Sendable {
  private let groupOfCoding: [Int32]
  private let groups: SpeakerGroups

  /// Who speaks in each source, wherever nobody is given with a coding.
  public let speakers: [SourceSpeakers]

  /// The informants of each source: those it belongs to and those who speak in it, ascending.
  public let informantsOfSource: [[Int]]

  /// The informants of one coding, as indices, ascending.
  public func informants(_ coding: Int) -> ArraySlice<Int32> { groups.members(groupOfCoding[coding]) }

  /// The informant of a coding in which one speaks alone; `nil` where nobody does, or several.
  public func only(_ coding: Int) -> Int? {
    groupOfCoding[coding] < groups.nobody ? Int(groupOfCoding[coding]) : nil
  }

  /// Who speaks in a coding, as a number: the same for all codings in which the same informants speak.
  public func group(_ coding: Int) -> Int { Int(groupOfCoding[coding]) }

  /// How many such numbers there are.
  public var groupCount: Int { groups.count }

  public init(_ data: StudyData) {
    let index = InformantIndex(data.informants)
    let sources = data.sources.indices.map { SourceSpeakers($0, data, index) }
    speakers = sources
    informantsOfSource = sources.map { source in
      var people = BitSet(source.owners, count: data.informants.count)
      for label in source.voices.indices { for person in source.people(behind: label) { people.insert(person) } }
      var list: [Int] = []
      people.forEach { list.append($0) }
      return list
    }
    let codings = data.codings
    let bySource = SourceOrder(codings)
    var groups = SpeakerGroups(informants: data.informants.count)
    var found = [Int32](repeating: 0, count: codings.count)
    for (source, speakers) in sources.enumerated() {
      // The voice of a label is looked up once for all its passages.
      let groupOfLabel = speakers.voices.indices.map { groups.group(speakers.people(behind: $0)) }
      let list = bySource.codings(of: source)
      let isInOrder = zip(list, list.dropFirst()).allSatisfy { codings.starts[Int($0)] <= codings.starts[Int($1)] }
      var first = 0
      for coding in list {
        let coding = Int(coding)
        let given = codings.informants[coding]
        guard given < 0 else {
          found[coding] = given
          continue
        }
        let turns = speakers.turns(in: codings.range(coding), from: first)
        if isInOrder { first = turns.lowerBound }
        if let label = speakers.label(of: turns) {
          found[coding] = groupOfLabel[label]
        } else {
          var group = groups.nobody
          let isOpen = speakers.forEachLabel(of: turns) { group = groups.union(group, groupOfLabel[$0]) }
          if group == groups.nobody, isOpen { group = groups.group(speakers.owners) }
          found[coding] = group
        }
      }
    }
    groupOfCoding = found
    self.groups = groups
  }
}
