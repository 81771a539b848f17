import AnyamAnalysis
import AnyamModel
import Testing

@Suite struct QueryTests {
  @Test(arguments: [
    ("A AND NOT B", Condition.and(.code("A"), .not(.code("B")))),
    ("A NOT B", .and(.code("A"), .not(.code("B")))),
    ("A OR B AND C", .or(.code("A"), .and(.code("B"), .code("C")))),
    ("(A OR B) AND C", .and(.or(.code("A"), .code("B")), .code("C"))),
    ("Dua Kata DAN BUKAN \"AND\"", .and(.code("Dua Kata"), .not(.code("AND")))),
    ("A > B NEAR C", .placed("A > B", .near, "C")),
    (
      "peran=Staf Tanocraft ATAU usia=41",
      .or(.trait(name: "peran", value: "Staf Tanocraft"), .trait(name: "usia", value: "41"))
    ),
    ("A AND role=\"x y\"", .and(.code("A"), .trait(name: "role", value: "x y"))),
    ("Kerja(lama)", .code("Kerja")),
    ("role=“Staf Tanocraft” AND NOT “B c”", .and(.trait(name: "role", value: "Staf Tanocraft"), .not(.code("B c")))),
    ("(role='Staf T' OR 'Dua Kata')", .or(.trait(name: "role", value: "Staf T"), .code("Dua Kata"))),
    ("„Dua Kata“ OR «Tiga Kata»", .or(.code("Dua Kata"), .code("Tiga Kata"))),
    ("informant=Nur'aini AND 'Jum'at pagi'", .and(.trait(name: "informant", value: "Nur'aini"), .code("Jum'at pagi"))),
    ("'aini AND B", .and(.code("'aini"), .code("B"))),
    ("\"yang disebut ”kerja”\" AND A", .and(.code("yang disebut ”kerja”"), .code("A"))),
    ("nama=“”", .trait(name: "nama", value: "")),
    ("\"A” OR “B\"", .or(.code("A"), .code("B"))),
    ("”A” OR »B«", .or(.code("A"), .code("B"))),
    ("'urf AND sama'", .and(.code("'urf"), .code("sama'"))),
    ("'urf DAN role='Direktur T'", .and(.code("'urf"), .trait(name: "role", value: "Direktur T"))),
    ("\"A\"DAN B", .and(.code("A"), .code("B"))),
  ])
  func conditionsAreReadAsPeopleMeanThem(text: String, condition: Condition) {
    guard text != "Kerja(lama)" else {
      #expect(throws: Condition.Malformed.self) { try Condition.read(text) }
      return
    }
    #expect((try? Condition.read(text)) == condition, "\(text)")
  }

  @Test(arguments: [
    "", "A AND", "AND A", "(A", "A)", "NOT", "A NEAR", "NEAR B", "()", String(repeating: "(", count: 5000) + "A",
  ])
  func whatCannotBeReadIsRefused(text: String) {
    #expect(throws: Condition.Malformed.self) { try Condition.read(text) }
  }

