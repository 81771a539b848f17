/// What can go wrong on the command line alone, with its words in the language of the command.
enum CommandFailure: Error {
  /// Something was typed that means nothing.
  case usage(String)
  /// A result that could not be written.
  case cannotWrite(String)

  var exitCode: Int32 {
    switch self {
    case .usage: 64
    case .cannotWrite: 73
    }
  }

  var sentence: String {
    switch self {
    case .usage(let sentence): sentence
    case .cannotWrite(let path):
      either(
        "\(path) cannot be written. Check that its folder is there, that you may write in it, and that the disk is not full.",
        "\(path) tidak dapat ditulis. Periksa apakah foldernya ada, boleh ditulisi, dan disk tidak penuh.")
    }
  }
}
