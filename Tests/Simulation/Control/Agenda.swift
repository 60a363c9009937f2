import Outreach

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

    private var timers = Heap()
    private var world = Heap()
    private var lastID = 0

    /// - Parameter at: milliseconds since the beginning of the simulation.
    @discardableResult
    mutating func add(at: Int64, order: UInt64, isTimer: Bool = false, _ action: @escaping () throws -> Void) -> Int {
        lastID += 1
        let entry = Entry(id: lastID, at: at, order: order, isTimer: isTimer, action: action)
        if isTimer { timers.add(entry) } else { world.add(entry) }
        return lastID
    }

    /// Of a timer; nothing else is ever cancelled.
    mutating func cancel(_ id: Int) { timers.cancelled.insert(id) }

    /// When the world itself does something next, timers aside.
    mutating func nextOfWorld() -> Int64? { world.peek()?.at }

    mutating func peek() -> Entry? {
        guard let timer = timers.peek() else { return world.peek() }
        guard let other = world.peek() else { return timer }
        return timer.comes(before: other) ? timer : other
    }

    mutating func pop() -> Entry? {
        guard let first = peek() else { return nil }
        if first.isTimer { timers.removeFirst() } else { world.removeFirst() }
        return first
    }

    private struct Heap {
        private var entries: [Entry] = []
        var cancelled: Set<Int> = []

        mutating func add(_ entry: Entry) {
            entries.append(entry)
            var child = entries.count - 1
            while child > 0, entries[child].comes(before: entries[(child - 1) / 2]) {
                entries.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        }

        mutating func peek() -> Entry? {
            while let first = entries.first, cancelled.remove(first.id) != nil { removeFirst() }
            return entries.first
        }

        mutating func removeFirst() {
            entries.swapAt(0, entries.count - 1)
            entries.removeLast()
            var parent = 0
            while true {
                var least = parent
                for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
                    if entries[child].comes(before: entries[least]) { least = child }
                }
                if least == parent { return }
                entries.swapAt(parent, least)
                parent = least
            }
        }
    }
}
