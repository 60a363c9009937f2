import Foundation

/// Something that is measured beside what could be reached at best.
///
/// Both are measured in turn, so that a noisy machine disturbs them alike; the ratio is what counts.
protocol Figure {
    var name: String { get }
    var unit: String { get }
    /// The ratio to be held, or more.
    var goal: Double { get }

    /// Once; larger is better.
    func measure() async throws -> Double
    /// The same work at its best.
    func measureReference() async throws -> Double
}

/// A figure as `.build/bench.json` keeps it.
struct FigureReport: Codable {
    let name: String
    /// The median of the runs.
    let value: Double
    let unit: String
    let reference: Double
    let ratio: Double
    let goal: Double
    let held: Bool
}

extension Figure {
    func report(runs: Int) async throws -> FigureReport {
        // One of each to warm up: connections, caches, the sink's own memory.
        _ = try await measureReference()
        _ = try await measure()
        var values: [Double] = []
        var references: [Double] = []
        for _ in 0..<runs {
            references.append(try await measureReference())
            values.append(try await measure())
        }
        let value = median(values)
        let reference = median(references)
        let ratio = value / reference
        return FigureReport(
            name: name, value: value, unit: unit, reference: reference, ratio: ratio, goal: goal, held: ratio >= goal)
    }
}

private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted[sorted.count / 2]
}
