import AnyamModel
import AnyamStore
import Foundation

/// Keeps the ledger true behind every change: what a verified conclusion stood on and no longer does makes it contested, in the same
/// change, so that undoing the one undoes the other.
enum LedgerKeeper {
  /// - Parameter day: of the change.
  /// - Returns: the conclusions that took a step by themselves.
  static func settle(_ reader: StudyReader, _ edit: inout Edit, on day: CalendarDate?) throws -> [Finding] {
    // Until something was verified nothing can fall.
    guard try reader.hasConclusions() else { return [] }
    var fallen: [Finding] = []
    let data = try reader.data()
    let ledger = try reader.ledger()
    let assessor = Assessor(data, ledger, Attribution(data), today: day)
    var texts: [ID<Source>: SourceText] = [:]
    func words(_ item: Snapshot.Item) throws -> String {
      let text = try texts[item.source] ?? reader.text(of: item.source)
      texts[item.source] = text
      return text[item.range]
    }
    let demotion = Demotion(ledger, assessor) { before, now in
      // A text that is no longer there, erased or left out of a copy, tells nothing.
      let old = try words(before)
      return try !old.isEmpty && old != words(now)
    }
    for conclusion in ledger.conclusions {
      guard let step = try demotion.step(of: conclusion) else { continue }
      edit.add(
        Transition(
          conclusion: conclusion.id, state: step.state, day: day, cause: step.cause, data: data.digest,
          snapshotText: assessor.snapshot(conclusion).text))
      fallen.append(
        Finding(.conclusionFell, subject: conclusion.key, step.cause.rawValue, step.state.rawValue))
    }
    return fallen
  }
}

extension CalendarDate {
  /// The day of a moment where the researcher is.
  init?(_ moment: Date) {
    let parts = Calendar.current.dateComponents([.year, .month, .day], from: moment)
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
