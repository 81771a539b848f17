import TestSupport
import Testing

@testable import AnyamAnalysis

@Suite struct PairNumbersTests {
  /// Each pair has one number, from 0 in the order they come, whether the table has room for it or not.
  @Test(arguments: [0, 5, 40, 1 << 20]) func equalPairsAreNumberedAlike(most: Int) {
    var random = SplitMix(seed: UInt64(most))
    var numbers = PairNumbers(seconds: 7, most: most)
    var expected: [SIMD2<Int32>: Int32] = [:]
    for _ in 0..<2_000 {
      let pair = SIMD2(Int32.random(in: -1..<9, using: &random), Int32.random(in: -1..<7, using: &random))
      let number = expected[pair] ?? Int32(expected.count)
      expected[pair] = number
      #expect(numbers.number(pair.x, pair.y) == number)
    }
    #expect(numbers.count == expected.count && numbers.count == 80)
  }
}
