import BenchReference
import Outreach
import Transport

/// Durable sends, from planned deliveries to recorded outcomes, against a bare C loop that sends the same bodies.
struct DurableFigure: Figure {
    enum Measure {
        /// By the wall.
        case throughput
        /// For a second of processor time.
        case efficiency
    }

    let name: String
    let measured: Measure
    let sending: DurableSending
    let goal: Goal
    /// The C loop, sending this.
    let reference: @Sendable ([TransferRequest]) throws -> bench_time
    var besides: @Sendable () throws -> [BesideFigure] = { [] }

    var unit: String { measured == .throughput ? "1/s" : "1/CPU s" }

    func measureReference() throws -> Double? {
        let time = try reference(sending.requests)
        return Double(sending.workers) / (measured == .throughput ? time.seconds : time.cpu_seconds)
    }

    func measure() async throws -> Double {
        let time = try await sending.run()
        return Double(sending.workers) / (measured == .throughput ? time.seconds : time.cpuSeconds)
    }

    func beside() throws -> [BesideFigure] { try besides() }
}

extension DurableFigure {
    /// Text messages to nginx.
    init(_ name: String, _ measured: Measure, _ sending: DurableSending, to sink: HTTPSink, goal: Goal) {
        self.init(name: name, measured: measured, sending: sending, goal: goal) { requests in
            try sink.reference(
                posting: requests.map { if case .http(let exchange) = $0 { exchange.body } else { [] } })
        }
    }

    /// Mails to `smtp-sink`.
    init(_ name: String, _ measured: Measure, _ sending: DurableSending, to sink: MailSink, goal: Goal) {
        let mails = sending.requests.compactMap { if case .smtp(let mail) = $0 { mail } else { nil } }
        self.init(
            name: name, measured: measured, sending: sending, goal: goal,
            reference: { _ in try sink.reference(sending: mails) },
            besides: {
                let length = mails.reduce(0) { $0 + MailContent.bytes(of: $1).count } / mails.count
                return [
                    BesideFigure(
                        name: "smtp-source -d, \(length) bytes",
                        value: try sink.smtpSource(count: mails.count, length: length))
                ]
            })
    }
}
