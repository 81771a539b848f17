public import AnyamModel
import Foundation
internal import GRDB

extension Edit {
  private func place(_ source: ID<Source>?, _ range: TextRange?) -> [Value] {
    [source.reference(), range.map { .integer($0.start) } ?? .null, range.map { .integer($0.end) } ?? .null]
  }

  public mutating func add(_ summary: Summary) {
    var source: ID<Source>?
    var range: TextRange?
    var sides: [Value] = Array(repeating: .null, count: 6)
    switch summary.about {
    case .passage(let of, let at): (source, range) = (of, at)
    case .cell(let row, let column):
      sides = [row, column].flatMap { side in
        // A code is known by itself; its path may change.
        [.symbol(side.dimension), side.code == nil ? words(side.key) : .null, side.code.reference()]
      }
    }
    create(
      .summary, summary.id.uuid, place(source, range) + [words(summary.text), summary.coder.reference()] + sides)
  }

  public mutating func setText(_ text: String, of summary: ID<Summary>) {
    set(.summary, summary.uuid, "text", words(text))
  }

  public mutating func retract(_ summary: ID<Summary>) { set(.summary, summary.uuid, "retracted", .integer(1)) }

  public mutating func add(_ translation: Translation) {
    create(
      .translation, translation.id.uuid,
      place(translation.source, translation.range) + [
        words(translation.text), translation.coder.reference(), .symbol(translation.language),
      ])
  }

  public mutating func retract(_ translation: ID<Translation>) {
    set(.translation, translation.uuid, "retracted", .integer(1))
  }

  public mutating func add(_ aside: Aside) {
    create(.aside, aside.id.uuid, place(aside.source, aside.range) + [words(aside.reason), aside.coder.reference()])
  }

  public mutating func retract(_ aside: ID<Aside>) { set(.aside, aside.uuid, "retracted", .integer(1)) }

  public mutating func add(_ weight: EvidenceWeight) {
    create(
      .weight, weight.id.uuid,
      place(weight.source, weight.range)
        + EvidenceWeight.Marker.allCases.map { weight.markers[$0].map { .integer($0 ? 1 : 0) } ?? .null })
  }

  public mutating func setMarkers(_ markers: [EvidenceWeight.Marker: Bool], of weight: ID<EvidenceWeight>) {
    for marker in EvidenceWeight.Marker.allCases {
      set(.weight, weight.uuid, marker.rawValue, markers[marker].map { .integer($0 ? 1 : 0) } ?? .null)
    }
  }

  /// Puts a note on another passage, as a corrected source asks for.
  public mutating func move(_ translation: ID<Translation>, to range: TextRange, of source: ID<Source>) {
    move(.translation, translation.uuid, range, source)
  }

  public mutating func move(_ aside: ID<Aside>, to range: TextRange, of source: ID<Source>) {
    move(.aside, aside.uuid, range, source)
  }

  public mutating func move(_ weight: ID<EvidenceWeight>, to range: TextRange, of source: ID<Source>) {
    move(.weight, weight.uuid, range, source)
  }

  public mutating func move(_ summary: ID<Summary>, to range: TextRange, of source: ID<Source>) {
    move(.summary, summary.uuid, range, source)
  }

  private mutating func move(_ entity: Entity, _ uuid: UUID, _ range: TextRange, _ source: ID<Source>) {
    set(entity, uuid, "source", source.reference)
    set(entity, uuid, "start", .integer(range.start))
    set(entity, uuid, "end", .integer(range.end))
  }
}

extension Table.Line {
  fileprivate func passage() throws -> (source: ID<Source>, range: TextRange)? {
    guard let source: ID<Source> = try reference("source"), let start = integer("start"), let end = integer("end"),
      0 <= start, start <= end
    else { return nil }
    return (source, TextRange(start, end))
  }
}

extension StudyReader {
  /// Whether any statement is about a cell, or a display; most studies have them of passages.
  public func hasCellStatements() throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM summary WHERE retracted = 0 AND \"row\" IS NOT NULL)")
      ?? false
  }

  /// In the order they were written.
  public func summaries() throws -> [Summary] {
    try Table.lines(.summary, db).compactMap { line in
      func side(_ name: String) throws -> Summary.Side? {
        guard let dimension = line.symbol(name) else { return nil }
        return Summary.Side(dimension, line.words("\(name)_key"), code: try line.reference("\(name)_code"))
      }
      let about: Summary.About
      if let place = try line.passage() {
        about = .passage(place.source, place.range)
      } else if let row = try side("row"), let column = try side("column") {
        about = .cell(row: row, column: column)
      } else {
        return nil
      }
      return Summary(id: try line.id(), about: about, text: line.words("text"), coder: try line.reference("coder"))
    }
  }

  public func translations() throws -> [Translation] {
    try Table.lines(.translation, db).compactMap { line in
      guard let place = try line.passage() else { return nil }
      return Translation(
        id: try line.id(), source: place.source, range: place.range, language: line.symbol("language") ?? "",
        text: line.words("text"), coder: try line.reference("coder"))
    }
  }

  public func asides() throws -> [Aside] {
    try Table.lines(.aside, db).compactMap { line in
      guard let place = try line.passage() else { return nil }
      return Aside(
        id: try line.id(), source: place.source, range: place.range, reason: line.words("reason"),
        coder: try line.reference("coder"))
    }
  }

  public func weights() throws -> [EvidenceWeight] {
    try Table.lines(.weight, db).compactMap { line in
      guard let place = try line.passage() else { return nil }
      var markers: [EvidenceWeight.Marker: Bool] = [:]
      for marker in EvidenceWeight.Marker.allCases {
        if let value = line.integer(marker.rawValue) { markers[marker] = value == 1 }
      }
      return EvidenceWeight(id: try line.id(), source: place.source, range: place.range, markers: markers)
    }
  }
}
