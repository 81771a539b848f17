public import AnyamModel

/// A display as JSON: `{kind, rows, columns, cells, measure, scope, data}`, with the names of both dimensions.
public enum DisplayJSON {
  public static func value(_ display: Display) -> JSON {
    // A list of records reads better as a list of objects than as a table of cells.
    if display.across.isEmpty {
      return .array(
        zip(display.rowKeys, display.cells).map { key, cells in
          .object([(display.corner, .string(key))] + zip(display.columnKeys, cells).map { ($0, value($1)) })
        })
    }
    let nested: [(String, JSON)] =
      display.outer.map { outer in
        [
          ("outer_dimensions", .array(outer.names.map { .string($0) })),
          ("outer_rows", .array(outer.keys.map { .array($0.map { .string($0) }) })),
        ]
      } ?? []
    return .object(
      [
        ("kind", .string(display.kind)), ("row_dimension", .string(display.corner)),
        ("column_dimension", .string(display.across)), ("rows", .array(display.rowKeys.map { .string($0) })),
        ("columns", .array(display.columnKeys.map { .string($0) })),
        ("cells", .array(display.cells.map { .array($0.map(value)) })),
        ("measure", .optional(display.measure?.rawValue)),
        ("scope", scope(display.scope)),
        ("data", .string(display.data)),
      ] + nested + frame(display.frame))
  }

  private static func frame(_ frame: Display.Frame) -> [(String, JSON)] {
    [("caption", frame.caption), ("rule", frame.rule), ("conclusion", frame.conclusion)].filter { !$0.1.isEmpty }
      .map { ($0.0, .string($0.1)) }
  }

  static func scope(_ scope: Scope) -> JSON {
    var names: [String] = []
    for (name, _) in scope.pairs where !names.contains(name) { names.append(name) }
    return .object(
      names.map { name in (name, .array(scope.pairs.filter { $0.0 == name }.map { .string($0.1) })) })
  }

  private static func value(_ cell: Display.Cell) -> JSON {
    switch cell {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .present(let isPresent): .bool(isPresent)
    case .share(let share): .share(share)
    case .missing(let missing): .object([("missing", .string(missing.key))])
    case .statement(let statement):
      .object(
        [("text", .string(statement.text)), ("data_codes", .array(statement.codes.map { .string($0) }))]
          + (statement.rest.isEmpty ? [] : [("others", .array(statement.rest.map { .string($0) }))]))
    case .empty: .null
    case .quotations(let quotations):
      .array(
        quotations.map { quotation in
          .object([
            ("id", .string(quotation.coding.description)), ("source", .string(quotation.source)),
            ("start", .number(quotation.range.start)), ("end", .number(quotation.range.end)),
            ("quote", .string(quotation.words)), ("coder", .string(quotation.coder)),
            ("stance", .optional(quotation.stance?.rawValue)), ("lines", .string(quotation.lineNumbers)),
            ("data_code", .string(quotation.dataCode)),
          ])
        })
    }
  }
}
