/// What lists of a study are called, as a caption says it, and what stands in their columns.
enum RecordNames {
  static let all: [String: (String, String)] = [
    "data-codes": ("Data codes", "Kode data"), "codes": ("Codebook", "Buku kode"),
    "summaries": ("Condensed statements", "Pernyataan inti"), "memos": ("Memos", "Memo"),
    "log": ("Log", "Catatan perubahan"),
    "visits": ("Visits", "Kunjungan"), "focus-grid": ("Focus grid", "Kisi-kisi"),
    "masks": ("Mask list", "Daftar samaran"),
    "autocodings": ("Coding by rules", "Pengodean dengan aturan"), "speakers": ("Speakers", "Penutur"),
    "versions": ("Versions of the codebook", "Versi buku kode"),
    "codebook-diff": ("Changes of the codebook", "Perubahan buku kode"), "turns": ("Turns", "Giliran bicara"),
    "settings": ("Settings", "Pengaturan"), "setting": ("Setting", "Pengaturan"), "value": ("Value", "Nilai"),
    "pseudonym": ("Pseudonym", "Nama samaran"), "title": ("Title", "Judul"), "place": ("Place", "Tempat"),
    "turn": ("Turn", "Giliran"), "row": ("Row", "Baris tabel"), "column": ("Column", "Kolom"),
    "change": ("Change", "Perubahan"),
    "before": ("Before", "Sebelum"), "after": ("After", "Sesudah"), "frozen": ("Frozen", "Dibekukan"),
    "mark": ("Mark", "Tanda"), "rule": ("Rule", "Aturan"), "name": ("Name", "Nama"),
    "replacement": ("Replacement", "Pengganti"), "until": ("Until", "Sampai"), "who": ("Who", "Siapa"),
    "phase": ("Phase", "Tahap"), "purpose": ("Purpose", "Tujuan"), "low": ("Low", "Rendah"),
    "middle": ("Middle", "Tengah"), "high": ("High", "Tinggi"), "response": ("Response", "Tanggapan"),
    "sent": ("Sent", "Dikirim"), "label": ("Label", "Label"), "version": ("Version", "Versi"),
    "note": ("Note", "Catatan"),
    "file": ("File", "Berkas"), "format": ("Format", "Format"), "language": ("Language", "Bahasa"),
    "line": ("Line", "Baris"), "time": ("Time", "Waktu"), "status": ("Status", "Status"),
    "action": ("Action", "Tindakan"),
    "about": ("About", "Tentang"),
  ]
}
