import AnyamStore

enum StoreErrorEnglish {
  static func sentence(_ error: StoreError) -> String {
    switch error {
    case .noSuchFile(let path): return "There is no study \(path). Make one: anyam init \(typed(path))"
    case .fileExists(let path): return "\(path) is there already, and is left as it is. Choose another name."
    case .folderMissing(let path): return "There is no folder \(path). Make it first: mkdir -p \(typedInQuotes(path))"
    case .notAStudy(let path):
      return "\(path) is not a study of anyam. A study ends in .anyam and is made with: anyam init NAME.anyam"
    case .newer(let path, let version, let supported):
      return
        "\(path) was written by a newer anyam (format \(version); this one knows \(supported)). Update anyam; nothing was changed."
    case .damaged(let path):
      return
        "\(path) is damaged or was copied only in part. Take a backup (\(path).backup-…) or copy it again; then: anyam check"
    case .locked(let path):
      return
        "Another program is writing to \(path). Close it, or wait a moment, and do the same again; nothing was changed."
    case .readOnly(let path):
      return
        "\(path) cannot be written to. Copy it to a folder of your own, or give yourself the right to write; nothing was changed."
    case .diskFull(let path):
      return "The disk that holds \(path) is full. Free some space and do the same again; nothing was changed."
    case .inputOutput(let path, let code):
      return
        "The system refused to read or write \(path) (SQLite \(code)). Copy it to another disk and try again; nothing was changed."
    case .nothingToUndo: return "There is nothing to take back."
    case .noSuchChange(let id):
      return "There is no change “\(id)”. Give at least six digits of its id; see them: anyam log"
    case .ambiguousChange(let id): return "Several changes begin with “\(id)”. Give more digits; see them: anyam log"
    case .startIsNotUndone:
      return "The change that made the study cannot be taken back. To be rid of a study, delete its file."
    case .withdrawalIsNotUndone:
      return "A withdrawal of consent cannot be taken back: what was erased is gone for good."
    case .alreadyUndone(let change): return "Change \(change.id.prefix(8)) was taken back already."
    case .laterChange(let change):
      return
        "A later change stands on it: \(change.id.prefix(8)) (\(change.action.rawValue)). Take that one back first: anyam undo \(change.id.prefix(8))"
    }
  }
}

enum StoreErrorIndonesian {
  static func sentence(_ error: StoreError) -> String {
    switch error {
    case .noSuchFile(let path): return "Tidak ada penelitian \(path). Buat: anyam init \(typed(path))"
    case .fileExists(let path): return "\(path) sudah ada dan dibiarkan seperti semula. Pilih nama lain."
    case .folderMissing(let path): return "Tidak ada folder \(path). Buat dulu: mkdir -p \(typedInQuotes(path))"
    case .notAStudy(let path):
      return
        "\(path) bukan penelitian anyam. Berkas penelitian berakhiran .anyam dan dibuat dengan: anyam init NAMA.anyam"
    case .newer(let path, let version, let supported):
      return
        "\(path) ditulis oleh anyam yang lebih baru (format \(version); yang ini mengenal \(supported)). Perbarui anyam; tidak ada yang diubah."
    case .damaged(let path):
      return
        "\(path) rusak atau hanya tersalin sebagian. Ambil cadangan (\(path).backup-…) atau salin ulang; lalu: anyam check"
    case .locked(let path):
      return
        "Program lain sedang menulis ke \(path). Tutup program itu, atau tunggu sebentar, lalu ulangi; tidak ada yang diubah."
    case .readOnly(let path):
      return
        "\(path) tidak dapat ditulisi. Salin ke folder Anda sendiri, atau beri izin menulis; tidak ada yang diubah."
    case .diskFull(let path): return "Disk tempat \(path) penuh. Kosongkan sebagian lalu ulangi; tidak ada yang diubah."
    case .inputOutput(let path, let code):
      return
        "Sistem menolak membaca atau menulis \(path) (SQLite \(code)). Salin ke disk lain lalu coba lagi; tidak ada yang diubah."
    case .nothingToUndo: return "Tidak ada yang dapat dibatalkan."
    case .noSuchChange(let id):
      return "Tidak ada perubahan “\(id)”. Tulis paling sedikit enam angka dari id-nya; lihat: anyam log"
    case .ambiguousChange(let id):
      return "Beberapa perubahan berawal dengan “\(id)”. Tulis lebih panjang; lihat: anyam log"
    case .startIsNotUndone:
      return "Perubahan yang membuat penelitian tidak dapat dibatalkan. Untuk membuangnya, hapus berkasnya."
    case .withdrawalIsNotUndone:
      return "Penarikan persetujuan tidak dapat dibatalkan: yang dihapus hilang untuk selamanya."
    case .alreadyUndone(let change): return "Perubahan \(change.id.prefix(8)) sudah dibatalkan."
    case .laterChange(let change):
      return
        "Ada perubahan sesudahnya yang bertumpu padanya: \(change.id.prefix(8)) (\(change.action.rawValue)). Batalkan yang itu dulu: anyam undo \(change.id.prefix(8))"
    }
  }
}
