import AnyamModel

enum StudyErrorEnglish {
  static func sentence(_ error: StudyError, _ wording: Wording) -> String {
    switch error {
    case .unknownInformant(let name, let nearest):
      return "No informant “\(name)”.\(meant(nearest)) See all: anyam informant list"
    case .unknownCode(let name, let nearest): return "No code “\(name)”.\(meant(nearest)) See all: anyam codebook list"
    case .unknownSource(let name, let nearest):
      return "No source “\(name)”.\(meant(nearest)) See all: anyam source list"
    case .unknownCoder(let name, let nearest):
      return
        "No coder “\(name)”.\(meant(nearest)) A coder appears with the first coding they make: anyam code … --coder NAME"
    case .unknownRole(let name, let nearest):
      return "No informant has the role “\(name)”.\(meant(nearest)) See all: anyam informant list"
    case .unknownVisit(let name, let nearest): return "No visit “\(name)”.\(meant(nearest)) See all: anyam visit list"
    case .unknownAttribute(let name, let nearest):
      return
        "No informant has an attribute “\(name)”.\(meant(nearest)) Attributes are the further columns of: anyam informant import FILE"
    case .unknownTechnique(let name, let nearest): return "“\(name)” is no technique.\(meant(nearest))"
    case .unknownDimension(let name, let nearest):
      return "“\(name)” is nothing rows or columns can be.\(meant(nearest))"
    case .unknownCoding(let id): return "No coding “\(id)”. Give at least six digits of its id; see them: anyam quotes"
    case .unknownLabel(let label, let nearest):
      return "No line begins with the label “\(label)”.\(meant(nearest)) See the labels: anyam source speakers SOURCE"
    case .unknownSetting(let key, let known): return "No setting “\(key)”. There are: \(Wording.list(known))."
    case .badSetting(let key, let value, let allowed):
      return "“\(value)” is nothing \(key) can be. Allowed: \(Wording.list(allowed))."
    case .ambiguous(let name, let matches): return "“\(name)” may be any of: \(Wording.list(matches)). Write it out."
    case .badDate(let text): return "“\(text)” is no date. Write 2020-03-12 or 12/03/2020."
    case .badStance(let text): return "“\(text)” is no direction. Known: support, qualify, contradict."
    case .badKind(let text): return "“\(text)” is no kind of informant. Known: key, primary, supporting."
    case .badRange(let text): return "“\(text)” is no passage. Write START..END in code points, such as 120..180."
    case .badMap(let text): return "“\(text)” maps nothing. Write LABEL=INFORMANT, LABEL=@interviewer or LABEL=@none."
    case .badCondition(let text, let word):
      return
        "“\(text)” cannot be read\(word.isEmpty ? ": it ends too early" : " at “\(word)”"). Write it like: Perencanaan AND NOT (Penilaian OR role=Staf)"
    case .badExpression(let text):
      return
        "“\(text)” is no regular expression. A sign that stands for itself has a backslash before it: \\( \\? \\. — and anyam find takes words without --regex."
    case .badDataCode(let text):
      return
        "“\(text)” is no pattern for data codes. Known: {tek} {peran} {informan} {n} {sumber} {fokus} {urut} {baris} and days such as {dd-mm-yyyy}: anyam settings set data-code \"{tek}/{informan}/{dd-mm-yyyy}\""
    case .badRoleLetters(let text):
      return
        "“\(text)” gives no letters to roles, or the same to two. Write: anyam settings set role-letters \"Direktur=DT; Staf=ST\""
    case .badMarkers(let text):
      return
        "“\(text)” is no marker of evidence. Known: later, firsthand, observed, trusted, informal, alone; with a minus where it is weaker, behind --: anyam weight set --coding ID -- later -alone"
    case .badMemoKind(let word):
      return "“\(word)” is no kind of memo. Known: analytic, methodological, reflexive, surprise."
    case .unknownMemo(let id): return "There is no memo “\(id)”, or several begin so. See: anyam memo list"
    case .unknownSummary(let id): return "There is no summary “\(id)”. See: anyam summary list"
    case .unknownMask(let name, let nearest):
      return "“\(name)” is on no mask list.\(meant(nearest)) See: anyam mask list"
    case .unknownRelation(let id): return "There is no link “\(id)” between codes. See: anyam relation list"
    case .unknownMark(let name, let nearest):
      return "No run of rules is called “\(name)”.\(meant(nearest)) See: anyam autocode list"
    case .unknownVersion(let name, let nearest):
      return "“\(name)” is neither a version of the codebook nor a day.\(meant(nearest)) See: anyam codebook versions"
    case .unknownDataCode(let code): return "No source has the data code “\(code)”. See: anyam datacode list"
    case .frozenAlready(let name):
      return "The codebook is frozen already, as “\(name)”. To work on it again: anyam codebook thaw"
    case .withItself(let name): return "“\(name)” cannot be joined or linked with itself. Name two."
    case .needsCode(let display):
      return "This needs one code with codes below it: anyam display \(display) --code CODE"
    case .needsInformants:
      return "A contrast needs informants to compare: anyam display contrast --informant A --informant B"
    case .needsAttribute(let display, let known):
      let names = known.isEmpty ? "" : " Known: \(Wording.list(known))."
      return display == "variables"
        ? "Name the two traits to compare: anyam display variables --by ONE --by OTHER.\(names)"
        : "Name what cases are ordered by: anyam display case-ordered --by ATTRIBUTE.\(names)"
    case .badLanguage(let code):
      return
        "“\(code)” is the code of no language. Use one of ISO 639: id, en, jv, mad, su, bug; for example --language id"
    case .emptyText: return "Nothing was written: the text is empty. Write it in quotation marks behind the command."
    case .nothingToFind: return "Say what to look for: anyam find WORD"
    case .childThere(let child, let goal):
      return
        "“\(goal)” has a code of the same name as “\(child)” already, so nothing was merged. Rename it first: anyam codebook rename \(typedInQuotes(child)) … – or merge the two: anyam codebook merge \(typedInQuotes(child)) --into \"\(goal) > \(child.split(separator: " > ").last.map(String.init) ?? child)\""
    case .childrenAlike(let one, let other):
      return
        "“\(one)” and “\(other)” have one name and would stand side by side, so nothing was merged. Rename one of them first: anyam codebook rename \(typedInQuotes(one)) … – or merge the two: anyam codebook merge \(typedInQuotes(one)) --into \(typedInQuotes(other))"
    case .nothingToSplitBy:
      return
        "Say which codings go: --pattern REGEX, --coding ID, or by who and where, such as --role ROLE or --source TITLE."
    case .noRules(let file):
      return
        "\(file): holds no rules, so nothing was coded. Write: rules: [{code: CODE, pattern: WORD}]. See: anyam autocode --help"
    case .badPattern(let text): return "“\(text)” is no NAME=VALUE; write for example age=27"
    case .outsideText(let start, let end, let length):
      return "\(start)..\(end) lies outside the text, which has \(length) code points."
    case .emptyPassage: return "The passage is empty: there is nothing to code."
    case .quoteNotFound(let source):
      return
        "These words do not stand in “\(source)”, not even with other spaces and quotation marks. Copy them from: anyam source show \(typedInQuotes(source))"
    case .quoteFoundTwice(let source, let starts):
      return
        "These words stand \(starts.count) times in “\(source)”, at \(starts.map(String.init).joined(separator: ", ")). Quote more of them, or use --at START..END."
    case .noSuchTurn(let turn, let turns): return "There is no turn \(turn): the source has \(turns)."
    case .alreadyThere(let name, let kind): return "“\(name)” is there already. \(instead(kind))"
    case .wouldBeTwice(let name):
      return
        "Taking this back would bring a second “\(name)” beside the one that is there. Rename or remove that one first."
    case .badName(let name): return "“\(name)” holds a line break or a control character. Write the name on one line."
    case .nothingToSet: return "Nothing to change was given. See: anyam source set --help"
    case .emptyName: return "A name is needed."
    case .reservedName(let name):
      return
        "“\(name)” is a field every informant has, so that an attribute cannot be called so: when the list is read again it would be taken for that field. Choose another name, such as “\(name)-2”, or set the field: anyam informant set --help"
    case .separatorInName(let name):
      return
        "“\(name)” holds “ > ”, which separates the names of a path. To put a code elsewhere: anyam codebook move CODE --parent PARENT"
    case .belowItself(let name, let target):
      return name == target
        ? "“\(name)” cannot lie below itself."
        : "“\(target)” lies below “\(name)”, so “\(name)” cannot go into it. Put “\(target)” elsewhere first: anyam codebook move"
    case .rows(let file, let problems):
      return
        ([
          "\(file): nothing was applied, because of \(problems.count == 1 ? "one problem" : "\(problems.count) problems"):"
        ]
        + problems.map { "  " + wording.sentence($0) })
        .joined(separator: "\n")
    case .unreadable(let finding): return wording.sentence(finding)
    case .noSuchFile(let path): return "There is no file \(path)."
    case .cannotRead(let path): return "\(path) cannot be read. Check that you may open it."
    case .displayTooLarge(.max, _):
      return "So many levels lie in each other that their combinations cannot be counted. Name fewer of them in --rows."
    case .displayTooLarge(let cells, let limit):
      return "That table would have \(cells) cells, more than \(limit). Narrow it with --source, --code or --informant."
    case .noStudyHere:
      return "There is no study here or in a folder above. Make one: anyam init thesis.anyam --title \"…\" --coder NAME"
    case .severalStudies(let names):
      return "There are several studies here: \(names.joined(separator: ", ")). Name one: --study \(names[0])"
    case .nothingToImport:
      return
        "Nothing to import: no file was named, or the folders hold none that can be read. Name files, folders or a manifest: anyam import FOLDER"
    case .replacesItself(let title):
      return
        "“\(title)” cannot take its own place. Name the corrected file: anyam source replace \(typedInQuotes(title)) FILE"
    case .noReplacement(let name):
      return
        "“\(name)” is neither a file nor a source. Name the corrected file, or see what there is: anyam source list"
    case .sheetTooLong(let rows):
      return "\(rows) turns are more than a spreadsheet holds. Name sources: anyam export sheet SOURCE -o sheet.xlsx"
    case .unknownConclusion(let name, let nearest):
      return "No conclusion “\(name)”.\(meant(nearest)) See all: anyam conclude list"
    case .unknownRow(let dimension, let name, let nearest):
      return
        "The focus grid has no \(dimension) “\(name)”, so a statement of it would stand in no table.\(meant(nearest)) See: anyam focus list"
    case .unknownFocus(let name, let nearest):
      return "No focus “\(name)”.\(meant(nearest)) See the focus grid: anyam focus list"
    case .unknownCheck(let name, let nearest):
      return "No check “\(name)”.\(meant(nearest)) See all: anyam verify --list"
    case .dateInFuture(let date):
      return "\(date) has not come yet, and this is about something that was done. Check the date."
    case .needsBasis:
      return
        "A conclusion that was written down earlier needs something that shows it: anyam conclude add … --stated 2020-03-02 --basis \"supervision sheet of 2 March\""
    case .verifiedWords(let key):
      return
        "\(key) is verified in its own words. In other words it is another conclusion: anyam conclude set \(key) --state revised --reason …, then anyam conclude add …"
    case .waiverWithoutReason(let gate):
      return "A gate is let pass only with a reason, which stays visible: --waive \(gate) --reason \"…\""
    case .stepWithoutReason(let key, let state):
      return "The ledger keeps why: anyam conclude set \(key) --state \(state) --reason \"…\""
    case .nothingToConclude: return "Nothing to change was given. See: anyam conclude set --help"
    case .alreadyInState(let key, let state): return "\(key) is \(state) already."
    case .noSuchStep(let key, let from, let to, let allowed):
      return
        "\(key) is \(from); from there it can become \(allowed.joined(separator: ", ")), not \(to). What was contested is verified anew: first --state provisional."
    case .gatesClosed(let key, let gates):
      return
        "\(key) cannot be verified yet: \(gates.map(\.rawValue).joined(separator: ", ")) \(gates.count == 1 ? "does" : "do") not hold. See what is missing and what to type: anyam conclude check \(key). A gate can be let pass with a reason: anyam conclude set \(key) --waive \(gates.first?.rawValue ?? "G5") --reason \"…\""
    case .splitNeedsTwo:
      return "Splitting needs two statements or more: anyam conclude split K5 \"…\" \"…\" --reason \"…\""
    case .resolutionWithoutReason:
      return "A conflict is settled by a reason, which the reader will ask for: --why \"…\""
    case .mistakenWho: return "Say who or what was mistaken (a role, informant, technique or source): --channel …"
    case .notDoneWithoutReason: return "A member check that was not done needs the reason: --change \"…\""
    case .memberCheckOfWhom: return "Say who was asked: --informant CODE"
    case .noConflict(let claim):
      return
        "Nothing contradicts in \(claim), so there is nothing to settle. See: anyam triangulate --by source --claim \(typedInQuotes(claim))"
    case .splitInstead(let claim):
      return "A claim that was two claims is split: anyam conclude split \(typed(claim)) \"…\" \"…\" --reason \"…\""
    case .consentWithdrawn(let code):
      return
        "\(code) withdrew consent: nothing more is written about them. What came in since goes with: anyam informant withdraw \(typed(code)) --yes"
    case .badKey(let key):
      return "A conclusion cannot be called “\(key)”: use letters, digits, point, hyphen and underscore, such as K1."
    case .emptyDescription:
      return
        "What has no text needs a description, so that it can be coded: anyam source add FILE --describe \"what it shows\" --technique documentation"
    }
  }

  private static func meant(_ nearest: [String]) -> String {
    nearest.isEmpty ? "" : " Nearest: \(Wording.list(nearest))."
  }

  /// What to do where something bears the name already.
  private static func instead(_ kind: StudyError.Named) -> String {
    switch kind {
    case .conclusion:
      "No conclusion bears the name of another one or of a code: leave --key out for the next free one. See: anyam conclude list"
    case .code:
      "Choose another name, change what it means (anyam codebook define), or make two codes one (anyam codebook merge)."
    case .autocoding: "Give the run another --mark; see those there are: anyam autocode list"
    case .version: "Choose another name; see those there are: anyam codebook versions"
    case .relation: "See the links there are: anyam relation list"
    case .source: "Give it another --title; see those there are: anyam source list"
    case .informant: "Change what is known of them: anyam informant set --help"
    case .visit: "Change what is known of it: anyam visit set --help"
    }
  }
}
