import AnyamModel
import AnyamWriters

enum FindingEnglish {
  static func sentence(_ finding: Finding) -> String {
    let subject = finding.subject
    let first = finding.argument(0)
    let second = finding.argument(1)
    switch finding.kind {
    case .unreadable: return "\(subject): cannot be read, so it was not imported. Check that you may open it."
    case .emptyFile: return "\(subject): holds no text, so nothing was taken from it."
    case .tooLarge:
      return "\(subject): larger than \(first) MiB, so it was not imported. Split it into parts and import those."
    case .tooManyLines:
      return
        "\(subject): more than \(first) lines, so it was not imported. No transcript has so many; split it into parts."
    case .notText:
      return
        "\(subject): is no text, though its name says so. Find out what wrote it; if it is a picture or a recording: anyam source add"
    case .scannedPDF:
      return
        "\(subject): holds pictures of its \(counted(first, "page", "pages")) and no text. Run text recognition (OCR) over it, or keep it as a described document: anyam source add \(typedInQuotes(subject)) --describe \"…\" --technique documentation"
    case .damagedPDF:
      return "\(subject): damaged, or no PDF, so it was not imported. Open it, print it to a new PDF and import that."
    case .programMissing:
      return
        "\(subject): reading this needs the program \(first), which is not installed. Install it (on Debian: sudo apt install poppler-utils) and import again."
    case .noCues: return "\(subject): holds no subtitles: no line with times such as 00:00:01.000 --> 00:00:03.000."
    case .noSegments:
      return "\(subject): holds no segments, so nothing was taken. Export it from Whisper with --output_format json."
    case .damagedJSON: return "\(subject): is no transcript in JSON, or is cut short, so it was not imported."
    case .tableWithoutColumns:
      return
        "\(subject): a table. Say which columns hold answers: anyam import \(typedInQuotes(subject)) --answers \"COLUMN\" --respondent \"COLUMN\""
    case .notAWorkbook: return "\(subject): is no Excel workbook. Save it as .xlsx or .csv."
    case .unknownFormat:
      return
        "\(subject): a format that is not read (\(first)). What is: anyam readers. Otherwise save it as .docx or .txt and import that."
    case .legacyWord:
      return
        "\(subject): an old Word file (.doc), which is not read. Open it in Word or LibreOffice, save it as .docx and import that."
    case .encrypted:
      return
        "\(subject): locked with a password, so it was not imported. Save a copy without a password and import that."
    case .damagedArchive:
      return
        "\(subject): not what its name says, or cut short on the way. Open it in the program that wrote it, save it anew and import that."
    case .archiveTooLarge: return "\(subject): unpacks to more than an office document ever does, so it was not opened."
    case .damagedXML:
      return
        "\(subject): damaged inside, so it was not imported. Open it in the program that wrote it, save it anew and import that."
    case .badFrontMatter:
      return
        "\(subject): the lines between the two --- are not valid YAML, so it was not imported. Put values with a colon or @ in quotes: speakers: {P: \"@interviewer\"}."
    case .badDate: return "\(subject): “\(first)” is no date, so it was not imported. Write 2020-03-12 or 12/03/2020."
    case .unknownTechnique: return "\(subject): “\(first)” is no technique, so it was not imported. Known: \(second)."
    case .unknownInformant:
      return "\(row(subject)): no informant “\(first)”\(meant(second)). Add one: anyam informant add \(typed(first))"
    case .unknownCodebookKey:
      return
        "\(subject), line \(second): “\(first)” is nothing a code has, so it was left out with all that stands below it. A code has code, definition, when, when-not, example, colour, and codes for those below it."
    case .badRulePattern:
      return
        "\(row(subject)): “\(first)” is no regular expression. A sign that stands for itself has a backslash before it: \\( \\? \\."
    case .otherSpeakers:
      return
        "\(row(subject)): “\(first)” are not the people who speak in the passage, and it can be given to one person only. Name that one, or leave the cell empty: then the turns say who speaks."
    case .missingFile:
      return "\(subject): named in row \(first) of the manifest and not there. Paths are relative to the manifest."
    case .nulRemoved:
      return "\(subject): \(counted(first, "NUL character was", "NUL characters were")) taken out of the text."
    case .cutShort: return "\(subject): ends in the middle; what came before that was read. Look for a whole copy."
    case .encodingRead: return "\(subject): read as \(first). If letters look wrong, save it as UTF-8 and import that."
    case .bytesReplaced:
      return
        "\(subject): \(counted(first, "byte means", "bytes mean")) nothing in its encoding; “\u{FFFD}” stands there now."
    case .runningHeads:
      return
        "\(subject): \(counted(first, "running head or page number was", "running heads and page numbers were")) taken off."
    case .wordsJoined:
      return
        "\(subject): \(counted(first, "word parted at a line end was", "words parted at line ends were")) put together."
    case .pagesWithoutText: return "\(subject): no text on page \(first): pictures or scans, which are not read."
    case .repeatedLines:
      return
        "\(subject): \(counted(first, "line that only repeats the one before was", "lines that only repeat the ones before were")) taken out."
    case .marksIgnored:
      return
        "\(subject): \(mark(first)) (\(second)) were left where they are. To take them: anyam import \(typedInQuotes(subject)) --\(first) codes (or memos)"
    case .codesAdded: return "\(counted(subject, "code was", "codes were")) new and added: \(first)."
    case .sameText where second == "0" && finding.argument(2) == "0":
      return "\(subject): the same text is in the study already, as “\(first)”, and was skipped."
    case .sameText:
      return
        "\(subject): its text is in the study as “\(first)”; \(counted(second, "coding", "codings")) and \(counted(finding.argument(2), "memo", "memos")) added from its comments."
    case .commentsGone:
      return
        "\(subject): \(counted(first, "coding came from a comment", "codings came from comments")) that it no longer holds; kept. To withdraw: anyam uncode \(second)"
    case .commentsWithdrawn:
      return
        "\(subject): \(counted(first, "comment was", "comments were")) not taken, as the coding was withdrawn here before."
    case .respondentTwice: return "\(subject): in several rows: \(first). Their answers were put together."
    case .respondentUnnamed:
      return "\(subject): rows without a respondent were given a code of their own: row \(first)."
    case .informantsAdded: return "\(counted(subject, "informant was", "informants were")) new and added."
    case .partLeftOut: return "\(subject): left out: \(part(first)) (\(second))."
    case .unknownFrontMatterKey: return "\(subject): front matter has the key “\(first)”, which means nothing here."
    case .unknownColumn: return "\(subject): the column “\(first)” was not used."
    case .maybeLabel:
      return
        "\(subject): read as speakers though they stand only once: \(first). If one is none: anyam source speakers SOURCE --map \"LABEL=@none\""
    case .guessedInterviewer:
      return
        "\(subject): taken for the interviewer by a guess: \(first). If that is wrong: anyam source speakers SOURCE --map \(typedInQuotes((first.split(separator: ",").first ?? "") + "=INFORMANT"))"
    case .unlinkedSpeaker:
      return
        "\(subject): nobody is linked to \(first), so what is said there counts for nobody. Next: anyam source speakers \(typedInQuotes(second)) --map \(typedInQuotes(label(first) + "=INFORMANT")) (or =@interviewer)"
    case .labelsCountFor:
      return
        "\(subject): \(first) are not linked, so all of it counts for \(finding.argument(2)). If that is wrong: anyam source speakers \(typedInQuotes(second)) --map \(typedInQuotes(label(first) + "=@interviewer"))"
    case .quoteDiffers:
      return
        "\(row(subject)): what stands at \(first) in “\(second)” is not its quote. Leave out start and end, or the quote."
    case .parentAdded: return "Code “\(subject)” was named only as a parent and was added."
    case .sameContent: return "\(subject): the same file is in the study already and was skipped."
    case .titleTaken:
      return
        "\(subject): its title was taken, so it is called “\(first)”. If it is a corrected version: anyam source replace \(typedInQuotes(second)) \(typedInQuotes(first))"
    case .techniqueMissing:
      return
        "\(subject): no technique given, so it counts in no technique. Next: anyam source set SOURCE --technique interview"
    case .techniqueFromFolder: return "\(subject): technique \(first), by the name of its folder."
    case .visitAdded: return "Visit “\(subject)” was new and was added."
    case .coderAdded: return "Coder “\(subject)” was new and was added."
    case .skippedFile: return "\(subject): no transcript or document, skipped."
    case .openQuote:
      return
        "\(subject): a quotation mark is opened and never closed, so nothing was taken. Save the table anew from the spreadsheet."
    case .missingColumn:
      return "\(subject): has no column “\(first)”, so nothing was taken. Its first row must name the columns."
    case .columnTwice:
      return
        "\(subject): two columns are called “\(first)”, so nothing was taken. Call one of them otherwise, or take it out."
    case .cellWithoutColumn:
      return
        "\(subject): row \(first) has more cells than the first row has names, so nothing was taken. A text with the sign between cells, often a comma, must stand in quotation marks; or name the column."
    case .badYAML:
      return
        "\(subject): is not valid YAML, so nothing was taken. Look at indents, and put values with a colon in quotes."
    case .noCodes: return "\(subject): has no list “codes:”, so nothing was taken."
    case .tooManyCodes:
      return "\(subject): more than \(first) codes, or deeper than any codebook, so nothing was taken."
    case .emptyCell: return "\(row(subject)): “\(first)” is empty."
    case .repeatedCode: return "\(row(subject)): “\(first)” stands in the table twice."
    case .badKind: return "\(row(subject)): “\(first)” is no kind of informant. Known: key, primary, supporting."
    case .badColour: return "\(row(subject)): “\(first)” is no colour and was left out. Write #0072b2."
    case .badSpeakers: return "\(subject): its speakers cannot be read. Write P=@interviewer; DT=KI1."
    case .unknownSource: return "\(row(subject)): no source “\(first)”\(meant(second))."
    case .unknownCode: return "\(row(subject)): no code “\(first)”\(meant(second))."
    case .ambiguousName: return "\(row(subject)): “\(first)” may be any of: \(second). Write the whole path."
    case .badPosition: return "\(row(subject)): “\(first)” is no position. Write two whole numbers, in code points."
    case .outsideText: return "\(row(subject)): \(first) lies outside the text, which has \(second) code points."
    case .quoteNotFound: return "\(row(subject)): its quote does not stand in “\(first)”."
    case .quoteFoundTwice:
      return
        "\(row(subject)): its quote stands several times in “\(first)” (at \(second)). Quote more of it, or give start and end."
    case .badStance:
      return "\(row(subject)): “\(first)” is no direction. Known: support, qualify, contradict, or nothing."
    case .badFlag: return "\(row(subject)): “\(first)” is neither true nor false."
    case .badUnit: return "\(row(subject)): “\(first)” is no unit. Known: match, sentence, turn, paragraph."
    case .badTechnique:
      return
        "\(row(subject)): “\(first)” is no technique. Known: interview, observation, documentation, focus-group, survey."
    case .conclusionFell:
      let why = Transition.Cause(rawValue: first).map { LedgerWording(.english).cause($0) } ?? first
      return "\(subject) is \(second) now: \(why). See: anyam conclude show \(subject)"
    case .unknownRole:
      return "\(row(subject)): no informant has the role “\(first)”\(meant(second)). See: anyam informant list"
    case .unknownConclusion:
      return "\(row(subject)): no conclusion “\(first)”\(meant(second)). See: anyam conclude list"
    case .codeNotYetKnown:
      return
        "\(subject): the codebook has no “\(first)” yet; the question is kept and belongs to it as soon as it is there: anyam codebook import FILE"
    case .longStatement:
      return
        "The statement has \(first) words; a cell of a table of roles holds \(second) well. It was kept; condense it where you can: anyam summary set"
    case .statementsJoined:
      return
        "The cell \(subject) now holds the statements of \(first) cells. Nothing is lost; read them again and write one: anyam summary set"
    case .tiesEnded:
      return
        "What hung on “\(subject)” has lost its code: \(ties(finding)). Give it another, or take the change back: anyam undo"
    case .tiesStay:
      return
        "What was made of all of “\(subject)” stays with it: \(ties(finding)). Look whether it still holds for what is left."
    case .evidenceGrew:
      return
        "\(first) now \(first.contains(",") ? "rest" : "rests") on all codings of “\(subject)”. Look whether that still holds: anyam conclude show \(second)"
    case .statementsLost:
      return
        "“\(subject)” is nowhere in the study any more: \(counted(first, "statement stands", "statements stand")) in no table now. See: anyam summary list. Write anew under what it is called: anyam summary set; or take the change back: anyam undo"
    case .otherNamesStay:
      return
        "Pages call “\(subject)” by the name it has in a language: \(first). Change that too: anyam codebook define \(typedInQuotes(subject)) --code-id NAME, --code-en NAME"
    case .unknownRuleKey: return "Rule \(subject): “\(first)” means nothing in a rule. Known: \(second)."
    case .sharedNamesMeet:
      return
        "In the copy \(second) different names have all become “\(first)” and look like one. Give each a replacement of its own: anyam mask add NAME REPLACEMENT"
    case .sharedCodeIsName:
      return
        "The code of informant \(subject) is in their real name, and stands in the copy wherever they speak. Before you share it, give them another code in your list of informants."
    case .sharedLinesMoved:
      return
        "In \(counted(first, "text", "texts")) of the copy lines have moved, since names and their replacements are not equally long: a data code of the copy may name another line than your thesis does."
    case .noLinks:
      return
        "This display has no links, so the file holds no lines between its points. Links stand in: anyam display network, relations, flowchart, tree, cooccurrence, or a matrix of numbers."
    case .codeTextLeft:
      return
        "“\(first)” keeps its own words; what else was written of “\(subject)” is not in the codebook any more. To look it up: anyam undo, or anyam log"
    case .relationEnded:
      return "The link “\(subject)” \(first) “\(second)” is between one code and itself now, and has ended."
    case .codebookThawed:
      return
        "The codebook was frozen as “\(subject)” and has changed since: \(counted(first, "difference", "differences")). See: anyam codebook diff --since \(typedInQuotes(subject))"
    case .severalInformants:
      return
        "\(subject): \(counted(first, "passage goes", "passages go")) over several informants, counted once for each."
    case .alreadyCoded: return "\(counted(first, "coding was", "codings were")) there already; nothing was added twice."
    case .neutralised:
      return
        "\(counted(first, "cell", "cells")) began like a formula; an apostrophe now stands before it, so that no spreadsheet runs it. Read back by anyam, it goes away."
    case .sheetSplit:
      return
        subject.isEmpty
        ? "The table is larger than an Excel sheet holds, so it stands on \(first) sheets, one beside or below the other."
        : "The quotes behind the cells are more than an Excel sheet holds, so they stand on \(first) sheets."
    case .cellsCut:
      return
        "\(counted(first, "cell", "cells")) held more than a cell of Excel takes (32,767 characters) and end in […]. CSV, HTML and Word have all of it."
    case .drawingLeftOut:
      return
        "The drawing is left out: Graphviz is not installed, or could not draw it. Install it (on Debian: sudo apt install graphviz) and run this again; the table is there."
    case .graphvizMissing:
      return
        "Drawing this needs Graphviz, which is not installed, so its text (DOT) was written instead. Install it (on Debian: sudo apt install graphviz) and run this again."
    case .graphvizFailed:
      return
        "Graphviz could not draw this, so its text (DOT) was written instead. Narrow it with --code, or raise --least."
    case .damagedFile: return "The file is damaged: \(first). Restore a backup, or a copy."
    case .brokenChain: return "Change \(subject) of the audit trail was altered after it was written."
    case .changedContent: return "Content \(subject) is not what was stored: its bytes were altered."
    case .missingContent: return "Content \(subject) is missing."
    case .rowsDiffer:
      return "The rows of “\(subject)” are not what the audit trail gives: they were altered outside of anyam."
    }
  }

