import AnyamModel
import TestSupport
import Testing

@testable import AnyamStore

/// Whoever alters a study file must not be able to end the program with it.
@Suite struct LayoutBytesTests {
  private func decoded(_ bytes: [UInt8]) -> TurnLayout? {
    bytes.withUnsafeBufferPointer { TurnLayout(decoding: $0) }
  }

  @Test func aTurnBeyondEveryTextIsNoTurn() {
    // One turn that begins 2^32 code points behind the beginning.
    #expect(decoded([1, 0, 1, 0x80, 0x80, 0x80, 0x80, 0x10, 0, 0, 0, 0]) == nil)
    // Seven code points behind the beginning, three long.
    let turn = decoded([1, 0, 1, 7, 0, 0, 3, 0])?.turns.first
    #expect(turn?.range == TextRange(7, 10))
  }

  @Test func layoutsThatWereAlteredAreReadOrRefused() {
    let layout = TurnLayout(
      labels: ["P", "Bu Sari"],
      turns: (0..<20).map { Turn(range: TextRange($0 * 300, $0 * 300 + 250), textStart: $0 * 300 + 3, label: $0 % 2) })
    #expect(decoded(layout.encoded) == layout)
    var random = SplitMix(seed: 51)
    var refused = 0
    for _ in 0..<5_000 {
      var bytes = layout.encoded
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 1...9, using: &random)) }
      guard let read = decoded(bytes) else {
        refused += 1
        continue
      }
      #expect(read.turns.allSatisfy { $0.range.end <= Int32.max && $0.label ?? 0 < read.labels.count })
    }
    #expect(refused > 1_000 && refused < 5_000)
  }

  @Test func pagesThatWereAlteredAreRead() {
    #expect(PageStarts.decoded(PageStarts.encoded([0, 1_800, 3_700])) == [0, 1_800, 3_700])
    // A hundred and fifty pages, each 2^55 code points behind the one before.
    let far = [UInt8](repeating: 0xFF, count: 7) + [0x3F]
    #expect(PageStarts.decoded((0..<150).flatMap { _ in far }) == [])
  }
}
