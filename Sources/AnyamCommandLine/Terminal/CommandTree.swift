import ArgumentParser

/// Which commands there are, and below which others.
enum CommandTree {
  /// The parser counts grouped commands among `subcommands` too.
  static func children(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    let configuration = command.configuration
    let grouped = configuration.groupedSubcommands.flatMap(\.subcommands)
    return grouped.isEmpty ? configuration.subcommands : grouped
  }

  static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName ?? ""] + command.configuration.aliases
  }

  /// Whether words name a command that only holds others, as `codebook` does: it shows its help, and takes no options.
  static func isGroup(_ words: some Sequence<String>) -> Bool {
    var command: any ParsableCommand.Type = AnyamCommand.self
    for word in words {
      guard let child = children(of: command).first(where: { names(of: $0).contains(word) }) else { return false }
      command = child
    }
    return !children(of: command).isEmpty && command.configuration.defaultSubcommand == nil
  }
}
