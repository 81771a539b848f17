public import AnyamModel

/// Quotations as a list: what `code --from` takes back.
public enum QuotationLayout {
  public static func display(_ quotations: [Quotation], scope: Scope, data: String) -> Display {
    Display(
      kind: "quotations", corner: "id", across: "", rowKeys: quotations.map(\.coding.description),
      columnKeys: [
        "source", "start", "end", "quote", "code", "coder", "stance", "memo", "informant", "role", "technique", "date",
        "lines", "page", "data-code", "summary", "translation", "weight",
      ],
      cells: quotations.map { quotation in
        [
          .text(quotation.source), .number(quotation.range.start), .number(quotation.range.end), .text(quotation.words),
          .text(quotation.code), .text(quotation.coder), .text(quotation.stance?.rawValue ?? ""), .text(quotation.memo),
          .text(quotation.informants.joined(separator: "; ")), .text(quotation.roles.joined(separator: "; ")),
          .text(quotation.technique?.rawValue ?? ""), .text(quotation.date?.description ?? ""),
          .text(quotation.lineNumbers), quotation.page.map { .number($0) } ?? .empty, .text(quotation.dataCode),
          .text(quotation.summary), .text(quotation.translation), .text(quotation.weight),
        ]
      }, scope: scope, data: data)
  }
}
