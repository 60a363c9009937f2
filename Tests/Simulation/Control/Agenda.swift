/// What is to happen, by simulated time. Among things of one moment the seed decides which comes first.
struct Agenda {
    struct Entry {
        let id: Int
        let at: Int64
        let order: UInt64
        /// Something of the engine's own (a timer): only these may be put off while nothing happens.
        let isTimer: Bool
        let action: () throws -> Void

        func comes(before other: Entry) -> Bool { (at, order, id) < (other.at, other.order, other.id) }
    }

    private var heap: [Entry] = []
    private var cancelled: Set<Int> = []
    private var lastID = 0

    /// - Parameter at: milliseconds since the beginning of the simulation.
    @discardableResult
    mutating func add(at: Int64, order: UInt64, isTimer: Bool = false, _ action: @escaping () throws -> Void) -> Int {
        lastID += 1
        heap.append(Entry(id: lastID, at: at, order: order, isTimer: isTimer, action: action))
        var child = heap.count - 1
        while child > 0, heap[child].comes(before: heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
        return lastID
    }

    mutating func cancel(_ id: Int) { cancelled.insert(id) }

    /// When the first thing happens; with those that are no timers alone, when the world itself does something next.
    var nextOfWorld: Int64? {
        heap.lazy.filter { [cancelled] in !$0.isTimer && !cancelled.contains($0.id) }.map(\.at).min()
    }

    mutating func peek() -> Entry? {
        while let first = heap.first, cancelled.contains(first.id) {
            cancelled.remove(first.id)
            removeFirst()
        }
        return heap.first
    }

    mutating func pop() -> Entry? {
        guard let first = peek() else { return nil }
        removeFirst()
        return first
    }

    private mutating func removeFirst() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].comes(before: heap[least]) { least = child }
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
