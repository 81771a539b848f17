"""Called by script/bench readers: what each reader costs on a large document, beside what people use today."""
import io
import json
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile

anyam = sys.argv[1]
folder = pathlib.Path(tempfile.mkdtemp(prefix="anyam-bench-"))
chance = random.Random(1)
words = [f"kata{i}" for i in range(4000)] + ["kami", "dan", "rumah-rumah", "é", "“kutipan”"] * 40
turns = [("P" if i % 2 == 0 else "DT", " ".join(chance.choices(words, k=12 if i % 2 == 0 else 40))) for i in range(16_000)]
text = "\n".join(f"{who}: {said}" for who, said in turns) + "\n"
megabytes = len(text.encode()) / 1e6


def escaped(said):
    return said.replace("&", "&amp;").replace("<", "&lt;")


def rtf(said):
    return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in said)


def pack(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(name, part)
    return out.getvalue()


def docx():
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    # Runs and properties as Word writes them: a bold label, the words in two runs with a language each.
    def run(said, properties=""):
        return f'<w:r w:rsidR="00AB12CD"><w:rPr>{properties}<w:lang w:val="id-ID"/></w:rPr><w:t xml:space="preserve">{escaped(said)}</w:t></w:r>'
    body = "".join(
        f'<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:pPr><w:spacing w:after="0"/></w:pPr>{run(who, "<w:b/>")}{run(": " + said[:len(said) // 2])}{run(said[len(said) // 2:])}</w:p>'
        for who, said in turns)
    rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return pack([
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        ("_rels/.rels", f'<Relationships {rels}><Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>'),
        ("word/_rels/document.xml.rels", f"<Relationships {rels}/>"),
        ("word/document.xml", f"<w:document {namespace}><w:body>{body}<w:sectPr/></w:body></w:document>")])


def odt():
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style", "manifest"))
    body = "".join(f'<text:p><text:span text:style-name="T1">{who}</text:span>: {escaped(said)}</text:p>' for who, said in turns)
    return pack([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", f'<manifest:manifest {spaces}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'),
        ("styles.xml", f"<office:document-styles {spaces}/>"),
        ("content.xml", f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>")])


def pdf():
    pages, lines = [], []
    for who, said in turns[:4000]:
        line = f"{who}:"
        for word in said.split():
            if len(line) + len(word) > 85:
                lines.append(line)
                line = word
            else:
                line += " " + word
        lines.append(line)
    for start in range(0, len(lines), 50):
        pages.append(lines[start:start + 50])
    objects, kids = [], []
    for page in pages:
        stream = b"".join(b"BT /F1 10 Tf 60 %d Td (%s) Tj ET\n" % (780 - 14 * at, line.encode("cp1252", "replace").replace(b"(", b"\\(").replace(b")", b"\\)")) for at, line in enumerate(page))
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(stream), stream))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>" % (3 + len(objects)))
        kids.append(3 + len(objects))
    head = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % k for k in kids), len(kids)), b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(head + objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1) + b"".join(b"%010d 00000 n \n" % o for o in offsets) + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, len(out))


def clock(at):
    return f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}"