  private static func part(_ key: String) -> String {
    guard let part = DocumentPart(rawValue: key) else { return key }
    switch part {
    case .deletions: return "deleted text (tracked changes)"
    case .insertions: return "inserted text (tracked changes)"
    case .objects: return "objects"
    case .equations: return "equations"
    case .pictures: return "pictures"
    case .charts: return "charts"
    case .symbols: return "symbols that cannot be named"
    case .headers: return "page headers"
    case .footers: return "page footers"
    case .comments: return "comments that stand nowhere in the text"
    case .footnotes: return "footnotes"
    case .endnotes: return "endnotes"
    case .navigation: return "navigation menus"
    case .hiddenText: return "hidden text"
    case .embeddedDocuments: return "embedded documents"
    case .rubyText: return "ruby text"
    case .listNumbers: return "numbers of numbered paragraphs (--numbering writes them)"
    case .looseAnnotations: return "annotations over no words"
    }
  }

  private static func mark(_ key: String) -> String {
    ["comments": "comments", "highlights": "highlights"][key] ?? "annotations of other tiers"
  }

  /// A row number as `row 12`; anything else as it is.
  private static func row(_ subject: String) -> String { Int(subject) == nil ? subject : "row \(subject)" }

  private static func meant(_ nearest: String) -> String { nearest.isEmpty ? "" : "; nearest: \(nearest)" }

  private static func label(_ labels: String) -> String { String(labels.prefix { $0 != "," }) }

  /// What hangs on a code, as far as there is any.
  private static func ties(_ finding: Finding) -> String {
    let parts = [
      (finding.argument(0), "statement of cells or displays", "statements of cells or displays"),
      (finding.argument(1), "link", "links"), (finding.argument(2), "row of the focus grid", "rows of the focus grid"),
    ].filter { $0.0 != "0" }.map { counted($0.0, $0.1, $0.2) }
    return (parts + (finding.argument(3).isEmpty ? [] : ["conclusions \(finding.argument(3))"])).joined(separator: ", ")
  }

  private static func counted(_ number: String, _ one: String, _ many: String) -> String {
    "\(number) \(number == "1" ? one : many)"
  }
}
