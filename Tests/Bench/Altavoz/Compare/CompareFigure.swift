/// Altavoz beside what people use today: the same number of messages to the same nginx.
struct CompareFigure: Figure {
    let other: OtherSender
    let sending: DurableSending
    let sink: HTTPSink
    let goal: Goal

    var name: String { other.name }
    var unit: String { "1/s" }
    /// The others start anew for each run in any case.
    var warmsUp: Bool { false }

    func measure() async throws -> Double {
        Double(sending.workers) / (try await sending.run()).seconds
    }

    func measureReference() throws -> Double? {
        try other.send((0..<sending.workers).map(SyntheticMessage.init), to: sink.url)
    }
}
