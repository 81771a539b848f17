/// What can go wrong on the command line alone, with its words in the language of the command.
enum CommandFailure: Error {
  /// Something was typed that means nothing.
  case usage(String)
  /// A result that would take the place of a study.
  case replacesStudy(String)
  /// A result that could not be written whole to where results go.
  case outputCut
  /// A result that could not be written.
  case cannotWrite(String)

  /// A command that changes what it is told to, and was told nothing.
  static func nothingGiven(_ english: String, _ indonesian: String) -> CommandFailure {
    .usage(
      either(
        "Nothing to change was given. See: \(english) --help",
        "Tidak disebut apa yang diubah. Lihat: \(indonesian) --help"))
  }

  var exitCode: Int32 {
    switch self {
    case .usage: 64
    case .cannotWrite, .replacesStudy: 73
    case .outputCut: 74
    }
  }

  var sentence: String {
    switch self {
    case .usage(let sentence): sentence
    case .replacesStudy(let path):
      either(
        "\(path) is a study; a result would take its place, and nothing of it would be left. Choose another name behind -o.",
        "\(path) adalah penelitian; hasil akan menggantikannya dan isinya hilang semua. Pilih nama lain di belakang -o."
      )
    case .outputCut:
      either(
        "The result could not be written to its end; what came out is cut off. Check that the disk is not full.",
        "Hasil tidak dapat ditulis sampai akhir; yang keluar terpotong. Periksa apakah disk penuh.")
    case .cannotWrite(let path):
      either(
        "\(path) cannot be written. Check that its folder is there, that you may write in it, and that the disk is not full.",
        "\(path) tidak dapat ditulis. Periksa apakah foldernya ada, boleh ditulisi, dan disk tidak penuh.")
    }
  }
}
