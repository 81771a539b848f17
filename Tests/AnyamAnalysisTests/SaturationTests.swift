import AnyamModel
import Foundation
import TestSupport
import Testing

@testable import AnyamAnalysis

@Suite struct SaturationTests {
  struct Vector: Decodable {
    struct Expect: Decodable {
      var base_unique: Int
      var runs: [[Double]]
      var saturated_after: Int?
      var reported: String?
    }
    var id: String
    var codes_per_interview: [String]
    var base: Int
    var run: Int
    var threshold: Double
    var expect: Expect
  }

  static let vectors: [Vector] = {
    let path = fixture("vectors/saturation.jsonl")
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { try? JSONDecoder().decode(Vector.self, from: Data($0.utf8)) }
  }()

  static func interviews(_ letters: [String]) -> [[Int]] {
    letters.map { $0.utf8.map { Int($0) - 97 } }
  }

  @Test func allVectorsAreThere() { #expect(Self.vectors.count == 4) }

  @Test(arguments: vectors.indices)
  func vector(_ index: Int) {
    let vector = Self.vectors[index]
    let answer = Saturation(
      Self.interviews(vector.codes_per_interview), codes: 26, base: vector.base, run: vector.run,
      threshold: vector.threshold)
    #expect(answer.baseUnique == vector.expect.base_unique, "\(vector.id)")
    #expect(answer.saturatedAfter == vector.expect.saturated_after)
    #expect(answer.reported == vector.expect.reported)
    let runs = answer.runs.map {
      [Double($0.first), Double($0.last), Double($0.new), ($0.ratio * 1e4).rounded() / 1e4]
    }
    #expect(runs == vector.expect.runs)
  }

  /// S01: reached at 6+2, and interviews 9 and 10 bring one of 15 again, 6.67 %.
  @Test func whatIsBrokenAgainIsSaid() {
    let answer = Saturation(
      Self.interviews(Self.vectors[0].codes_per_interview), codes: 26, base: 4, run: 2, threshold: 0.05)
    #expect(answer.brokenAt == 10)
    #expect(
      Saturation(Self.interviews(Self.vectors[2].codes_per_interview), codes: 26, base: 4, run: 2, threshold: 0.05)
        .brokenAt == nil)
  }

  @Test func tooFewAndAnEmptyBaseAreAnswersOfTheirOwn() {
    #expect(Saturation([[0], [1]], codes: 2, base: 4, run: 2, threshold: 0.05).reason == .tooFew)
    #expect(Saturation([[], [], [], [], [0], [0]], codes: 1, base: 4, run: 2, threshold: 0.05).reason == .emptyBase)
    #expect(Saturation([], codes: 0, base: 4, run: 2, threshold: 0).reason == .tooFew)
  }

  /// 1 of 20 new codes is 5 %, and at most 5 %.
  @Test func theThresholdItselfIsReached() {
    let base = [Array(0..<20), [], [], []]
    #expect(Saturation(base + [[20], []], codes: 21, base: 4, run: 2, threshold: 0.05).reported == "4+2")
    #expect(Saturation(base + [[20], [21]], codes: 22, base: 4, run: 2, threshold: 0.05).reported == nil)
  }

  /// The band against a slow count: the same orders, drawn by the same generator, sorted instead of counted.
  @Test func theBandIsWhatSortingGives() {
    var random = SplitMix(seed: 5)
    for _ in 0..<20 {
      let count = Int.random(in: 1...12, using: &random)
      let interviews = (0..<count).map { _ in
        Array(Set((0..<Int.random(in: 0...6, using: &random)).map { _ in Int.random(in: 0..<15, using: &random) }))
          .sorted()
      }
      let band = OrderBand(interviews, codes: 15, base: 2, run: 1, threshold: 0, permutations: 101, seed: 9)
      var draw = SplitMix(seed: 9)
      var order = Array(0..<count)
      var curves: [[Int]] = []
      var reached = 0
      for _ in 0..<101 {
        for at in stride(from: count - 1, to: 0, by: -1) {
          order.swapAt(at, Int(draw.next().multipliedFullWidth(by: UInt64(at + 1)).high))
        }
        let drawn = order.map { interviews[$0] }
        curves.append(drawn.indices.map { Set(drawn[...$0].joined()).count })
        if Saturation(drawn, codes: 15, base: 2, run: 1, threshold: 0).saturatedAfter != nil { reached += 1 }
      }
      for at in 0..<count {
        let sorted = curves.map { $0[at] }.sorted()
        // The 6th, 51st and 96th of 101: the least that 5, 50 and 95 % of them do not exceed.
        #expect(band.low[at] == sorted[5] && band.middle[at] == sorted[50] && band.high[at] == sorted[95])
      }
      #expect(band.reached == Double(reached) / 101)
      #expect(band.high.last == Set(interviews.joined()).count)
    }
  }

  /// By role: only what its people brought; one person alone never shows saturation.
  @Test func rolesHaveCurvesOfTheirOwn() {
    var study = TokenStudy("KI1/W/+ P3/W/+ P4/W/+", techniques: ["W"])
    study.add(source: "P3-W", at: 900, nil)
    let answer = SaturationStudy(
      study.data, Attribution(study.data), base: 1, run: 1, threshold: 0, permutations: 10, seed: 1)
    #expect(answer.byRole.map(\.role) == ["DT", "DTk", "ST", "AG"])
    #expect(answer.byRole[0].curve.isOnePerson && answer.byRole[0].curve.reported == nil)
    #expect(!answer.byRole[3].curve.isOnePerson)
    #expect(answer.byRole[3].curve.saturation.baseUnique == 1)
    #expect(answer.undated.count == 5)
  }
}
