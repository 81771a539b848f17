"""Makes the documents of Tests/Fixtures/documents, one or more for every format, each with what a person sees in it.

The expectation NAME.expected is written here by hand, beside the document, and never by Anyam: one line a turn as
`LABEL|TIME|words` (`\\n`, `\\t` as in a string), then one line a mark `* KIND|quote|text|author|reply (author)…`, then one
line a finding `! kind argument…`.
"""
import io, json, os, struct, zipfile

here = os.path.dirname(os.path.abspath(__file__)) + '/documents/'
os.makedirs(here, exist_ok=True)


def doc(name, data, expected):
    open(here + name, 'wb').write(data if isinstance(data, bytes) else data.encode())
    open(here + name + '.expected', 'w').write(expected.strip('\n') + '\n')


def pack(parts, stored=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, text in parts:
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            z.writestr(info, text)
    return out.getvalue()


# ---------------------------------------------------------------- Word
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'


def t(text, properties=''):
    return f'<w:r>{"<w:rPr>" + properties + "</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs, properties=''):
    return f'<w:p>{"<w:pPr>" + properties + "</w:pPr>" if properties else ""}{"".join(runs)}</w:p>'


def docx(body, **parts):
    files = [('_rels/.rels', RELS), ('word/document.xml', f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>')]
    return pack(files + [('word/' + k + '.xml', v) for k, v in parts.items()])


def cell(*paragraphs):
    return '<w:tc><w:tcPr/>' + ''.join(paragraphs) + '</w:tc>'


def row(*cells):
    return '<w:tr>' + ''.join(cells) + '</w:tr>'


STYLES = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Anak"><w:name w:val="Anak"/><w:basedOn w:val="Judul1"/></w:style><w:style w:type="character" w:styleId="Kuat"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>'
NUMBERING = f'<w:numbering {W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
FOOTNOTES = f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", t("Nama desa disamarkan."))}</w:footnote></w:footnotes>'
bold = '<w:b/>'

body = (
    p(t('Wawancara kedua'), properties='<w:pStyle w:val="Anak"/>')
    + p(t('P', bold), t(': Apa kabar'), '<w:r><w:softHyphen/></w:r>', t('nya?'))
    + p(t('DT', bold), t(': Kami '), '<w:del><w:r><w:delText>dulu </w:delText></w:r></w:del>',
        '<w:ins><w:r><w:t xml:space="preserve">sekarang </w:t></w:r></w:ins>', t('di desa'),
        '<w:r><w:footnoteReference w:id="2"/></w:r>', t(' itu.'), t(' rahasia', '<w:vanish/>'),
        '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>')
    + p(t('Bagian dua'), properties='<w:pStyle w:val="Judul1"/>')
    + p(t('P: Lihat '), '<w:hyperlink><w:r><w:t>tautan</w:t></w:r></w:hyperlink>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>', t(' 12'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>', t(' ini?'))
    + p(t('DT: Satu'), '<w:r><w:noBreakHyphen/></w:r>', t('dua '), t('tiga', '<w:rStyle w:val="Kuat"/>'),
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>' + p(t('Kotak teks.')) + '</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>' + p(t('Kotak teks.')) + '</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>')
    + '<w:sdt><w:sdtPr/><w:sdtContent>' + p(t('P: Dalam kontrol 👩‍👩‍👧 é?')) + '</w:sdtContent></w:sdt>'
    + p(t('DT: Ya. '), properties='<w:rPr><w:del/></w:rPr>') + p(t('Betul.')))
doc('features.docx', docx(body, styles=STYLES, footnotes=FOOTNOTES, header1=f'<w:hdr {W}>{p(t("Kepala"))}</w:hdr>'), '''
||Wawancara kedua
P||Apa kabar\u00adnya?
DT||Kami sekarang di desa[1] itu.☺
||Bagian dua
P||Lihat tautan 12 ini?
DT||Satu‑dua tiga\\nKotak teks.
P||Dalam kontrol 👩‍👩‍👧 é?
DT||Ya. Betul.
||[1] Nama desa disamarkan.
! part-left-out deletions 1
! part-left-out headers 1
! part-left-out hidden-text 1
! guessed-interviewer P
''')

table = '<w:tbl>' + ''.join(row(cell(p(t(a))), cell(p(t(b))), cell(*[p(t(x)) for x in c])) for a, b, c in [
    ('00:01', 'P', ['Bagaimana awalnya?']), ('00:07', 'DT', ['Kami keliling dulu.', 'Lalu kami menyusun rencana.']),
    ('01:10', 'P', ['Siapa saja?']), ('01:12', 'DT', ['Semua anggota.'])]) + '</w:tbl>'
doc('table.docx', docx(p(t('Transkrip')) + table), '''
||Transkrip
P|1000|Bagaimana awalnya?
DT|7000|Kami keliling dulu.\\nLalu kami menyusun rencana.
P|70000|Siapa saja?
DT|72000|Semua anggota.
! guessed-interviewer P
''')

doc('bold.docx', docx(
    p(t('Pewawancara ', bold), t('Sejak kapan di sini?')) + p(t('Bu Sari', bold)) + p(t('Sejak 2015, waktu pulang.'))
    + p(t('Pewawancara', bold), t(' Lalu?')) + p(t('Bu Sari ', bold), t('Lalu saya belajar menganyam.'))), '''
Pewawancara||Sejak kapan di sini?
Bu Sari||Sejak 2015, waktu pulang.
Pewawancara||Lalu?
Bu Sari||Lalu saya belajar menganyam.
! guessed-interviewer Pewawancara
''')

doc('numbered.docx', docx(
    ''.join(p(t(x), properties=f'<w:numPr><w:ilvl w:val="{n}"/><w:numId w:val="3"/></w:numPr>') for n, x in
            [(0, 'Satu'), (1, 'Dalam'), (1, 'Dalam lagi'), (0, 'Dua')]), numbering=NUMBERING), '''
||1. Satu
||1.a) Dalam
||1.b) Dalam lagi
||2. Dua
''')

COMMENTS = f'<w:comments {W}>' + ''.join(
    f'<w:comment w:id="{i}" w:author="{a}"><w:p w14:paraId="{q}"><w:r><w:t>{x}</w:t></w:r></w:p></w:comment>' for i, a, q, x in [
        (0, 'Ghuril', '00000001', 'Perencanaan; Penjajakan'), (1, 'Rani', '00000002', 'Pengorganisasian: lihat juga W2'),
        (2, 'Pembimbing', '00000003', 'Setuju, tapi mana buktinya?'), (3, 'Pembimbing', '00000004', 'Tolong jelaskan bagian ini.')]) + '</w:comments>'
EXTENDED = f'<w15:commentsEx {W}><w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000002"/></w15:commentsEx>'


def commented(text, i):
    return f'<w:commentRangeStart w:id="{i}"/>{t(text)}<w:commentRangeEnd w:id="{i}"/><w:r><w:commentReference w:id="{i}"/></w:r>'


doc('comments.docx', docx(
    p(t('P: Bagaimana?')) + p(t('DT: '), commented('Kami keliling dulu.', 0), t(' Itu awalnya.'))
    + p(t('DT: '), '<w:commentRangeStart w:id="1"/>', t('Saya dan')) + p(t('Bu Wati membagi tugas.'), '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/><w:commentReference w:id="2"/></w:r>')
    + p(t('P: Selesai?'), '<w:r><w:commentReference w:id="3"/></w:r>', t(' Warna', '<w:highlight w:val="yellow"/>')),
    comments=COMMENTS, commentsExtended=EXTENDED), '''
P||Bagaimana?
DT||Kami keliling dulu. Itu awalnya.
DT||Saya dan\\nBu Wati membagi tugas.
P||Selesai? Warna
* comment|Kami keliling dulu.|Perencanaan; Penjajakan|Ghuril
* comment|Saya dan\\nBu Wati membagi tugas.|Pengorganisasian: lihat juga W2|Rani|Setuju, tapi mana buktinya? (Pembimbing)
* comment|P: Selesai? Warna|Tolong jelaskan bagian ini.|Pembimbing
* highlight| Warna|yellow|
! guessed-interviewer P
''')

nested = '<w:tbl>' + row(cell(p(t('P')), ), cell('<w:tbl>' + row(cell(p(t('satu')))) + row(cell(p(t('dua')))) + '</w:tbl>', p())) + row(cell(p(t('DT')), p()), cell(p(t('tiga')))) + '</w:tbl>'
doc('nested.docx', docx(p(t('awal')) + nested), '''
||awal
||P\\tsatu\\ndua
||DT\\ttiga
''')

# ---------------------------------------------------------------- OpenDocument
ODF = ' '.join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in [('office', 'office'), ('text', 'text'), ('style', 'style'), ('table', 'table'), ('draw', 'drawing')]) + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
content = f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document-content {ODF} office:version="1.3"><office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>
</office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/><text:p>terhapus</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Wawancara   dengan
 KI1</text:h>
<text:p><text:span text:style-name="T1">P</text:span>: Apa<text:s text:c="2"/>kabar?</text:p>
<text:p>DT: Kami<text:change text:change-id="c1"/> <office:annotation office:name="a1"><dc:creator>Ghuril</dc:creator><dc:date>2020-01-01</dc:date><text:p>Perencanaan</text:p></office:annotation>keliling dulu<office:annotation-end office:name="a1"/><text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Catatan kaki.</text:p></text:note-body></text:note>.<text:line-break/>Baris<text:tab/>dua.</text:p>
<table:table><table:table-row><table:table-cell><text:p>P</text:p></table:table-cell><table:table-cell><text:p>Berapa orang?</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>DT</text:p></table:table-cell><table:table-cell><text:p>Dua belas.</text:p><text:p>Kadang lebih.</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>P</text:p></table:table-cell><table:table-cell><text:p>Sampai sekarang?</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>DT</text:p></table:table-cell><table:table-cell><text:p><text:span text:style-name="T2">Ya.</text:span></text:p></table:table-cell></table:table-row></table:table>
<text:p><draw:frame><draw:text-box><text:p>Dalam kotak.</text:p></draw:text-box></draw:frame></text:p>
</office:text></office:body></office:document-content>'''
doc('features.odt', pack([('mimetype', 'application/vnd.oasis.opendocument.text'), ('content.xml', content)], stored=('mimetype',)), '''
||Wawancara dengan KI1
P||Apa  kabar?
DT||Kami keliling dulu[1].\\nBaris\\tdua.
P||Berapa orang?
DT||Dua belas.\\nKadang lebih.
P||Sampai sekarang?
DT||Ya.\\n\\nDalam kotak.
||[1] Catatan kaki.
* comment|keliling dulu|Perencanaan|Ghuril
* highlight|Ya.|yellow|
! part-left-out deletions 1
! guessed-interviewer P
''')

# ---------------------------------------------------------------- RTF
doc('features.rtf', r'''{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Helvetica;}{\f1\fnil\fcharset204 Arial CYR;}{\f2\fnil\fcharset2 Symbol;}}
{\colortbl;\red255\green255\blue0;}{\stylesheet{\s1\outlinelevel0 heading 1;}}{\info{\author Tidak Terbaca}}
{\header Kepala halaman\par}
\pard\s1 Wawancara\par
\pard{\b P}: Caf\'e9 \ldblquote buka\rdblquote ?\par
DT: \uc1\u8364?1\~000 \u-10179?\u-8704? {\f1 \'cf\'f0\'e8\'e2\'e5\'f2} {\f2 a}\line baris dua{\footnote Catatan kaki.\par}.\par
P: {\*\atrfstart 0}Satu kata{\*\atrfend 0}{\*\atnid R}{\*\atnauthor Rani}\chatn{\*\annotation{\*\atnref 0}{\*\atndate 1}Perencanaan}?{\v tersembunyi}\par
DT: {\highlight1 kuning} {\deleted hilang}\emdash selesai #00:01:05-3#\par
\trowd\cellx1\cellx2\pard\intbl P\cell Tabel?\cell\row
\trowd\cellx1\cellx2\pard\intbl DT\cell Ya.\cell\row\pard
{\*\unknown harus dilewati}{\pict\pngblip 89504e47}\par}''', '''
||Wawancara
P||Café “buka”?
DT||€1\u00a0000 😀 Привет α\\nbaris dua[1].
P||Satu kata?
DT||kuning —selesai
P|65300|Tabel?
DT||Ya.
||[1] Catatan kaki.
* comment|Satu kata|Perencanaan|Rani
* highlight|kuning|yellow|
! part-left-out deletions 1
! part-left-out headers 1
! part-left-out hidden-text 1
! part-left-out pictures 1
! guessed-interviewer P
''')

# ---------------------------------------------------------------- HTML
doc('page.html', '''<!DOCTYPE html><html><head><meta charset="iso-8859-1"><title>Judul</title><style>p{}</style></head><body>
<nav>Beranda | Arsip</nav><h1>Wawancara</h1>
<p><b>P:</b>   Apa
 kabar di caf\xe9?<br>Baris dua &amp; tiga&nbsp;empat.
<p>DT: Baik <mark>sekali</mark>, terima kasih<script>alert(1)</script>.</p>
<table><tr><td>P</td><td>Berapa <i>orang</i>?</td></tr><tr><td>DT<td>Dua belas.</table>
<ul><li>butir satu<li>butir dua</ul><img src="x.png"></body></html>'''.encode('latin-1'), '''
||Wawancara
P||Apa kabar di café?\\nBaris dua & tiga\u00a0empat.
DT||Baik sekali, terima kasih.
P||Berapa orang?
DT||Dua belas.\\nbutir satu\\nbutir dua
* highlight|sekali|yellow|
! encoding-read iso-8859-1
! part-left-out navigation 1
! part-left-out pictures 1
! guessed-interviewer P
''')


# ---------------------------------------------------------------- PDF
def pdf(pages):
    """Pages of (x, y from the bottom, text) in Helvetica 11 on A4."""
    objects = []
    kids = []
    for lines in pages:
        stream = b''.join(b'BT /F1 11 Tf %d %d Td (%s) Tj ET\n' % (x, y, s.encode('cp1252').replace(b'\\', b'\\\\').replace(b'(', b'\\(').replace(b')', b'\\)')) for x, y, s in lines)
        objects.append(b'<< /Length %d >>\nstream\n%sendstream' % (len(stream), stream))
        objects.append(b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>' % (3 + len(objects)))
        kids.append(3 + len(objects))
    head = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [%s] /Count %d >>' % (b' '.join(b'%d 0 R' % k for k in kids), len(kids)), b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']
    out = b'%PDF-1.4\n'
    offsets = []
    for number, body in enumerate(head + objects, 1):
        offsets.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    start = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(offsets) + 1) + b''.join(b'%010d 00000 n \n' % o for o in offsets)
    return out + b'trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(offsets) + 1, start)


def page(number, lines):
    placed = [(72, 800, 'Lampiran 3. Transkrip wawancara'), (290, 30, str(number))]
    y = 750
    for line in lines:
        placed.append((72, y, line))
        y -= 14
    return placed


doc('pages.pdf', pdf([
    page(1, ['P: Bagaimana awal mula sekolah kerajinan ini didirikan oleh para mantan pe-', 'kerja migran di desa itu, Pak?',
             'DT: Kami keliling dari rumah ke rumah, dan kami datangi satu per satu rumah-', 'rumah mereka sampai selesai. Lalu kami susun rencana bersama para anggota dan']),
    page(2, ['para sesepuh desa selama tiga bulan penuh sampai semuanya sepakat tentang', 'tujuan.', 'P: Siapa yang membagi tugas?', 'DT: Saya dan Bu Wati.']),
    page(3, ['P: Sampai sekarang?', 'DT: Ya.'])]), '''
P||Bagaimana awal mula sekolah kerajinan ini didirikan oleh para mantan pekerja migran di desa itu, Pak?
DT||Kami keliling dari rumah ke rumah, dan kami datangi satu per satu rumah-rumah mereka sampai selesai. Lalu kami susun rencana bersama para anggota dan para sesepuh desa selama tiga bulan penuh sampai semuanya sepakat tentang tujuan.
P||Siapa yang membagi tugas?
DT||Saya dan Bu Wati.
P||Sampai sekarang?
DT||Ya.
! running-heads 6
! words-joined 1
! guessed-interviewer P
''')
columns = [[(60, 780 - 14 * i, line) for i, line in enumerate([
    'P: Bagaimana awal mula sekolah itu?', 'DT: Kami keliling dari rumah ke rumah', 'lalu mencatat semua kebutuhan warga.', 'P: Siapa saja yang ikut?', 'DT: Semua anggota ikut, juga anak', 'muda dan para sesepuh di desa itu.', 'P: Kapan mulai berjalan?', 'DT: Tahun dua ribu lima belas, waktu', 'musim kemarau yang panjang sekali.'])]
    + [(320, 780 - 14 * i, line) for i, line in enumerate([
        'P: Siapa yang mengajar di sana?', 'DT: Bu Wati, dan kadang saya sendiri', 'kalau ada waktu di sore hari.', 'P: Apa kendala yang paling berat?', 'DT: Modal dan bahan baku, sebab harga', 'bambu naik terus setiap tahunnya.', 'P: Bagaimana dengan pemasaran?', 'DT: Masih sulit, hanya lewat teman dan', 'pameran yang diadakan dinas itu.'])]]
doc('columns.pdf', pdf(columns), '''
P||Bagaimana awal mula sekolah itu?
DT||Kami keliling dari rumah ke rumah lalu mencatat semua kebutuhan warga.
P||Siapa saja yang ikut?
DT||Semua anggota ikut, juga anak muda dan para sesepuh di desa itu.
P||Kapan mulai berjalan?
DT||Tahun dua ribu lima belas, waktu musim kemarau yang panjang sekali.
P||Siapa yang mengajar di sana?
DT||Bu Wati, dan kadang saya sendiri kalau ada waktu di sore hari.
P||Apa kendala yang paling berat?
DT||Modal dan bahan baku, sebab harga bambu naik terus setiap tahunnya.
P||Bagaimana dengan pemasaran?
DT||Masih sulit, hanya lewat teman dan pameran yang diadakan dinas itu.
! guessed-interviewer P
''')
doc('scan.pdf', pdf([[], []]), '! scanned-pdf 2')

# ---------------------------------------------------------------- subtitles
doc('plain.srt', '1\r\n00:00:01,500 --> 00:00:03,000\r\nBudi: Apa <i>kabar</i>?\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r\nSari: Baik,\r\nterima kasih.\r\n\r\n3\r\n00:00:05,000 --> 00:00:07,000\r\nLalu saya pulang.\r\n\r\n4\r\n00:01:05,000 --> 00:01:07,000\r\nBudi: Kapan?\r\n', '''
Budi|1500|Apa kabar?
Sari|3000|Baik, terima kasih.\\nLalu saya pulang.
Budi|65000|Kapan?
! guessed-interviewer Budi
''')
doc('blanks.vtt', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n \nselamat pagi\n\n00:00:03.000 --> 00:00:04.000\nya\n', '''
|1000|selamat pagi
|3000|ya
''')
doc('parted.srt', '1\n00:00:01,000 --> 00:00:02,000\nsatu\n\nlanjutan\n\n2\n00:00:03,000 --> 00:00:04,000\ndua\n', '''
|1000|satu lanjutan
|3000|dua
''')
doc('teams.vtt', 'WEBVTT\n\nNOTE dibuat oleh rapat\n\nabc/12-0\n00:00:01.000 --> 00:00:03.000 align:start\n<v Budi Santoso>Apa kabar &amp; bagaimana?</v>\n\nabc/12-1\n01:03.250 --> 01:04.000\n<v.loud Sari>Baik.</v>\n<v Budi Santoso>Syukur.</v>\n', '''
Budi Santoso|1000|Apa kabar & bagaimana?
Sari|63250|Baik.
Budi Santoso|63250|Syukur.
! guessed-interviewer Budi Santoso
''')
doc('rolling.vtt', 'WEBVTT\nKind: captions\n\n' + '\n\n'.join(['00:00:01.000 --> 00:00:02.000\nkami keliling dulu', '00:00:02.000 --> 00:00:02.010\nkami keliling dulu', '00:00:02.010 --> 00:00:04.000\nkami keliling dulu\ndari rumah<00:00:03.000><c> ke rumah</c>', '00:00:04.000 --> 00:00:04.010\ndari rumah ke rumah', '00:00:04.010 --> 00:00:06.000\ndari rumah ke rumah\nlalu menyusun rencana']) + '\n', '''
|1000|kami keliling dulu
|2010|dari rumah ke rumah
|4010|lalu menyusun rencana
! repeated-lines 4
''')

# ---------------------------------------------------------------- recognisers
doc('whisperx.json', json.dumps({'segments': [{'start': 0.5, 'end': 2.0, 'text': ' Apa kabar?', 'speaker': 'SPEAKER_00', 'words': []}, {'start': 2.25, 'end': 4, 'text': ' Baik, é 👩‍👩‍👧.', 'speaker': 'SPEAKER_01'}], 'language': 'id'}), '''
SPEAKER_00|500|Apa kabar?
SPEAKER_01|2250|Baik, é 👩‍👩‍👧.
! guessed-interviewer SPEAKER_00
'''.replace('! guessed-interviewer SPEAKER_00\n', ''))
doc('whispercpp.json', json.dumps({'transcription': [{'timestamps': {'from': '00:00:00,000', 'to': '00:00:02,000'}, 'offsets': {'from': 1200, 'to': 2000}, 'text': ' Satu.'}, {'offsets': {'from': 61000, 'to': 62000}, 'text': ' Dua.'}]}), '''
|1200|Satu.
|61000|Dua.
''')
doc('otter.txt', 'Speaker 1  0:03  \nApa kabar?\n\nSpeaker 2  0:07  \nBaik. Terima kasih.\nSaya senang.\n\nSpeaker 1  1:02:10  \nSyukurlah.\n', '''
Speaker 1|3000|Apa kabar?
Speaker 2|7000|Baik. Terima kasih.\\nSaya senang.
Speaker 1|3730000|Syukurlah.
''')

# ---------------------------------------------------------------- annotated recordings
doc('tiers.eaf', '''<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT FORMAT="3.0"><HEADER TIME_UNITS="milliseconds"/><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="100"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="900"/><TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="3000"/></TIME_ORDER>
<TIER TIER_ID="DT-tx" PARTICIPANT="DT" LINGUISTIC_TYPE_REF="u"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>Kami keliling dulu.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="P" LINGUISTIC_TYPE_REF="u"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>Apa awalnya?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="fungsi" PARENT_REF="DT-tx" LINGUISTIC_TYPE_REF="a"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a2"><ANNOTATION_VALUE>Perencanaan</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>''', '''
P|100|Apa awalnya?
DT|1000|Kami keliling dulu.
* layer fungsi|Kami keliling dulu.|Perencanaan|
''')
doc('spoken.tei', '''<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Tidak terbaca</title></titleStmt></fileDesc></teiHeader><text><timeline unit="s"><when xml:id="T0" absolute="00:00:02"/><when xml:id="T1" interval="3.5" since="#T0"/></timeline><body>
<head>Rekaman satu</head><u who="#P" start="#T0">Apa  awalnya<pause/>?</u><pause/><incident><desc>pintu terbuka</desc></incident>
<u who="#DT" start="#T1"><w>Kami</w><w>keliling</w><pc>.</pc> <vocal><desc>tertawa</desc></vocal> <seg>Lalu</seg> selesai.</u></body></text></TEI>''', '''
||Rekaman satu
P|2000|Apa awalnya … ?
||…
||((pintu terbuka))
DT|5500|Kami keliling. ((tertawa)) Lalu selesai.
''')
doc('turns.trs', '''<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE Trans SYSTEM "trans-14.dtd"><Trans><Speakers><Speaker id="s1" name="P"/><Speaker id="s2" name="DT"/></Speakers><Episode><Section type="report" startTime="0" endTime="9">
<Turn speaker="s1" startTime="0" endTime="2.5"><Sync time="0"/>Apa caf\xe9 itu?</Turn>
<Turn speaker="s2" startTime="2.5" endTime="5"><Sync time="2.5"/>Kami <Event desc="tertawa" type="noise" extent="instantaneous"/> keliling <Sync time="3.5"/>dulu.</Turn>
<Turn speaker="s1 s2" startTime="5" endTime="9"><Sync time="5"/><Who nb="1"/>Ya?<Who nb="2"/>Ya.</Turn></Section></Episode></Trans>'''.encode('latin-1'), '''
P|0|Apa café itu?
DT|2500|Kami ((tertawa)) keliling dulu.
P|5000|Ya?
DT|5000|Ya.
! guessed-interviewer P
'''.replace('((tertawa)) keliling', ' ((tertawa))  keliling').replace('Kami  ((tertawa))  keliling dulu', 'Kami  ((tertawa))  keliling  dulu'))
doc('score.exb', '''<?xml version="1.0" encoding="UTF-8"?><basic-transcription><head><speakertable><speaker id="SPK0"><abbreviation>P</abbreviation></speaker><speaker id="SPK1"><abbreviation>DT</abbreviation></speaker></speakertable></head><basic-body><common-timeline><tli id="T0" time="0.0"/><tli id="T1" time="1.5"/><tli id="T2" time="2.0"/><tli id="T3" time="4.0"/></common-timeline>
<tier id="t0" speaker="SPK0" category="v" type="t"><event start="T0" end="T1">Apa awalnya? </event></tier>
<tier id="t1" speaker="SPK1" category="v" type="t"><event start="T1" end="T2">Kami </event><event start="T2" end="T3">keliling. </event></tier>
<tier id="t2" speaker="SPK1" category="fungsi" type="a"><event start="T2" end="T3">Perencanaan</event></tier></basic-body></basic-transcription>''', '''
P|0|Apa awalnya?
DT|1500|Kami keliling.
* layer fungsi|Kami keliling.|Perencanaan|
''')

# ---------------------------------------------------------------- encodings
doc('latin.txt', 'P: Où est le café?\r\nDT: Là-bas – “près” du marché.\r\n'.encode('cp1252'), '''
P||Où est le café?
DT||Là-bas – “près” du marché.
! encoding-read Windows-1252
! guessed-interviewer P
'''.replace('! guessed-interviewer P\n', ''))
doc('utf16.txt', 'P: Apa kabar?\r\nDT: Baik 😀.\r\n'.encode('utf-16-le'), '''
P||Apa kabar?
DT||Baik 😀.
! encoding-read UTF-16
''')


# ---------------------------------------------------------------- workbook
def column(at):
    return 'ABCDEFGHIJ'[at]


strings = ['code', 'pseudonym', 'role', 'lahir', 'KI1', 'Bu Sari', 'direktur', 'KI2']
sheet = ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
         + '<row r="1">' + ''.join(f'<c r="{column(i)}1" t="s"><v>{i}</v></c>' for i in range(4)) + '<c r="E1" t="inlineStr"><is><t>anak</t></is></c></row>'
         + '<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" t="s"><v>5</v></c><c r="C2" t="s"><v>6</v></c><c r="D2" s="1"><v>43902</v></c><c r="E2"><v>3</v></c></row>'
         + '<row r="4"><c r="A4" t="s"><v>7</v></c><c r="E4"><f>1+1</f><v>2.5</v></c></row></sheetData></worksheet>')
workbook = pack([
    ('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    ('xl/workbook.xml', '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Kosong" sheetId="1" state="hidden" r:id="r1"/><sheet name="Informan" sheetId="2" r:id="r2"/></sheets></workbook>'),
    ('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/sheet1.xml" Type="x"/><Relationship Id="r2" Target="worksheets/sheet2.xml" Type="x"/></Relationships>'),
    ('xl/sharedStrings.xml', '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + ''.join(f'<si><r><t>{s[:2]}</t></r><r><t xml:space="preserve">{s[2:]}</t></r><rPh><t>x</t></rPh></si>' for s in strings) + '</sst>'),
    ('xl/styles.xml', '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'),
    ('xl/worksheets/sheet1.xml', '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'),
    ('xl/worksheets/sheet2.xml', sheet)])
open(here + 'informan.xlsx', 'wb').write(workbook)
open(here + 'answers.csv', 'w').write('Kode;Usia;Apa yang dipelajari?;Apa kendalanya?\nR1;30;Menganyam; \nR2;41;"Menganyam, lalu\nmenjual";Modal\n')
