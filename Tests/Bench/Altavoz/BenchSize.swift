/// How much of what grows is measured.
enum BenchSize {
    static let flag = "--full"
    static let isFull = CommandLine.arguments.contains(flag)
    /// Workers planned for and imported.
    static let workers = isFull ? 1_000_000 : 100_000
    /// Deliveries in the log.
    static let deliveries = isFull ? 10_000_000 : 1_000_000
}
