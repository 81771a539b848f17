public import AnyamModel

/// One passage for or against a claim, of one voice. Overlapping passages of the same source, voice and direction are
/// one, so that two coders, or one coder twice, do not make evidence heavier.
public struct EvidenceItem: Sendable, Equatable {
  /// Everything that was merged into it.
  public var codings: [ID<Coding>]
  /// Index of the source.
  public var source: Int
  public var range: TextRange
  /// Index of the informant; `nil` where nobody speaks: an observation, a document.
  public var informant: Int?
  public var stance: Stance
  /// Whether the direction of it, or of a part of it, was assumed because the analyst gave none.
  public var isAssumed: Bool

  /// The evidence of a claim: every live coding of its codes inside the scope, once for each voice in it.
  ///
  /// - Parameter codes: for each code whether it is part of the claim.
  static func gather(_ codes: [Bool], _ data: StudyData, _ attribution: Attribution, _ filter: ScopeFilter)
    -> [EvidenceItem]
  {
    var items: [EvidenceItem] = []
    let codings = data.codings
    for coding in 0..<codings.count where codes[Int(codings.codes[coding])] {
      let speakers = attribution.informants(coding)
      guard filter.includes(coding, codings, speakers) else { continue }
      let item = EvidenceItem(
        codings: [codings.ids[coding]], source: Int(codings.sources[coding]), range: codings.range(coding),
        informant: nil, stance: codings.stances[coding] ?? .support, isAssumed: codings.stances[coding] == nil)
      if speakers.isEmpty { items.append(item) }
      for speaker in speakers where filter.informants[Int(speaker)] {
        var own = item
        own.informant = Int(speaker)
        items.append(own)
      }
    }
    return merged(items)
  }

  private static func merged(_ items: [EvidenceItem]) -> [EvidenceItem] {
    func key(_ item: EvidenceItem) -> (Int, Int, Int, Int, Int) {
      (
        item.source, item.informant ?? -1, Stance.allCases.firstIndex(of: item.stance) ?? 0, item.range.start,
        item.range.end
      )
    }
    var merged: [EvidenceItem] = []
    let sorted = items.sorted { key($0) == key($1) ? $0.codings[0] < $1.codings[0] : key($0) < key($1) }
    for item in sorted {
      if let last = merged.last, last.source == item.source, last.informant == item.informant,
        last.stance == item.stance,
        last.range.overlaps(item.range) || last.range == item.range
      {
        merged[merged.count - 1].range = TextRange(last.range.start, max(last.range.end, item.range.end))
        merged[merged.count - 1].codings += item.codings
        merged[merged.count - 1].isAssumed = last.isAssumed || item.isAssumed
      } else {
        merged.append(item)
      }
    }
    func place(_ item: EvidenceItem) -> (Int, Int, Int, Int) {
      (item.source, item.range.start, item.range.end, item.informant ?? -1)
    }
    return merged.sorted { place($0) < place($1) }
  }
}
