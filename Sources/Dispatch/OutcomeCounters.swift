import Metrics

/// The counters of one gateway, made once: looking one up by its name costs more than counting.
struct OutcomeCounters: Sendable {
    private let byClass: [String: Counter]

    init(gateway: String) {
        let classes = ["accepted", "not-sent", "throttled", "rejected", "unknown"]
        byClass = Dictionary(
            uniqueKeysWithValues: classes.map {
                ($0, Counter(label: "altavoz_attempts_total", dimensions: [("gateway", gateway), ("outcome", $0)]))
            })
    }

    func count(_ outcomeClass: String) { byClass[outcomeClass]?.increment() }
}
