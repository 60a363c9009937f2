import Outreach
import SQLiteStore

/// What goes wrong with the database, and at which of its effects the daemon dies.
struct StoreFaults {
    enum Fault: Sendable {
        /// The database refuses; nothing of the transaction holds.
        case refused(StoreError)
        /// The transaction holds, and the answer is an error all the same.
        case doneAndRefused(StoreError)
        case crashBefore
        case crashAfter
    }

    /// Bad times of the database.
    struct Spell {
        let from: Int64
        let to: Int64
        let error: StoreError
        let probability: Double
        /// How often an error hides a commit that took place.
        let lies: Double
    }

    static let errors = [
        StoreError(.busy, "Another program is using the database. Try again in a moment."),
        StoreError(.diskFull, "The disk is full: nothing was recorded. Make room and try again."),
        StoreError(.inputOutput, "The disk refused to read or write the database (code 1034)."),
    ]

    private let spells: [Spell]
    /// How often a single transaction of a dispatcher fails out of the blue.
    private let rare: Double
    private var dice: Dice
    private var crashes: Int
    /// Effects until the next crash.
    private var countdown: Int
    private var onlyExchanges = false

    init(spells: [Spell], rare: Double, crashes: Int, dice: Dice) {
        self.spells = spells
        self.rare = rare
        self.crashes = crashes
        self.dice = dice
        countdown = 0
        aim()
    }

    private mutating func aim() {
        onlyExchanges = dice.chance(0.7)
        countdown = onlyExchanges ? 1 + dice.below(24) : 1 + dice.below(300)
    }

    /// Whether the process dies at this effect.
    mutating func diesNow(_ name: String) -> Bool {
        guard crashes > 0, !onlyExchanges || name == "exchange" || name == "submit" else { return false }
        countdown -= 1
        guard countdown <= 0 else { return false }
        crashes -= 1
        aim()
        return true
    }

    mutating func fault(_ name: String, writes: Bool, at now: Int64) -> Fault? {
        if diesNow(name) { return dice.chance(0.5) ? .crashBefore : .crashAfter }
        if !isOver, writes, dice.chance(name == "exchange" ? rare : rare / 2) {
            return dice.chance(0.4) ? .doneAndRefused(dice.pick(Self.errors)) : .refused(dice.pick(Self.errors))
        }
        guard let spell = spells.first(where: { ($0.from..<$0.to).contains(now) }), dice.chance(spell.probability)
        else { return nil }
        // A full disk can still be read.
        guard writes || spell.error.code != .diskFull else { return nil }
        return writes && dice.chance(spell.lies) ? .doneAndRefused(spell.error) : .refused(spell.error)
    }

    private var isOver = false

    mutating func endAll() {
        crashes = 0
        isOver = true
    }
}
