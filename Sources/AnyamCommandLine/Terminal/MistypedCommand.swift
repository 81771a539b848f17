import Anyam
import ArgumentParser

/// A word that stands where a command is expected, and is none.
struct MistypedCommand {
  let typed: String
  /// What precedes it: `anyam display`.
  let path: String
  let nearest: [String]

  /// `nil` where every word that should name a command does.
  init?(_ arguments: [String]) {
    var command: any ParsableCommand.Type = AnyamCommand.self
    var path = "anyam"
    // `anyam help display narrative` names commands too.
    for word in arguments.first == "help" ? arguments.dropFirst() : arguments[...] {
      let children = CommandTree.children(of: command)
      let isOptional = command.configuration.defaultSubcommand != nil
      guard !children.isEmpty, !word.hasPrefix("-") else { return nil }
      guard let child = children.first(where: { CommandTree.names(of: $0).contains(word) }) else {
        guard !isOptional, word != "help" else { return nil }
        typed = word
        self.path = path
        nearest = Wording.nearest(word, in: children.flatMap(CommandTree.names))
        return
      }
      command = child
      path += " " + word
    }
    return nil
  }

  var sentence: String {
    either("anyam: There is no command “\(typed)”", "anyam: Tidak ada perintah “\(typed)”")
      + (path == "anyam" ? "." : either(" in \(path).", " dalam \(path)."))
      + (nearest.isEmpty ? "" : either(" Nearest: ", " Yang terdekat: ") + nearest.joined(separator: ", ") + ".")
      + either(" See all: \(path) --help", " Lihat semua: \(path) --help")
  }
}
