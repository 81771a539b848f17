/// Replaces names in words that are shown: whole words, whatever their case, the longest name first, each always by the
/// same replacement.
public struct Masking: Sendable {
  private struct Name: Sendable {
    var letters: [Unicode.Scalar]
    var replacement: String
  }

  /// By first letter.
  private let names: [Unicode.Scalar: [Name]]
  public let isEmpty: Bool

  /// Nothing is replaced.
  public static let none = Masking([])

  public init(_ masks: [Mask]) {
    var names: [Unicode.Scalar: [Name]] = [:]
    for mask in masks {
      let letters = mask.name.unicodeScalars.map(Self.lower)
      guard let first = letters.first else { continue }
      names[first, default: []].append(Name(letters: letters, replacement: mask.replacement))
    }
    self.names = names.mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    isEmpty = names.isEmpty
  }

  public func apply(_ text: String) -> String {
    guard !isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    let found = ranges(in: scalars)
    guard !found.isEmpty else { return text }
    var output = String.UnicodeScalarView()
    var at = 0
    for (range, replacement) in found {
      output.append(contentsOf: scalars[at..<range.lowerBound])
      output.append(contentsOf: replacement.unicodeScalars)
      at = range.upperBound
    }
    output.append(contentsOf: scalars[at...])
    return String(output)
  }

  /// Where names stand, in code points, and what stands for each.
  public func ranges(in scalars: [Unicode.Scalar]) -> [(Range<Int>, String)] {
    guard !isEmpty else { return [] }
    var found: [(Range<Int>, String)] = []
    var at = 0
    var isInside = false
    while at < scalars.count {
      if !isInside, let candidates = names[Self.lower(scalars[at])],
        let name = candidates.first(where: { stands($0, at, scalars) })
      {
        found.append((at..<at + name.letters.count, name.replacement))
        at += name.letters.count
        isInside = Self.isLetter(scalars[at - 1])
        continue
      }
      isInside = Self.isLetter(scalars[at])
      at += 1
    }
    return found
  }

  private func stands(_ name: Name, _ at: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard at + name.letters.count <= scalars.count else { return false }
    for (step, letter) in name.letters.enumerated() where Self.lower(scalars[at + step]) != letter { return false }
    let end = at + name.letters.count
    return end == scalars.count || !Self.isLetter(scalars[end]) || !Self.isLetter(scalars[end - 1])
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
