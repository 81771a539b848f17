import AnyamAnalysis
import AnyamModel
import Foundation
import Testing

/// A study made of tokens such as `KI1/W/+`: informant, technique, direction; `!` for withdrawn.
struct TokenStudy {
  static let techniques: [String: Technique] = ["W": .interview, "O": .observation, "D": .documentation]
  static let stances: [Character: Stance] = ["+": .support, "~": .qualify, "-": .contradict]
  static let everyone = [("KI1", "DT"), ("P1", "DTk"), ("P2", "ST"), ("P3", "AG"), ("P4", "AG")]

  var data = StudyData()

  /// A source for every informant by every technique, so that every channel could have spoken.
  init(_ evidence: String, roles: [String] = ["DT", "DTk", "ST", "AG"], techniques: [String] = ["W", "O", "D"]) {
    let code = Code(name: "X")
    data.codebook = Codebook([code])
    data.coders = [Coder(name: "A")]
    data.informants = Self.everyone.filter { roles.contains($0.1) }.map {
      Informant(code: $0.0, role: $0.1, kind: $0.0 == "KI1" ? .key : .supporting)
    }
    for informant in data.informants {
      for key in techniques {
        data.sources.append(
          Source(title: "\(informant.code)-\(key)", technique: Self.techniques[key], informants: [informant.id]))
        data.layouts.append(TurnLayout())
      }
    }
    for (number, token) in evidence.split(separator: " ").enumerated() where !token.contains("!") {
      let parts = token.split(separator: "/")
      add(source: "\(parts[0])-\(parts[1])", at: number * 20, Self.stances[parts[2].first ?? "+"])
    }
  }

  mutating func add(source title: String, at start: Int, length: Int = 10, _ stance: Stance?) {
    data.codings.ids.append(ID())
    data.codings.sources.append(Int32(data.sources.firstIndex { $0.title == title } ?? 0))
    data.codings.starts.append(Int32(start))
    data.codings.ends.append(Int32(start + length))
    data.codings.codes.append(0)
    data.codings.coders.append(0)
    data.codings.stances.append(stance)
    data.codings.informants.append(-1)
  }

  func triangulate(_ kind: Triangulation.Kind) -> Triangulation {
    Triangulator(data, Attribution(data)).triangulate(0, by: kind)
  }
}

@Suite struct TriangulationVectorTests {
  struct Vector: Decodable {
    struct Side: Decodable {
      var cells: [String: String]?
      var verdict: String
      var covered: String
      var pairs: [String: Int]?
      var strict: [String: String]?
    }
    struct Expect: Decodable {
      var source: Side
      var technique: Side
      var flags: [String]?
    }
    var id: String
    var evidence: String
    var roles: [String]?
    var techniques: [String]?
    var expect: Expect
  }

  static let vectors: [Vector] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/vectors/triangulation.jsonl")
    let lines = (try? String(contentsOf: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { try? JSONDecoder().decode(Vector.self, from: Data($0.utf8)) }
  }()

  @Test func allVectorsAreThere() { #expect(Self.vectors.count == 11) }

  @Test(arguments: vectors.indices)
  func vector(_ index: Int) {
    let vector = Self.vectors[index]
    let study = TokenStudy(
      vector.evidence, roles: vector.roles ?? ["DT", "DTk", "ST", "AG"],
      techniques: vector.techniques ?? ["W", "O", "D"])
    let letters = Dictionary(uniqueKeysWithValues: TokenStudy.techniques.map { ($1.rawValue, $0) })
    func letter(_ key: String) -> String { letters[key] ?? key }
    for (kind, side) in [(Triangulation.Kind.source, vector.expect.source), (.technique, vector.expect.technique)] {
      let answer = study.triangulate(kind)
      #expect(answer.verdict.rawValue == side.verdict, "\(vector.id) \(kind)")
      #expect("\(answer.covered.speaking)/\(answer.covered.eligible)" == side.covered)
      if let cells = side.cells {
        #expect(Dictionary(uniqueKeysWithValues: answer.cells.map { (letter($0.channel), $0.state.rawValue) }) == cells)
      }
      if let pairs = side.pairs {
        #expect(Dictionary(uniqueKeysWithValues: answer.pairs.map { ($0.rawValue, $1) }) == pairs)
      }
      if let strict = side.strict {
        #expect(
          Dictionary(uniqueKeysWithValues: answer.strict.map { (letter($0.channel), $0.verdict.rawValue) }) == strict)
      }
    }
    if let flags = vector.expect.flags {
      let about = study.triangulate(.source).flags.map(\.key).filter { flag in
        ["no-key-informant", "key-informant-only", "inconsistent-informant"].contains { flag.hasPrefix($0) }
      }
      #expect(about.sorted() == flags.sorted(), "\(vector.id)")
    }
  }
}

@Suite struct TriangulationRuleTests {
  /// The seven rules of METHODOLOGY §2.4, first that applies.
  @Test(
    arguments: [
      ([], .notApplicable), ([.silent, .silent], .noEvidence), ([.mixed, .silent], .dissonant),
      ([.support, .contradict], .dissonant),
      ([.qualify, .contradict], .dissonant), ([.contradict, .contradict], .refuted),
      ([.contradict, .silent], .singleContra),
      ([.contradict], .notTestable), ([.support, .silent], .single), ([.qualify, .silent], .single),
      ([.support], .notTestable),
      ([.mixed], .dissonant), ([.support, .support, .silent], .convergent), ([.support, .qualify], .complementary),
      ([.qualify, .qualify], .complementary),
    ] as [([CellState], Verdict)])
  func verdicts(cells: [CellState], verdict: Verdict) {
    #expect(Verdict(cells) == verdict)
    #expect(Verdict(cells.reversed()) == verdict)
  }

