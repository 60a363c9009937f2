import Outreach

/// A page of the log, filtered by state and county, beside the same page of a log of 10,000 deliveries. Pages of fifty,
/// each asked for two hundred times: what it takes once the database's pages are in memory.
struct PageFigure: Figure {
    let number: Int
    let log: BenchLog
    let small: BenchLog
    let goal = Goal.atMost(3, aim: 1.2)
    let unit = "ms"
    var name: String { Self.name(number, log.deliveries) }
    static func name(_ number: Int, _ deliveries: Int) -> String { "log, page \(number) of \(deliveries)" }

    func measure() async throws -> Double { try await page(of: log, Self.filter()) }
    func measureReference() async throws -> Double? { try await page(of: small, Self.filter()) }

    func beside() async throws -> [BesideFigure] {
        guard number == 1 else { return [] }
        var failed = LogFilter()
        failed.states = [.failed]
        var rare = failed
        rare.region = BenchLog.smallCounty
        var statewide = failed
        statewide.region = GEOID("06")
        return [
            BesideFigure(name: "failed, small county, ms", value: try await page(of: log, rare)),
            BesideFigure(name: "failed, whole state, ms", value: try await page(of: log, statewide)),
            BesideFigure(name: "failed, anywhere, ms", value: try await page(of: log, failed)),
        ]
    }

    private static func filter() -> LogFilter {
        var filter = LogFilter()
        filter.states = [.delivered]
        filter.region = BenchLog.county
        return filter
    }

    private func page(of log: BenchLog, _ filter: LogFilter) async throws -> Double {
        try await log.milliseconds(filter, before: try await log.cursor(of: number, filter))
    }
}
