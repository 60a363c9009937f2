/// Durable sends, from planned deliveries to recorded outcomes, against the bare C loop that posts the same bodies.
struct DurableFigure: Figure {
    enum Measure: String {
        /// By the wall.
        case throughput = "durable sends"
        /// For a second of processor time.
        case efficiency = "durable sends, processor"
    }

    let measured: Measure
    let sending: DurableSending
    let sink: HTTPSink
    let goal: Goal

    var name: String { measured.rawValue }
    var unit: String { measured == .throughput ? "1/s" : "1/CPU s" }

    func measureReference() throws -> Double? {
        let time = try sink.reference(posting: sending.bodies)
        return Double(sending.workers) / (measured == .throughput ? time.seconds : time.cpu_seconds)
    }

    func measure() async throws -> Double {
        let time = try await sending.run()
        return Double(sending.workers) / (measured == .throughput ? time.seconds : time.cpuSeconds)
    }
}