documents = {
    "text.txt": text.encode(),
    "word.docx": docx(),
    "open.odt": odt(),
    "rich.rtf": ("{\\rtf1\\ansi\\ansicpg1252\n" + "".join(f"\\pard{{\\b {who}}}: {rtf(said)}\\par\n" for who, said in turns) + "}").encode(),
    "page.html": ("<html><meta charset=utf-8><body>" + "".join(f"<p><b>{who}:</b> {escaped(said)}</p>\n" for who, said in turns)).encode(),
    "pages.pdf": pdf(),
    "plain.srt": "".join(f"{i + 1}\n{clock(i)},000 --> {clock(i + 1)},000\n{who}: {said}\n\n" for i, (who, said) in enumerate(turns)).encode(),
    "whisper.json": json.dumps({"segments": [{"start": i, "end": i + 1, "text": said, "speaker": who} for i, (who, said) in enumerate(turns)]}).encode(),
    "tiers.eaf": ("<ANNOTATION_DOCUMENT><TIME_ORDER>" + "".join(f'<TIME_SLOT TIME_SLOT_ID="t{i}" TIME_VALUE="{i * 1000}"/>' for i in range(len(turns) + 1)) + "</TIME_ORDER>"
                  + "".join(f'<TIER TIER_ID="{who}">' + "".join(f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{i}" TIME_SLOT_REF1="t{i}" TIME_SLOT_REF2="t{i + 1}"><ANNOTATION_VALUE>{escaped(said)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>' for i, (w, said) in enumerate(turns) if w == who) + "</TIER>" for who in ("P", "DT")) + "</ANNOTATION_DOCUMENT>").encode(),
}


def cost(command, times=3):
    """Median CPU seconds of a command and its peak memory in MiB."""
    seconds, peak = [], 0
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run = subprocess.run([shutil.which("time"), "-f", "%M", *map(str, command)], capture_output=True, text=True, errors="replace")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if run.returncode not in (0, 65):
            return None
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        peak = max(peak, int(run.stderr.split()[-1]) / 1024)
    return sorted(seconds)[len(seconds) // 2], peak


def others(path):
    """What people use today for such a file, where it is installed."""
    kind = path.suffix
    if kind == ".docx" and subprocess.run([sys.executable, "-c", "import docx"], capture_output=True).returncode == 0:
        yield "python-docx", [sys.executable, "-c", f"import docx; d = docx.Document({str(path)!r}); print(len('\\n'.join(p.text for p in d.paragraphs)))"]
    if kind in (".docx", ".odt", ".rtf", ".html") and shutil.which("pandoc"):
        yield "pandoc", ["pandoc", path, "-t", "plain", "-o", folder / "out.txt"]
    if kind == ".pdf" and shutil.which("pdftotext"):
        yield "pdftotext", ["pdftotext", path, folder / "out.txt"]


study = folder / "bench.anyam"
subprocess.run([anyam, "init", str(study), "--coder", "A"], check=True, capture_output=True)
start = cost([anyam, "--help"], 9)[0]
print(f"{megabytes:.1f} MB of talk in {len(turns)} turns (PDF: a quarter of it); CPU seconds of whole processes, start-up {start * 1000:.0f} ms")
for name, data in documents.items():
    path = folder / name
    path.write_bytes(data)
    seconds, peak = cost([anyam, "import", path, "--dry-run", "--technique", "interview", "-s", study])
    size = megabytes / 4 if name.endswith(".pdf") else megabytes
    line = f"{name:<14} {seconds:7.3f} s  {size / seconds:6.0f} MB/s of text  {peak:5.0f} MiB"
    for other, command in others(path):
        measured = cost(command, 1)
        if measured:
            line += f"   {other}: {measured[0]:.2f} s, {measured[1]:.0f} MiB, {measured[0] / seconds:.1f} ×"
    print(line, flush=True)

print("many texts, with the word index:")
for count in (250, 500, 1000, 2000):
    docs = folder / f"docs-{count}"
    docs.mkdir()
    for number in range(count):
        (docs / f"D{number}.txt").write_text("\n".join(f"{who}: {said}" for who, said in chance.sample(turns, 260)) + "\n")
    size = sum(path.stat().st_size for path in docs.iterdir()) / 1e6
    many = folder / f"many-{count}.anyam"
    subprocess.run([anyam, "init", str(many), "--coder", "A"], check=True, capture_output=True)
    seconds, peak = cost([anyam, "import", docs, "--technique", "interview", "-s", many], 1)
    print(f"  {count:>5} texts, {size:5.1f} MB: {seconds:6.2f} s, {size / seconds:4.0f} MB/s, {peak:4.0f} MiB", flush=True)
shutil.rmtree(folder)
