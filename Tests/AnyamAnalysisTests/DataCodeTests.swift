import AnyamAnalysis
import AnyamModel
import TestSupport
import Testing

@Suite struct DataCodeTests {
  /// Whatever the pattern: no two sources are cited alike by the same people, and every code leads back.
  @Test(arguments: [
    "{tek}/{informan}/{dd-mm-yyyy}", "{tek}/{peran}/{dd-mm-yyyy}", "{tek}{n}", "{informan}", "{sumber}",
    "{tek}.{peran}{n}.F{fokus}.{ddmmyy}.b{baris}", "{yyyy}.{urut}", "[{tech} {role}] {dd/mm/yy}",
    "{tek}/{dd-mm-yyyy}", "{tek}.{ddmmyy}.b{baris}", "{mm}", "{mm}.F{fokus}", "({tek}, {informan}, {ddmmyyyy})",
    "{peran}:{n}",
  ])
  func codesAreUniqueAndLeadBack(pattern: String) throws {
    var data = RandomStudy(seed: 7, sources: 6).data
    data.sources[3].date = nil
    data.settings.dataCode = try #require(DataCodePattern(pattern))
    let attribution = Attribution(data)
    let codes = DataCodes(data, attribution)
    var seen: [String: (Int, [Int])] = [:]
    for source in data.sources.indices {
      let speakers = attribution.informantsOfSource[source]
      for people in speakers.map({ [$0] }) + [[]] + (speakers.count > 1 ? [speakers] : []) {
        let lines = data.settings.dataCode.holdsLines ? 4...9 : nil
        let code = codes.code(of: source, people: people, lines: lines, focus: 2)
        #expect(!code.isEmpty)
        if let other = seen[code] {
          #expect(other.0 == source, "\(pattern): \(code) is \(other) and \(source) \(people)")
        }
        seen[code] = (source, people)
        let back = try #require(codes.parse(code), "\(pattern): \(code)")
        #expect(back.source == source && (lines == nil || back.lines == lines), "\(pattern): \(code) \(back)")
        let short = try #require(codes.parse("(\(code):14–18)"), "\(code)")
        #expect(data.settings.dataCode.holdsLines || short.source == source && short.lines == 14...18, "\(code)")
        let cited = try #require(codes.parse("(\(code), baris 14–18)"), "\(code)")
        #expect(cited.source == source || data.settings.dataCode.holdsLines)
        if !data.settings.dataCode.holdsLines { #expect(cited.lines == 14...18) }
      }
    }
    #expect(codes.parse("nothing of the kind") == nil && codes.parse("") == nil)
  }

  /// A code is its parts one after the other; the separator before a part that has nothing to say falls away with it.
  @Test func codesAreAsTheirPatternSays() throws {
    var random = SplitMix(seed: 44)
    let pieces = [
      "{tek}", "{peran}", "{informan}", "{n}", "{sumber}", "{fokus}", "{baris}", "{dd-mm-yyyy}", "/", ".", " F", "ab",
    ]
    for _ in 0..<300 {
      let written = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      guard let pattern = DataCodePattern(written.joined()) else { continue }
      var data = RandomStudy(seed: 9, sources: 1).data
      data.settings.dataCode = pattern
      data.informants[0].role = ""
      if Bool.random(using: &random) { data.sources[0].date = nil }
      if Bool.random(using: &random) { data.sources[0].technique = nil }
      let people = [[], [0], [1], [0, 1]].randomElement(using: &random) ?? []
      let (lines, focus) = (Bool.random(using: &random) ? 3...4 : nil, Bool.random(using: &random) ? 2 : nil)

      func said(_ part: DataCodePattern.Part) -> String {
        let source = data.sources[0]
        return switch part {
        case .literal, .sequence: ""
        case .technique: source.technique.map { String($0.rawValue.prefix(1)).uppercased() } ?? ""
        case .role: people.contains(1) ? RoleLetters.initials(data.informants[1].role) : ""
        case .informant: people.map { data.informants[$0].code }.joined(separator: "+")
        // The number within the role; nobody else here has the same.
        case .number: people.count == 1 ? "1" : ""
        case .source: source.title
        case .focus: focus.map { "\($0)" } ?? ""
        case .lines: lines == nil ? "" : "3-4"
        case .day:
          source.date.map { date in date.description.split(separator: "-").reversed().joined(separator: "-") } ?? ""
        }
      }
      var expected = ""
      var separator = ""
      for part in pattern.parts {
        if case .literal(let text) = part {
          separator += text
          continue
        }
        if !said(part).isEmpty { expected += separator + said(part) }
        separator = ""
      }
      expected = expected.isEmpty ? data.sources[0].title : expected + separator
      let code = DataCodes(data, Attribution(data)).code(of: 0, people: people, lines: lines, focus: focus)
      #expect(code == expected, "\(pattern.text)")
    }
  }

  @Test func theIssuesOwnExampleIsWritten() throws {
    var data = RandomStudy(seed: 1).data
    data.settings.roleLetters = [RoleLetters(role: "Direktur Umum", letters: "KS")]
    let attribution = Attribution(data)
    #expect(DataCodes(data, attribution).code(of: 1, people: [0]) == "W/P0/01-03-2020")
    data.settings.dataCode = try #require(DataCodePattern("{tek}/{peran}/{dd-mm-yyyy}"))
    #expect(DataCodes(data, attribution).code(of: 1, people: [0]) == "W/KS/01-03-2020")
    data.settings.dataCode = try #require(DataCodePattern("{tek}.{peran}{n}.F{fokus}.{ddmmyy}.b{baris}"))
    #expect(DataCodes(data, attribution).code(of: 1, people: [1], lines: 12...18, focus: 1) == "W.KS2.F1.010320.b12-18")
  }

  /// Roles whose letters are the same share a count: else two people would have one code.
  @Test func rolesOfTheSameLettersAreCountedTogether() throws {
    var data = RandomStudy(seed: 1).data
    for (person, role) in ["Direktur Tanoker", "Direktur Tanocraft", "Direktur Tanoker"].enumerated() {
      data.informants[person].role = role
    }
    data.settings.dataCode = try #require(DataCodePattern("{peran}{n}"))
    let codes = DataCodes(data, Attribution(data))
    #expect((0..<3).map { codes.code(of: 0, people: [$0]) } == ["DT1", "DT2", "DT3"])
  }

  @Test(arguments: ["", "plain", "{tek", "tek}", "{nothing}", "{tek}\n", "{{tek}}"])
  func whatIsNoPatternIsRefused(text: String) { #expect(DataCodePattern(text) == nil) }

  /// Sources whose codes would be alike are numbered in their order, each among those all of its speakers are in.
  @Test func sourcesThatLookAlikeAreNumbered() {
    var data = StudyData()
    data.informants = (0..<3).map { Informant(code: "P\($0)", pseudonym: "", role: "guru", kind: .supporting) }
    let date = CalendarDate(year: 2020, month: 3, day: 12)
    let who = (0..<150).map { at in [[0], [1, 2], [0, 1], [0, 1, 2], []][at % 5] }
    data.sources = who.enumerated().map { at, people in
      Source(
        title: "t\(at)", technique: .interview, date: at % 3 == 0 ? nil : date,
        informants: people.map { data.informants[$0].id })
    }
    data.layouts = data.sources.map { _ in TurnLayout() }
    let codes = DataCodes(data, Attribution(data))
    for source in data.sources.indices {
      for people in [[], [0], [1], [2], [0, 1], [1, 2], [0, 1, 2]] {
        let earlier = (0..<source).count { before in
          data.sources[before].date == data.sources[source].date && people.allSatisfy(who[before].contains)
        }
        let code = codes.code(of: source, people: people)
        #expect(code.hasSuffix("#\(earlier + 1)") == (earlier > 0), "\(source) \(people) \(code)")
        #expect(code.contains("#") == (earlier > 0), "\(source) \(people) \(code)")
      }
    }
  }
}
