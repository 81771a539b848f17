/// A name as it is typed in a command that is suggested: whoever pastes it into a shell gets the name, and nothing in it is run.
public func typed(_ name: String) -> String {
  let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "-_./:@%+,".contains($0) } && !name.isEmpty
  return isPlain ? name : singleQuoted(name)
}

/// The same, always in quotation marks: double ones where nothing in it means anything to a shell.
public func typedInQuotes(_ name: String) -> String {
  name.contains { "\"$`\\!".contains($0) } ? singleQuoted(name) : "\"\(name)\""
}

private func singleQuoted(_ name: String) -> String { "'" + name.replacing("'", with: "'\\''") + "'" }
