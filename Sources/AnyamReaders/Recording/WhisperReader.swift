import AnyamModel
import Foundation

/// JSON of Whisper, WhisperX and whisper.cpp: segments with times, and speakers where they were told apart.
enum WhisperReader {
  private struct Document: Decodable {
    var segments: [Segment]?
    var transcription: [Segment]?
  }

  private struct Segment: Decodable {
    struct Offsets: Decodable { var from: Double? }

    var start: Double?
    var text: String?
    var speaker: String?
    /// whisper.cpp: milliseconds.
    var offsets: Offsets?
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
      let seconds = segment.offsets?.from.map { $0 / 1000 } ?? segment.start
      let time = seconds.flatMap { (0..<1e6).contains($0) ? Int(($0 * 1000).rounded()) : nil }
      utterances.add(segment.text ?? "", speaker: segment.speaker ?? "", time: time)
    }
    return try utterances.reading(.whisper, name)
  }
}
