/// The looks and the behaviour of a page, compiled in: a page that was mailed finds no other file.
enum HTMLAssets {
  static let style = """
    :root { color-scheme: light; }
    body { font: 15px/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #1b1b1b; background: #fff; margin: 0 auto; max-width: min(94vw, 1800px); padding: 1.5em; }
    h1 { font-size: 1.4em; margin: .2em 0 .8em; }
    h2 { font-size: 1.1em; margin: 1.6em 0 .5em; }
    .study { color: #555; margin: 0; }
    .scroll { overflow-x: auto; }
    table.data { border-collapse: collapse; font-size: .93em; }
    table.data th, table.data td { border: 1px solid #c9c9c9; padding: .3em .55em; text-align: left; vertical-align: top; unicode-bidi: isolate; overflow-wrap: break-word; }
    table.data thead th { background: #ececec; position: sticky; top: 0; cursor: pointer; vertical-align: bottom; }
    table.data thead th[aria-sort]::after { content: " ▲"; font-size: .7em; }
    table.data thead th[aria-sort=descending]::after { content: " ▼"; }
    table.data tbody th { font-weight: 500; min-width: 7em; max-width: 22em; }
    table.data td { max-width: 26em; }
    table.data .number { text-align: right; font-variant-numeric: tabular-nums; }
    tr.total th, tr.total td { font-weight: 700; border-top: 2px solid #555; }
    td.missing { color: #6a6a6a; text-align: center; }
    td button { all: unset; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; }
    td button:focus-visible { outline: 2px solid #0b4f8a; }
    .q { margin: 0 0 .5em; }
    .code { color: #0b4f8a; }
    table.upright thead th.number { writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; max-height: 16em; padding: .5em .2em; }
    p.body { max-width: 46em; text-align: justify; }
    blockquote { margin: .6em 2.5em; max-width: 42em; line-height: 1.25; }
    figure { margin: 1em 0; overflow-x: auto; }
    figure svg { max-width: 100%; height: auto; }
    .conclusion { border-left: 4px solid #0b4f8a; padding-left: 1em; max-width: 46em; }
    .notes { color: #444; font-size: .87em; margin-top: 1em; }
    .notes p { margin: .15em 0; }
    .quotes li { margin-bottom: .7em; max-width: 60em; }
    .quotes p, dialog p { margin: .1em 0; overflow-wrap: break-word; }
    .place { color: #444; font-size: .87em; }
    .translation { font-style: italic; }
    .statement { border-left: 3px solid #bbb; padding-left: .6em; }
    dialog { max-width: 46em; width: 90%; border: 1px solid #777; border-radius: 4px; }
    dialog form { float: right; } dialog form button { font-size: 1.2em; border: 0; background: none; cursor: pointer; }
    dialog div > * { margin: .8em 0; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      .scroll { overflow: visible; }
      table.data { width: 100%; font-size: 8.5pt; }
      table.data th, table.data td, table.data tbody th { min-width: 0; max-width: none; padding: .15em .3em; }
      table.upright { width: auto; }
      .quotes { break-before: page; }
      figure { overflow: visible; break-inside: avoid; }
      figure svg { max-height: 88vh; }
      table.data thead { display: table-header-group; }
      table.data thead th { position: static; }
      table.data tr, .quotes li { break-inside: avoid; }
      td button { text-decoration: none; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      dialog { display: none; }
    }
    """

  static let script = """
    document.querySelectorAll("table.data").forEach(table => {
      const head = [...table.tHead.rows[0].cells], body = table.tBodies[0];
      head.forEach((th, at) => { th.tabIndex = 0; const sort = () => {
        const down = th.getAttribute("aria-sort") === "ascending";
        head.forEach(other => other.removeAttribute("aria-sort"));
        th.setAttribute("aria-sort", down ? "descending" : "ascending");
        const value = row => { const cell = row.cells[at]; return cell.dataset.n !== undefined ? Number(cell.dataset.n) : cell.textContent; };
        const rows = [...body.rows].filter(row => !row.classList.contains("total"));
        const last = [...body.rows].filter(row => row.classList.contains("total"));
        table.querySelectorAll("th[title]").forEach(key => { key.textContent = key.title; key.style.paddingLeft = ""; });
        rows.sort((a, b) => { const x = value(a), y = value(b);
          const order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), document.documentElement.lang, { numeric: true });
          return down ? -order : order; });
        body.append(...rows, ...last); };
        th.addEventListener("click", sort);
        th.addEventListener("keydown", event => { if (event.key === "Enter") sort(); });
      });
    });
    const dialog = document.getElementById("cell");
    document.querySelectorAll("td[data-q] button").forEach(button => button.addEventListener("click", () => {
      const cell = button.parentElement;
      dialog.querySelector("h2").textContent = cell.dataset.t + " (" + cell.dataset.q.split(" ").length + ")";
      const list = dialog.querySelector("div");
      list.replaceChildren(...cell.dataset.q.split(" ").map(at => {
        const block = document.createElement("div");
        block.append(...[...document.getElementById("q" + at).childNodes].map(node => node.cloneNode(true)));
        return block; }));
      dialog.showModal();
    }));
    """
}
