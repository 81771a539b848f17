public import AnyamModel

/// Quotations as a list: what `code --from` takes back.
public enum QuotationLayout {
  public static func display(_ quotations: [Quotation], scope: Scope, data: String) -> Display {
    Display(
      kind: "quotations", corner: "id", across: "", rowKeys: quotations.map(\.coding.description),
      columnKeys: Quotation.fields, cells: Display.Rows(passages: quotations), scope: scope, data: data)
  }
}
