import AnyamModel
import Foundation

/// JSON of Whisper, WhisperX and whisper.cpp: segments with times, and speakers where they were told apart.
enum WhisperReader {
  private struct Document: Decodable {
    var segments: [Segment]?
    var transcription: [Segment]?
  }

  private struct Segment: Decodable {
    struct Offsets: Decodable { var from: Loose? }

    struct Word: Decodable {
      var word: String?
      var text: String?
    }

    var start: Loose?
    var text: String?
    var speaker: Loose?
    var words: [Word]?
    /// whisper.cpp: milliseconds.
    var offsets: Offsets?
  }

  /// A value some programs write as a number and others as a string.
  private struct Loose: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self.text = text
      } else if let number = try? value.decode(Int.self) {
        text = String(number)
      } else {
        text = String(try value.decode(Double.self))
      }
    }

    var number: Double? { Double(text) }
  }

  /// Longest JSON that is read, in bytes: with every word on its own it is some fifty times its text.
  private static let largest = 128 << 20

  static func read(_ bytes: [UInt8], _ name: String) throws -> Reading {
    guard bytes.count <= largest else { throw ReadingError(.tooLarge, name, String(largest >> 20)) }
    let data = Data(bytes)
    let decoder = JSONDecoder()
    let segments: [Segment]
    if let document = try? decoder.decode(Document.self, from: data) {
      segments = document.segments ?? document.transcription ?? []
    } else if let list = try? decoder.decode([Segment].self, from: data) {
      segments = list
    } else {
      throw ReadingError(.damagedJSON, name)
    }
    guard !segments.isEmpty else { throw ReadingError(.noSegments, name) }
    var utterances = Utterances()
    for segment in segments {
      let seconds = segment.offsets?.from?.number.map { $0 / 1000 } ?? segment.start?.number
      let time = seconds.flatMap { (0..<1e6).contains($0) ? Int(($0 * 1000).rounded()) : nil }
      var words = segment.text ?? ""
      if trimmed(words).isEmpty {
        words = (segment.words ?? []).map { trimmed($0.word ?? $0.text ?? "") }.joined(separator: " ")
      }
      utterances.add(words, speaker: segment.speaker?.text ?? "", time: time)
    }
    return try utterances.reading(.whisper, name)
  }
}
