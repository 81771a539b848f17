public import AnyamModel

/// A codebook as YAML or as a table, in the form the readers take back.
public enum CodebookWriter {
  /// One row per code; `parent` is a path.
  public static func display(_ codebook: Codebook) -> Display {
    RecordLayout.display(
      "codebook",
      columns: [
        "code", "parent", "definition", "when", "when-not", "example", "colour", "code-id", "code-en", "definition-id",
        "definition-en",
      ],
      codebook.codes.indices.map { index in
        let code = codebook.codes[index]
        let parent = codebook.parents[index] < 0 ? "" : codebook.keys[codebook.parents[index]]
        return [
          code.name, parent, code.definition, code.whenToUse, code.whenNotToUse, code.example, code.colour,
          code.names[.indonesian] ?? "", code.names[.english] ?? "", code.definitions[.indonesian] ?? "",
          code.definitions[.english] ?? "",
        ].map { .text($0) }
      })
  }

  public static func yaml(_ codebook: Codebook, title: String) -> String {
    var output = "title: \(quoted(title))\ncodes:\n"
    for (index, code) in codebook.codes.enumerated() {
      let depth = codebook.depth(of: index)
      let indent = String(repeating: "    ", count: depth)
      output += "\(indent)  - code: \(quoted(code.name))\n"
      let fields = [
        ("code-id", code.names[.indonesian] ?? ""), ("code-en", code.names[.english] ?? ""),
        ("definition", code.definition), ("definition-id", code.definitions[.indonesian] ?? ""),
        ("definition-en", code.definitions[.english] ?? ""), ("when", code.whenToUse), ("when-not", code.whenNotToUse),
        ("example", code.example), ("colour", code.colour),
      ]
      for (key, value) in fields where !value.isEmpty { output += "\(indent)    \(key): \(quoted(value))\n" }
      if codebook.subtree(of: index).count > 1 { output += "\(indent)    codes:\n" }
    }
    return codebook.codes.isEmpty ? "title: \(quoted(title))\ncodes: []\n" : output
  }

  /// A double-quoted YAML scalar: a JSON string in which the three other line ends YAML knows are escaped too.
  private static func quoted(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in JSON.string(text).text.dropLast().unicodeScalars {
      switch scalar.value {
      case 0x85: output.append(contentsOf: "\\N".unicodeScalars)
      case 0x2028: output.append(contentsOf: "\\L".unicodeScalars)
      case 0x2029: output.append(contentsOf: "\\P".unicodeScalars)
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
