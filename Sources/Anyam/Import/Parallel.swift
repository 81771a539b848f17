import Foundation
import Synchronization

/// Does the same to many things at once, in the order they came.
enum Parallel {
  /// Readers go as deep as their documents: threads get the stack the main one has.
  private static let stack = 8 << 20

  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    let workers = min(items.count, max(1, ProcessInfo.processInfo.activeProcessorCount))
    let work = Work<Result>()
    let done = DispatchGroup()
    for _ in 0..<workers {
      done.enter()
      let thread = Thread {
        while let index = work.next(of: items.count) { work.put(transform(items[index]), at: index) }
        done.leave()
      }
      thread.stackSize = stack
      thread.start()
    }
    done.wait()
    return work.results(items.count)
  }

  private final class Work<Result: Sendable>: Sendable {
    private let taken = Atomic(0)
    private let results = Mutex([Int: Result]())

    func next(of count: Int) -> Int? {
      let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      return index < count ? index : nil
    }

    func put(_ result: Result, at index: Int) { results.withLock { $0[index] = result } }

    func results(_ count: Int) -> [Result] { results.withLock { found in (0..<count).compactMap { found[$0] } } }
  }
}
