import Anyam

/// The few words the argument parser says by itself, in Indonesian.
enum ParserWording {
  private static let indonesian: [(String, String)] = [
    ("OVERVIEW: ", "IKHTISAR: "), ("\n   or: ", "\n   atau: "), ("USAGE: ", "PEMAKAIAN: "), ("Usage: ", "Pemakaian: "),
    ("ARGUMENTS:", "ARGUMEN:"),
    ("OPTIONS:", "OPSI:"), ("SUBCOMMANDS:", "PERINTAH:"), ("<subcommand>", "<perintah>"), ("<options>", "<opsi>"),
    ("[--help]", "[--help]"), ("Show the version.", "Tampilkan versi."),
    ("Show help information.", "Tampilkan bantuan ini."), ("default:", "bawaan:"), ("(default)", "(bawaan) "),
    ("(default as flag:", "(bawaan sebagai penanda:"),
    // The width of the window may have broken the line behind any of them.
    ("(values:", "(nilai:"),
    ("Error: ", "Galat: "), ("Help: ", "Bantuan: "), ("Missing expected argument", "Argumen belum diberikan:"),
    ("Missing one of:", "Salah satu harus diberikan:"), ("Missing value for", "Nilai belum diberikan untuk"),
    ("Unknown option", "Opsi tidak dikenal:"), ("Did you mean", "Maksud Anda"),
    ("Unexpected argument", "Argumen tidak terduga:"), ("unexpected arguments:", "argumen tidak terduga:"),
    ("The value ", "Nilai "), (" is invalid for ", " tidak berlaku untuk "),
    ("' is invalid.", "' tidak berlaku."), ("Please provide one of the following:", "Pilih salah satu:"),
    ("Please provide one of", "Pilih salah satu dari"), ("' and '", "' dan '"), ("' or '", "' atau '"),
    ("The option '", "Opsi '"), ("' does not take any value, but '", "' tidak menerima nilai, padahal diberi '"),
    ("' was specified.", "'."), ("Invalid option:", "Opsi tidak berlaku:"),
    ("Missing required subcommand.", "Perintah belum diberikan."), ("Value to be set with ", "Nilai dari "),
    (" had already been set with ", " sudah ditetapkan oleh "),
    ("Can't generate completion scripts for '", "Tidak ada skrip pelengkap untuk '"),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Pakai --generate-completion-script=<shell> dengan salah satu:"
    ),
    ("for detailed help.", "untuk bantuan rinci."),
    ("  See '", "  Lihat '"),
    ("for more information.", "untuk keterangan lebih lanjut."),
  ]

  static func translated(_ message: String, _ language: Language) -> String {
    // The groups of commands carry names of their own.
    let message = message.replacing(" SUBCOMMANDS:", with: ":")
    guard language == .indonesian else { return message }
    return indonesian.reduce(message) { $0.replacing($1.0, with: $1.1) }
  }
}
