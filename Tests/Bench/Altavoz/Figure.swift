import Foundation

/// Something that is measured, beside what could be reached at best where there is such a thing.
///
/// Both are measured in turn, so that a noisy machine disturbs them alike; the ratio is what counts.
protocol Figure {
    var name: String { get }
    var unit: String { get }
    /// What is to be held: of the ratio, or of the value itself where there is no reference.
    var goal: Goal { get }
    /// The median of so many counts.
    var runs: Int { get }
    /// Whether one run of each is thrown away first.
    var warmsUp: Bool { get }

    /// Once.
    func measure() async throws -> Double
    /// The same work at its best; nil where there is nothing to compare with.
    func measureReference() async throws -> Double?
    /// Measured once, printed below the row, judged by nobody.
    func beside() async throws -> [BesideFigure]
}

extension Figure {
    var runs: Int { 5 }
    var warmsUp: Bool { true }
    func beside() async throws -> [BesideFigure] { [] }
}

/// What a figure has to hold, and what it would be glad to reach.
struct Goal {
    enum Sense: String, Codable {
        /// More is better.
        case atLeast = "≥"
        /// Less is better.
        case atMost = "≤"
    }

    let sense: Sense
    let floor: Double
    let aim: Double

    static func atLeast(_ floor: Double, aim: Double) -> Goal { Goal(sense: .atLeast, floor: floor, aim: aim) }
    static func atMost(_ floor: Double, aim: Double) -> Goal { Goal(sense: .atMost, floor: floor, aim: aim) }

    func isHeld(by value: Double) -> Bool { sense == .atLeast ? value >= floor : value <= floor }
    func isReached(by value: Double) -> Bool { sense == .atLeast ? value >= aim : value <= aim }
}

/// A number that helps to read a figure.
struct BesideFigure: Codable {
    let name: String
    let value: Double
}

/// A figure as `.build/bench.json` keeps it.
struct FigureReport: Codable {
    let name: String
    /// The median of the runs.
    let value: Double
    let unit: String
    let reference: Double?
    let ratio: Double?
    let sense: Goal.Sense
    let floor: Double
    let aim: Double
    let held: Bool
    let reached: Bool
    let beside: [BesideFigure]
}

extension Figure {
    func report() async throws -> FigureReport {
        var values: [Double] = []
        var references: [Double] = []
        // The first is for connections, caches, the sink's own memory.
        for run in (warmsUp ? 0 : 1)...runs {
            let place = run == 0 ? "warming up" : "\(run) of \(runs)"
            Progress.show("\(name), \(place): reference")
            let reference = try await measureReference()
            Progress.show("\(name), \(place)")
            let value = try await measure()
            guard run > 0 else { continue }
            if let reference { references.append(reference) }
            values.append(value)
        }
        Progress.show("\(name), beside")
        let value = median(values)
        let reference = references.isEmpty ? nil : median(references)
        let ratio = reference.map { value / $0 }
        let judged = ratio ?? value
        return FigureReport(
            name: name, value: value, unit: unit, reference: reference, ratio: ratio, sense: goal.sense,
            floor: goal.floor, aim: goal.aim, held: goal.isHeld(by: judged), reached: goal.isReached(by: judged),
            beside: try await beside())
    }
}

private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted[sorted.count / 2]
}
