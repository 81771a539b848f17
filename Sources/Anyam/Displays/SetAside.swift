import AnyamModel
import AnyamStore

/// Passages the researcher set aside: they count until their codings are withdrawn, and are not what stands for many.
struct SetAside {
  private let ranges: [ID<Source>: [TextRange]]

  init(_ reader: StudyReader) throws {
    ranges = Dictionary(grouping: try reader.asides(), by: \.source).mapValues { $0.map(\.range) }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Whether a coding lies on one.
  func holds(_ coding: Int, _ data: StudyData) -> Bool {
    guard let ranges = ranges[data.sources[Int(data.codings.sources[coding])].id] else { return false }
    let range = data.codings.range(coding)
    return ranges.contains { $0.overlaps(range) }
  }
}