  /// Codes that stand with a passage, found by comparing it with every other.
  @Test(arguments: 0..<8)
  func passagesMeetConditionsAsWritten(seed: Int) throws {
    let data = RandomStudy(seed: UInt64(seed)).data
    let attribution = Attribution(data)
    let inside = Array(0..<data.codings.count)
    func branch(_ name: String) throws -> Range<Int> {
      data.codebook.subtree(of: try #require(data.codebook.codes.firstIndex { $0.name == name }))
    }
    func stands(_ name: String, _ coding: Int) throws -> Bool {
      let codes = try branch(name)
      return inside.contains { other in
        codes.contains(Int(data.codings.codes[other])) && data.codings.sources[other] == data.codings.sources[coding]
          && data.codings.starts[other] < data.codings.ends[coding]
          && data.codings.starts[coding] < data.codings.ends[other]
      }
    }
    func isOf(_ names: [String], _ coding: Int) throws -> Bool {
      try names.contains { try branch($0).contains(Int(data.codings.codes[coding])) }
    }
    func found(_ text: String) throws -> [Int] {
      try ConditionFilter(try Condition.read(text), data, attribution, inside: inside, unit: .overlap, distance: 0) {
        name in try #require(data.codebook.codes.firstIndex { $0.name == name })
      }.matching(inside)
    }
    // What meets an alternative that names no code is of any code.
    let role = data.informants[0].role
    func isOfRole(_ coding: Int) -> Bool {
      attribution.informants(coding).contains { data.informants[Int($0)].role == role }
    }
    let either = try inside.filter { try isOf(["C3"], $0) || isOfRole($0) }
    #expect(try found("C3 OR role=\"\(role)\"") == either)
    #expect(try found("C3 OR NOT C2") == inside.filter { try isOf(["C3"], $0) || !stands("C2", $0) })
    #expect(
      try found("(C3 OR role=\"\(role)\") AND C2")
        == inside.filter { coding in
          guard try stands("C2", coding), try stands("C3", coding) || isOfRole(coding) else { return false }
          return try isOf(["C2"], coding) || stands("C3", coding) && isOf(["C3"], coding)
        })
    // However long it is, each part is asked once.
    let long = Array(repeating: "NOT role=nobody", count: 80).joined(separator: " AND ")
    #expect(try found("C3 AND \(long)") == inside.filter { try isOf(["C3"], $0) })
    #expect(try found(long + " AND C3") == inside.filter { try isOf(["C3"], $0) })
    let alone = try inside.filter { coding in
      guard try isOf(["T0"], coding) else { return false }
      return try !stands("T1", coding)
    }
    #expect(try found("T0 AND NOT T1") == alone)
    #expect(try found("C2 OR C3") == inside.filter { try isOf(["C2", "C3"], $0) })
    let both = try inside.filter { coding in
      guard try isOf(["C2", "C3"], coding), try stands("C2", coding) else { return false }
      return try stands("C3", coding)
    }
    #expect(try found("C2 AND C3") == both)
    #expect(
      try found("stance=contradict") == inside.filter { data.codings.stances[$0] == .contradict })
    let codes = try branch("C2")
    let within = try inside.filter { coding in
      guard try isOf(["T0"], coding) else { return false }
      return inside.contains { other in
        other != coding && codes.contains(Int(data.codings.codes[other]))
          && data.codings.sources[other] == data.codings.sources[coding]
          && data.codings.starts[other] <= data.codings.starts[coding]
          && data.codings.ends[coding] <= data.codings.ends[other]
      }
    }
    #expect(try found("T0 INSIDE C2") == within)
  }

  /// Words found by the scanner and by a regular expression over the same texts.
  @Test(arguments: 0..<6)
  func wordsAreFoundAsAnotherWayFindsThem(seed: Int) {
    let study = RandomStudy(seed: UInt64(seed), sources: 3)
    for text in study.texts {
      let string = String(decoding: text.bytes, as: UTF8.self)
      let whole = [0..<text.bytes.count]
      func count(_ terms: [TextQuery.Term], near: Int? = nil) -> Int {
        TextQuery(terms, near: near).matches(in: text, inside: whole).count
      }
      #expect(count([.init(["uang"])]) == string.matches(of: /(?i)\buang\b/).count)
      #expect(count([.init(["jahit"], isPrefix: true)]) == string.matches(of: /(?i)\bjahit\w*/).count)
      #expect(count([.init(["uang", "pasar"])]) == string.matches(of: /(?i)\b(uang|pasar)\b/).count)
      #expect(count([.init(["jum'at"])]) == string.matches(of: /Jum’at/).count)
      #expect(count([.init(["e\u{301}tude"])]) == string.matches(of: /étude/).count)
      #expect(count([.init(["rumah-rumah"])]) == string.matches(of: /rumah-rumah/).count)
      #expect(count([.init(["tidak"]), .init(["ada"])]) == string.matches(of: /(?i)\btidak\s+ada\b/).count)
    }
  }

  @Test func nearWordsAndPhrasesStayInTheirPart() {
    let text = SourceText("uang ada di mana\nperca di pasar")
    let terms = [TextQuery.Term(["mana"]), TextQuery.Term(["perca"])]
    let end = Array("uang ada di mana".utf8).count
    #expect(TextQuery(terms).matches(in: text, inside: [0..<text.bytes.count]).count == 1)
    #expect(TextQuery(terms).matches(in: text, inside: [0..<end, end..<text.bytes.count]).isEmpty)
    #expect(TextQuery(terms, near: 3).matches(in: text, inside: [0..<end, end..<text.bytes.count]).isEmpty)
    let far = [TextQuery.Term(["uang"]), TextQuery.Term(["pasar"])]
    #expect(TextQuery(far, near: 5).matches(in: text, inside: [0..<text.bytes.count]).isEmpty)
    #expect(TextQuery(far, near: 6).matches(in: text, inside: [0..<text.bytes.count]).count == 1)
  }
}
