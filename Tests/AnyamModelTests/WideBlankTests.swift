import Testing

@testable import AnyamModel

/// Blanks are told by their bytes as Unicode has them.
@Suite struct WideBlankTests {
  @Test func theyAreTheWhiteSpaceOfUnicode() {
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      let width = bytes.withUnsafeBufferPointer { WideBlank.width($0, 0) }
      #expect(width == (scalar.properties.isWhitespace ? bytes.count : 0), "U+\(String(value, radix: 16))")
      // A text that ends in the middle of one.
      #expect(bytes.dropLast().withUnsafeBufferPointer { WideBlank.width($0, 0) } == 0)
    }
    // There are none beyond.
    #expect(!(UInt32(0x1_0000)...0x10_FFFF).contains { Unicode.Scalar($0)?.properties.isWhitespace == true })
  }
}