  @Test func anInformantWhoContradictsThemselvesIsNamed() {
    let answer = TokenStudy("KI1/W/+ KI1/O/- P3/W/+").triangulate(.source)
    #expect(answer.flags.contains(.inconsistentInformant("KI1")))
    #expect(answer.verdict == .dissonant)
    #expect(answer.cells[0].state == .mixed)
  }

  @Test func overlappingPassagesOfOneVoiceAndDirectionAreOne() {
    var study = TokenStudy("")
    study.add(source: "KI1-W", at: 0, .support)
    study.add(source: "KI1-W", at: 5, .support)
    study.add(source: "KI1-W", at: 5, .contradict)
    study.add(source: "KI1-W", at: 40, .support)
    let answer = study.triangulate(.source)
    #expect(answer.evidence.map(\.range) == [TextRange(0, 15), TextRange(5, 15), TextRange(40, 50)])
    #expect(answer.evidence[0].codings.count == 2)
  }

  @Test func aPassageWithoutDirectionIsSupportAndSaysSo() {
    var study = TokenStudy("P3/W/+")
    study.add(source: "P2-W", at: 0, nil)
    let answer = study.triangulate(.source)
    #expect(answer.verdict == .convergent)
    #expect(answer.flags.contains(.stanceAssumed))
    #expect(!TokenStudy("P3/W/+").triangulate(.source).flags.contains(.stanceAssumed))
  }

  @Test func observationsAndDocumentsCountWhereTheStudySaysSo() {
    var study = TokenStudy("KI1/W/+")
    for (title, technique) in [("note", Technique.observation), ("minutes", .documentation)] {
      study.data.sources.append(Source(title: title, technique: technique))
      study.data.layouts.append(TurnLayout())
    }
    study.add(source: "note", at: 0, .support)
    study.add(source: "minutes", at: 0, .qualify)
    #expect(study.triangulate(.source).verdict == .single)
    #expect(study.triangulate(.technique).verdict == .complementary)
    study.data.settings.observations = .source
    #expect(study.triangulate(.source).cells.map(\.channel) == ["DT", "DTk", "ST", "AG", "situasi"])
    #expect(study.triangulate(.source).verdict == .convergent)
    study.data.settings.documents = .source
    #expect(study.triangulate(.source).verdict == .complementary)
    #expect(study.triangulate(.source).covered == (3, 6))
  }

  @Test func everyInformantCanBeASource() {
    var study = TokenStudy("P3/W/+ P4/W/+")
    #expect(study.triangulate(.source).verdict == .single)
    study.data.settings.sourceUnit = .informant
    #expect(study.triangulate(.source).verdict == .convergent)
    #expect(study.triangulate(.source).covered == (2, 5))
  }

  @Test func anInformantWithoutARoleIsListed() {
    var study = TokenStudy("KI1/W/+ P3/W/+")
    study.data.informants[3].role = ""
    let answer = study.triangulate(.source)
    #expect(answer.flags.contains(.informantWithoutRole("P3")))
    #expect(answer.channels.contains(nil))
  }

  @Test func theOrderOfCodingsDoesNotMatter() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let tokens = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        "\(["KI1", "P1", "P2", "P3", "P4"].randomElement() ?? "")/\(["W", "O", "D"].randomElement() ?? "")/\(["+", "~", "-", "+!"].randomElement() ?? "")"
      }
      for kind in Triangulation.Kind.allCases {
        let one = TokenStudy(tokens.joined(separator: " ")).triangulate(kind)
        let other = TokenStudy(tokens.shuffled().joined(separator: " ")).triangulate(kind)
        #expect(one.verdict == other.verdict && one.cells.elementsEqual(other.cells, by: ==))
        #expect(one.pairs.elementsEqual(other.pairs, by: ==) && one.strict.elementsEqual(other.strict, by: ==))
        let channels = one.cells.count
        #expect(one.pairs.map(\.1).reduce(0, +) == channels * (channels - 1) / 2)
      }
    }
  }
}
