"""Writes grids/kisi.xlsx: a focus grid as supervisors keep it, with cells merged downwards. Needs openpyxl."""
import os
from openpyxl import Workbook

book = Workbook()
sheet = book.active
for row in [
    ("No", "Fokus", "Indikator", "Kode", "Sumber data", "Teknik", "Pertanyaan"),
    (1, "Perencanaan", "Penjajakan", "Rencana", "Direktur", "wawancara", "Apa yang mula-mula dilakukan?"),
    (None, None, None, None, "Staf", "wawancara", "Siapa yang ditanya?"),
    (None, None, "Pendanaan", "Lain", "Direktur", "dokumentasi", "Berapa anggarannya?"),
]:
    sheet.append(row)
for cells in ("A2:A4", "B2:B4", "C2:C3", "D2:D3"):
    sheet.merge_cells(cells)
book.save(os.path.join(os.path.dirname(os.path.abspath(__file__)), "grids", "kisi.xlsx"))
