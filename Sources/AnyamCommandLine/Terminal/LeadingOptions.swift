/// What nearly every command takes, typed before the command as other programs have it: `anyam -s kelas.anyam display tree`.
enum LeadingOptions {
  private static let names: Set<String> = ["-s", "--study", "--penelitian", "--lang"]

  /// The same with these options behind the command, where the parser looks for them.
  static func behindCommand(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var leading: [String] = []
    while let option = rest.first {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard names.contains(String(parts[0])) else { break }
      let taken = parts.count == 2 ? 1 : 2
      // The last word may be what the option wants, and then there is no command.
      guard rest.count > taken else { return arguments }
      leading += rest.prefix(taken)
      rest = rest.dropFirst(taken)
    }
    // Help takes none; its language is known by now. Where only a group of commands is named its help is shown.
    guard rest.first != "help", leading.isEmpty || !CommandTree.isGroup(rest) else { return Array(rest) }
    // Behind `--` everything is a word.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + leading + rest[end...]
  }
}
