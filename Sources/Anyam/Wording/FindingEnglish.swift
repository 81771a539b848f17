import AnyamModel

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
    case .notUTF8:
      return
        "\(subject): is not UTF-8 text, so it was not imported. Save it as UTF-8 (in Word: Plain Text, then Unicode (UTF-8)) and import it again."
    case .unknownFormat:
      return "\(subject): a format that is not read (\(first)). Save it as .docx, .txt or .md and import that."
    case .legacyWord:
      return
        "\(subject): an old Word file (.doc), which is not read. Open it in Word or LibreOffice, save it as .docx and import that."
    case .encrypted:
      return
        "\(subject): locked with a password, so it was not imported. Save a copy without a password and import that."
    case .damagedArchive:
      return "\(subject): no Word file, or cut short on the way. Open it in Word, save it anew and import that."
    case .archiveTooLarge: return "\(subject): unpacks to more than an office document ever does, so it was not opened."
    case .damagedXML:
      return "\(subject): damaged inside, so it was not imported. Open it in Word, save it anew and import that."
    case .badFrontMatter:
      return
        "\(subject): the lines between the two --- are not valid YAML, so it was not imported. Put values with a colon or @ in quotes: speakers: {P: \"@interviewer\"}."
    case .badDate: return "\(subject): “\(first)” is no date, so it was not imported. Write 2020-03-12 or 12/03/2020."
    case .unknownTechnique: return "\(subject): “\(first)” is no technique, so it was not imported. Known: \(second)."
    case .unknownInformant:
      return "\(row(subject)): no informant “\(first)”\(meant(second)). Add one: anyam informant add \(first)"
    case .missingFile:
      return "\(subject): named in row \(first) of the manifest and not there. Paths are relative to the manifest."
    case .nulRemoved:
      return "\(subject): \(counted(first, "NUL character was", "NUL characters were")) taken out of the text."
    case .partLeftOut: return "\(subject): left out: \(first) (\(second))."
    case .unknownFrontMatterKey: return "\(subject): front matter has the key “\(first)”, which means nothing here."
    case .unknownColumn: return "\(subject): the column “\(first)” was not used."
    case .maybeLabel:
      return
        "\(subject): read as speakers though they stand only once: \(first). If one is none: anyam source speakers SOURCE --map \"LABEL=@none\""
    case .guessedInterviewer:
      return
        "\(subject): taken for the interviewer by a guess: \(first). If that is wrong: anyam source speakers SOURCE --map \"\(first.split(separator: ",").first ?? "")=KI1\""
    case .unlinkedSpeaker:
      return
        "\(subject): nobody is linked to \(first), so what is said there counts for nobody. Next: anyam source speakers \"\(second)\" --map \"\(label(first))=KI1\" (or =@interviewer)"
    case .labelsCountFor:
      return
        "\(subject): \(first) are not linked, so all of it counts for \(finding.argument(2)). If that is wrong: anyam source speakers \"\(second)\" --map \"\(label(first))=@interviewer\""
    case .quoteDiffers:
      return
        "\(row(subject)): what stands at \(first) in “\(second)” is not its quote. Leave out start and end, or the quote."
    case .parentAdded: return "Code “\(subject)” was named only as a parent and was added."
    case .sameContent: return "\(subject): the same file is in the study already and was skipped."
    case .titleTaken: return "\(subject): its title was taken, so it is called “\(first)”."
    case .techniqueMissing:
      return
        "\(subject): no technique given, so it counts in no technique. Next: anyam source set SOURCE --technique interview"
    case .techniqueFromFolder: return "\(subject): technique \(first), by the name of its folder."
    case .visitAdded: return "Visit “\(subject)” was new and was added."
    case .coderAdded: return "Coder “\(subject)” was new and was added."
    case .skippedFile: return "\(subject): not a format that is read, skipped."
    case .openQuote:
      return
        "\(subject): a quotation mark is opened and never closed, so nothing was taken. Save the table anew from the spreadsheet."
    case .missingColumn:
      return "\(subject): has no column “\(first)”, so nothing was taken. Its first row must name the columns."
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
    case .severalInformants:
      return
        "\(subject): \(counted(first, "passage goes", "passages go")) over several informants, counted once for each."
    case .alreadyCoded: return "\(counted(first, "coding was", "codings were")) there already; nothing was added twice."
    case .neutralised:
      return
        "\(counted(first, "cell", "cells")) began like a formula; an apostrophe now stands before it, so that no spreadsheet runs it. Read back by anyam, it goes away."
    case .damagedFile: return "The file is damaged: \(first). Restore a backup, or a copy."
    case .brokenChain: return "Change \(subject) of the audit trail was altered after it was written."
    case .changedContent: return "Content \(subject) is not what was stored: its bytes were altered."
    case .missingContent: return "Content \(subject) is missing."
    case .rowsDiffer:
      return "The rows of “\(subject)” are not what the audit trail gives: they were altered outside of anyam."
    }
  }

  /// A row number as `row 12`; anything else as it is.
  private static func row(_ subject: String) -> String { Int(subject) == nil ? subject : "row \(subject)" }

  private static func meant(_ nearest: String) -> String { nearest.isEmpty ? "" : "; nearest: \(nearest)" }

  private static func label(_ labels: String) -> String { String(labels.prefix { $0 != "," }) }

  private static func counted(_ number: String, _ one: String, _ many: String) -> String {
    "\(number) \(number == "1" ? one : many)"
  }
}
