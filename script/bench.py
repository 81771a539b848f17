"""Called by script/bench: makes a study of a given size and times the program on it from outside."""
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile

anyam, documents, codings = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
folder = pathlib.Path(tempfile.mkdtemp(prefix="anyam-bench-"))
chance = random.Random(1)


def cpu(command, times=1):
    """Median CPU seconds of a command over some runs, and the peak memory of all children so far in MiB."""
    seconds = []
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return sorted(seconds)[len(seconds) // 2]


def peak(command):
    """Peak memory of one command in MiB, by /usr/bin/time where it is there."""
    if not shutil.which("time"):
        return None
    run = subprocess.run([shutil.which("time"), "-f", "%M", *map(str, command)], capture_output=True, text=True)
    return int(run.stderr.split()[-1]) / 1024


def row(name, seconds, note=""):
    print(f"{name:<46} {seconds:8.3f} s  {note}", flush=True)


people = [f"P{i}" for i in range(50)]
(folder / "people.csv").write_text("code,role,kind\n" + "".join(f"{p},role{i % 5},supporting\n" for i, p in enumerate(people)))
(folder / "book.csv").write_text("code,definition\n" + "".join(f"C{i},d\n" for i in range(60)))
words = [f"kata{i}" for i in range(4000)]
docs = folder / "docs"
docs.mkdir()
lengths = []
for number in range(documents):
    lines = []
    for turn in range(100):
        lines.append("Q: " + " ".join(chance.choices(words, k=8)))
        lines.append(f"{people[(number + turn) % 50]}: " + " ".join(chance.choices(words, k=42)))
    text = "\n".join(lines) + "\n"
    lengths.append(len(text))
    (docs / f"D{number}.txt").write_text(f'---\ntechnique: interview\nspeakers: {{Q: "@interviewer"}}\n---\n{text}')


def table(name, count, lengths, stances=("",)):
    path = folder / f"{name}-{count}.csv"
    with open(path, "w") as out:
        out.write("source,start,end,code,coder,stance\n")
        for _ in range(count):
            number = chance.randrange(documents)
            start = chance.randrange(lengths[number] - 300)
            end = start + chance.randrange(20, 280)
            out.write(f"D{number},{start},{end},C{chance.randrange(60)},{'AB'[chance.randrange(2)]},{chance.choice(stances)}\n")
    return path


def study(name):
    path = folder / name
    for command in (["init", path, "--coder", "A"], ["informant", "import", folder / "people.csv", "-s", path],
                    ["codebook", "import", folder / "book.csv", "-s", path]):
        subprocess.run([anyam, *map(str, command)], check=True, capture_output=True)
    return path


matrix = ["display", "matrix", "--rows", "code", "--columns", "informant", "--format", "csv", "-s"]
megabytes = sum(lengths) / 1e6
print(f"{documents} documents, {megabytes:.1f} MB of text, {codings} codings; CPU seconds of whole processes")
row("start-up (--help)", cpu([anyam, "--help"], 9))
main = study("main.anyam")
imported = cpu([anyam, "import", docs, "-s", main])
row("import", imported, f"{megabytes / imported:.0f} MB/s")
row("bulk coding", cpu([anyam, "code", "--from", table("codings", codings, lengths), "-s", main]))
asked = cpu([anyam, *matrix, main], 7)
memory = peak([anyam, *matrix, main])
row("matrix code × informant", asked, f"{memory:.0f} MiB peak" if memory else "")
row("triangulation by source, all codes", cpu([anyam, "triangulate", "--by", "source", "--format", "csv", "-s", main], 3))
for cells in ("words", "coverage", "quotes", "summary"):
    row(f"matrix of {cells}", cpu([anyam, *matrix, main, "--cells", cells], 3))
masked = folder / "masked.anyam"
shutil.copy(main, masked)
for number in range(20):
    subprocess.run([anyam, "mask", "add", f"kata{number * 7 + 3}", f"[N{number}]", "-s", str(masked)], check=True, capture_output=True)
row("matrix of quotes, 20 names masked", cpu([anyam, *matrix, masked, "--cells", "quotes"], 3))

# A study in which everything was noted that can be, and whose transcripts are as people type them: words of a language with quotation
# marks, dashes and accents, and names among them that are masked. A display may be quick without one of these and slow with it.
noted = study("noted.anyam")
said = [word for path in sorted((pathlib.Path(__file__).parents[1] / "corpus" / "tanocraft").glob("wawancara-*.txt"))
        for word in re.findall(r"[A-Za-z][A-Za-z-]*[.,?]?", path.read_text())]
names = ["Abdul-Rahman", "Agus", "Ariefianto", "Budi Santoso", "Dewi", "Endang", "Hj. Fatimah", "Joko Widodo", "Kartini", "Lestari",
         "M. Yusuf", "Mukhajalin", "Nur'aini", "Pak Slamet", "Rahmat Hidayat", "Siti Mukaromah", "Sri Wahyuni", "Wulandari", "Yuliana"]
marks = ["“ya”", "…", "–", "“Pak", "begitu”", "café", "—"]


def say(count):
    spoken = chance.choices(said, k=count)
    if chance.random() < 0.25:
        spoken[chance.randrange(count)] = chance.choice(names)
    if chance.random() < 0.5:
        spoken[chance.randrange(count)] = chance.choice(marks)
    return " ".join(spoken)


typed = folder / "typed"
typed.mkdir()
typed_lengths = []
for number in range(documents):
    text = "".join(f"Q: {say(10)}\n{people[(number + turn) % 50]}: {say(55)}\n" for turn in range(100))
    typed_lengths.append(len(text))
    head = f'date: 2020-{number % 6 + 1:02}-{number % 28 + 1:02}\ntechnique: interview\nspeakers: {{Q: "@interviewer"}}\n'
    (typed / f"D{number}.txt").write_text(f"---\n{head}---\n{text}")
judged = table("judged", codings, typed_lengths, ("", "support", "support", "qualify", "contradict"))
with open(folder / "memos.csv", "w") as out:
    out.write("source,start,end,code,coder,stance,memo\n")
    for number in range(codings // 10):
        start = 1000 + number
        out.write(f"D{number % documents},{start},{start + 90},C{number % 60},A,support,note {number}\n")
(folder / "grid.csv").write_text("focus,indicator,code,role,technique,question\n" + "".join(
    f"F{i // 12},I{i // 3},C{i},role{i % 5},interview,ask {i}\n" for i in range(60)))
for command in (["import", typed], ["code", "--from", judged], ["code", "--from", folder / "memos.csv"],
                ["focus", "import", folder / "grid.csv"], ["summary", "set", "All say so.", "--row", "code=C1", "--column", "informant=P1"],
                ["summary", "set", "In short.", "--source", "D1", "--at", "1000..1090"], *(["mask", "add", name, "[N]"] for name in names),
                ["display", "matrix", "--rows", "code", "--columns", "informant", "--conclude", "So it is."]):
    subprocess.run([anyam, *map(str, command), "-s", str(noted)], check=True, capture_output=True)
displays = [name.split() for name in (
    "narrative", "frequencies", "tree", "cooccurrence", "timeline", "words", "network", "triangulation", "ledger", "check-matrix",
    "role-ordered", "clustered", "time-ordered", "events", "content-analytic", "framework", "data-log",
    "matrix --rows source,code --columns informant", "matrix --rows source,code --columns informant --cells summary",
    "matrix --rows source,code --columns informant --gaps", "matrix --rows source,code --columns informant --sort most",
    "matrix --rows source,code --columns informant --cells summary --totals --gaps",
    "matrix --rows informant,source --columns code --cells summary --totals --gaps",
    "matrix --rows code --columns informant --cells quotes")]
took = sorted((cpu([anyam, "display", *display, "--format", "csv", "-s", noted]), display) for display in displays)
print(f"the slowest of {len(displays)} displays of a study with notes, masks, a focus grid and days, typed as people type:")
for seconds, display in reversed(took[-6:]):
    row("  " + " ".join(display).replace("--rows ", "").replace("--columns", "×"), seconds)
row("matrix, rows nested", cpu([anyam, "display", "matrix", "--rows", "role,informant", "--columns", "code", "--format", "csv", "-s", main], 3))
together = {}
for within in ("segment", "overlap", "turn", "paragraph"):
    together[within] = cpu([anyam, "display", "cooccurrence", "--within", within, "--format", "csv", "-s", main], 3)
    row(f"co-occurrence 60 × 60 within {within}", together[within])
row("all quotes to CSV", cpu([anyam, "quotes", "--format", "csv", "-s", main], 3))
quoted = folder / "quotes.xlsx"
row("all quotes to XLSX", cpu([anyam, "quotes", "-o", quoted, "-s", main]), f"{peak([anyam, 'quotes', '-o', quoted, '-s', main]) or 0:.0f} MiB peak")
row("matrix to HTML, every number open", cpu([anyam, *matrix[:-3], "-o", folder / "m.html", "-s", main]))
row("narrative of all themes", cpu([anyam, "display", "narrative", "--format", "csv", "-s", main]))
row("find a word", cpu([anyam, "find", "kata77", "--format", "csv", "-s", main], 5), f"in {megabytes:.0f} MB")
row("find --stem", cpu([anyam, "find", "kata77", "--stem", "--format", "csv", "-s", main], 3))
row("check", cpu([anyam, "check", "-s", main]))
row("saturation, 1,000 orders of all sources", cpu([anyam, "saturation", "--format", "json", "-s", main], 3))

# A thousand claims over the same texts and as many codings, with directions.
claims = folder / "claims.anyam"
(folder / "book-1000.csv").write_text("code,definition\n" + "".join(f"C{i},d\n" for i in range(1000)))
subprocess.run([anyam, "init", str(claims), "--coder", "A"], check=True, capture_output=True)
for command in (["informant", "import", "people.csv"], ["codebook", "import", "book-1000.csv"], ["import", "docs"]):
    subprocess.run([anyam, *command[:-1], str(folder / command[-1]), "-s", str(claims)], check=True, capture_output=True)
with open(folder / "judged.csv", "w") as out:
    out.write("source,start,end,code,coder,stance\n")
    for _ in range(codings):
        number = chance.randrange(documents)
        start = chance.randrange(lengths[number] - 300)
        stance = chance.choice(["support", "support", "support", "qualify", "contradict", ""])
        out.write(f"D{number},{start},{start + chance.randrange(20, 280)},C{chance.randrange(1000)},{'AB'[chance.randrange(2)]},{stance}\n")
subprocess.run([anyam, "code", "--from", str(folder / "judged.csv"), "-s", str(claims)], check=True, capture_output=True)
row("triangulate 1,000 claims by source", cpu([anyam, "triangulate", "--by", "source", "--format", "csv", "-s", claims], 3))
for number in range(200):
    codes = [word for at in range(5) for word in ("--claim", f"C{number * 5 + at}")]
    subprocess.run([anyam, "conclude", "add", f"Claim {number}", *codes, "-s", str(claims)], check=True, capture_output=True)
examined = [anyam, "verify", "--format", "csv", "-s", claims]
seconds = sorted(cpu(["sh", "-c", f"'{anyam}' verify --format csv -s '{claims}' || true"]) for _ in range(3))[1]
row("verify 200 conclusions on 1,000 codes", seconds, f"{peak(examined) or 0:.0f} MiB peak")

# The nearest question SQL can ask of the same file: it does not know who speaks in a passage.
group = "SELECT code, source, count(*) FROM coding WHERE retracted = 0 GROUP BY code, source"
if shutil.which("sqlite3"):
    other = cpu(["sqlite3", main, group], 5)
    row("sqlite3: GROUP BY code, source", other, f"anyam takes {asked / other:.2f} ×")
    same = ("SELECT a.code, b.code, count(*) FROM (SELECT DISTINCT source, start, \"end\", code FROM coding) a "
            "JOIN (SELECT DISTINCT source, start, \"end\", code FROM coding) b USING (source, start, \"end\") GROUP BY 1, 2")
    other = cpu(["sqlite3", main, same])
    row("sqlite3: co-occurrence within segment", other, f"anyam takes {together['segment'] / other:.2f} ×")
if subprocess.run([sys.executable, "-c", "import duckdb"], capture_output=True).returncode == 0:
    rows = folder / "rows.csv"
    subprocess.run(["sqlite3", "-csv", str(main), "-cmd", f".output {rows}", "SELECT code, source FROM coding"], check=True)
    script = f"import duckdb; duckdb.sql(\"SELECT column0, column1, count(*) FROM read_csv('{rows}', header=false) GROUP BY ALL\").fetchall()"
    other = cpu([sys.executable, "-c", script], 3)
    row("DuckDB: the same over CSV", other, f"anyam takes {asked / other:.2f} ×")

print("growth of the matrix with the number of codings:")
for count in (10_000, 100_000, 1_000_000):
    path = study(f"grow-{count}.anyam")
    subprocess.run([anyam, "import", str(docs), "-s", str(path)], check=True, capture_output=True)
    coded = cpu([anyam, "code", "--from", table("codings", count, lengths), "-s", path])
    asked = cpu([anyam, *matrix, path], 3)
    memory = peak([anyam, *matrix, path])
    row(f"  {count:>9,} codings: coding", coded, f"{coded / count * 1e6:.1f} µs each")
    row(f"  {count:>9,} codings: matrix", asked, f"{memory:.0f} MiB peak" if memory else "")
shutil.rmtree(folder)
