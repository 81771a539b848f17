/// Whether new interviews still bring new codes (*kejenuhan data*), after Guest, Namey & Chen (2020), "A simple method to assess and
/// report thematic saturation in qualitative research", PLoS ONE 15(5): e0232076.
///
/// The *base* is the codes found in the first interviews; a *run* is so many interviews in a row; the new information of a run is
/// its codes that no earlier interview brought, divided by the codes of the base. Saturation is reached at the first run whose new
/// information is at or below the threshold, and reported as `6+2`: six interviews before the run, two that confirm.
public struct Saturation: Sendable, Equatable {
  public let base: Int
  public let run: Int
  public let threshold: Double
  /// How many different codes the base holds, or what there is of it.
  public let baseUnique: Int
  /// First and last interview of each run, counted from 1, its new codes, and their share of the base.
  public let runs: [Run]
  /// How many interviews came before the run that reached it; `nil` where it is not reached.
  public let saturatedAfter: Int?
  /// A later run that brought more than the threshold again: saturation was reached and then broken.
  public let brokenAt: Int?

  public struct Run: Sendable, Equatable {
    public var first: Int
    public var last: Int
    public var new: Int
    public var ratio: Double
  }

  /// `6+2`; `nil` where it is not reached.
  public var reported: String? { saturatedAfter.map { "\($0)+\(run)" } }

  /// Why nothing can be said; `nil` where it can.
  public enum Reason: String, Sendable {
    /// Fewer interviews than base and run together.
    case tooFew = "cannot-be-assessed"
    /// The base holds no code, so that nothing can be a share of it.
    case emptyBase = "undefined"
  }

  public let reason: Reason?

  /// - Parameters:
  ///   - interviews: for each interview, in order of collection, the indices of its codes; below `codes`.
  ///   - base: interviews in the base; 4, 5 or 6 are usual.
  ///   - run: interviews in a run; 2 or 3 are usual.
  ///   - threshold: 0 to 1; 0.05 or 0 are usual.
  public init(_ interviews: [[Int]], codes: Int, base: Int, run: Int, threshold: Double) {
    self.base = base
    self.run = run
    self.threshold = threshold
    var seen = [Bool](repeating: false, count: codes)
    // How many codes each interview is the first to bring.
    let new = interviews.map { interview in
      var count = 0
      for code in interview where !seen[code] {
        seen[code] = true
        count += 1
      }
      return count
    }
    let unique = new.prefix(max(0, base)).reduce(0, +)
    baseUnique = unique
    guard base >= 1, run >= 1, interviews.count - base >= run else {
      (runs, saturatedAfter, brokenAt, reason) = ([], nil, nil, .tooFew)
      return
    }
    guard unique > 0 else {
      (runs, saturatedAfter, brokenAt, reason) = ([], nil, nil, .emptyBase)
      return
    }
    let runs = (base...interviews.count - run).map { start in
      let count = new[start..<start + run].reduce(0, +)
      return Run(first: start + 1, last: start + run, new: count, ratio: Double(count) / Double(unique))
    }
    self.runs = runs
    let reached = runs.firstIndex { Self.isAtMost($0.ratio, threshold) }
    saturatedAfter = reached.map { runs[$0].first - 1 }
    brokenAt = reached.flatMap { at in runs[at...].first { !Self.isAtMost($0.ratio, threshold) }?.last }
    reason = nil
  }

  /// 1 of 20 is at most 5 %, whatever binary fractions make of it.
  private static func isAtMost(_ ratio: Double, _ threshold: Double) -> Bool { ratio <= threshold + 1e-9 }

  /// How many different codes are known after each interview.
  public static func curve(_ interviews: [[Int]], codes: Int) -> [Int] {
    var seen = [Bool](repeating: false, count: codes)
    var count = 0
    return interviews.map { interview in
      for code in interview where !seen[code] {
        seen[code] = true
        count += 1
      }
      return count
    }
  }
}
