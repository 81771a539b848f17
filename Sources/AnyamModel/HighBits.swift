#if arch(x86_64)
  private import _Builtin_intrinsics.intel.sse2
#endif

/// The high bits of many bytes side by side: a bit for each byte, the lowest for the first. Texts are looked through by many bytes at a
/// time; in what is found the high bit of a byte says yes or no, and this makes of it a number in which places can be counted.
///
/// Swift has no name for what every processor of x86 does in one step. The C compiler's own header names it, which comes with Swift.
enum HighBits {
  /// Of 16 bytes.
  @inline(__always) static func of(_ bytes: SIMD2<UInt64>) -> UInt64 {
    #if arch(x86_64)
      UInt64(UInt32(bitPattern: _mm_movemask_epi8(SIMD2(truncatingIfNeeded: bytes))))
    #else
      of(bytes[0]) | of(bytes[1]) &<< 8
    #endif
  }

  /// Of 32 bytes.
  @inline(__always) static func of(_ bytes: SIMD4<UInt64>) -> UInt64 { of(bytes.lowHalf) | of(bytes.highHalf) &<< 16 }

  /// Of 64 bytes.
  @inline(__always) static func of(_ bytes: SIMD8<UInt64>) -> UInt64 { of(bytes.lowHalf) | of(bytes.highHalf) &<< 32 }

  /// Of 8 bytes.
  static func of(_ bytes: UInt64) -> UInt64 { ((bytes & 0x8080_8080_8080_8080) &>> 7 &* 0x0102_0408_1020_4080) &>> 56 }
}
