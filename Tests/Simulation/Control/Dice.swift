import Outreach

/// The seed's random numbers. Each concern has its own stream, so that a change in one leaves the others as they were.
struct Dice {
    private var generator: SplitMix64

    init(seed: UInt64, _ stream: UInt64) { generator = SplitMix64(seed: SplitMix64.mix(seed &* 1_000_003 &+ stream)) }

    mutating func next() -> UInt64 { generator.next() }
    /// 0 ..< count.
    mutating func below(_ count: Int) -> Int { Int(generator.next() % UInt64(max(count, 1))) }
    mutating func between(_ range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(generator.next() % UInt64(range.upperBound - range.lowerBound + 1))
    }
    mutating func chance(_ probability: Double) -> Bool {
        Double(generator.next() >> 11) / Double(1 << 53) < probability
    }
    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

    /// One of these by weight.
    mutating func pick<T>(weighted choices: [(T, Int)]) -> T {
        var rest = below(choices.reduce(0) { $0 + $1.1 })
        for (choice, weight) in choices {
            if rest < weight { return choice }
            rest -= weight
        }
        return choices[0].0
    }
}
