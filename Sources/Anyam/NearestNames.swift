/// What someone may have meant who typed a name the study does not know.
enum NearestNames {
  /// Up to three known names, nearest first: by letters to change, and names that contain what was typed.
  static func find(_ typed: String, in known: [String]) -> [String] {
    let wanted = Array(typed.lowercased())
    guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
    let ranked = known.compactMap { name -> (Int, String)? in
      let candidate = Array(name.lowercased().prefix(200))
      let distance = distance(wanted, candidate)
      if distance <= max(2, wanted.count / 3) { return (distance, name) }
      return wanted.count >= 3 && name.lowercased().contains(typed.lowercased()) ? (wanted.count + distance, name) : nil
    }
    return ranked.sorted { $0 < $1 }.prefix(3).map(\.1)
  }

  /// Levenshtein's: letters to insert, delete or change.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var previous = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var current = [row + 1]
      for column in other.indices {
        current.append(
          min(previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other[column] ? 0 : 1)))
      }
      previous = current
    }
    return previous[other.count]
  }
}
