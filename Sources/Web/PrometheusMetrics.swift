import CoreMetrics
import Synchronization

/// Collects what `swift-metrics` is told and shows it in Prometheus's text format, version 0.0.4
/// (prometheus.io/docs/instrumenting/exposition_formats).
///
/// Counters end in `_total`; timers and aggregating recorders become histograms, timers in seconds. A label whose value
/// looks like a phone number or an email address is shown as `(withheld)`: no contact may reach a metrics server.
public final class PrometheusMetrics: MetricsFactory {
    private struct Key: Hashable {
        let name: String
        /// As it stands between the braces.
        let labels: String
    }

    private struct State {
        var counters: [Key: CounterCell] = [:]
        var gauges: [Key: GaugeCell] = [:]
        var histograms: [Key: HistogramCell] = [:]
    }

    private let state = Mutex(State())

    public init() {}

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        counter(label, dimensions)
    }

    public func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        counter(label, dimensions)
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    public func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        if aggregate { return histogram(Self.key(label, dimensions)) }
        return gauge(label, dimensions)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        let key = Self.key(label, dimensions)
        return histogram(key.name.hasSuffix("_seconds") ? key : Key(name: key.name + "_seconds", labels: key.labels))
    }

    // What was counted stays on show: a series that vanishes cannot be told from one that stands still.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// Everything, sorted by name.
    public func render() -> String {
        let (counters, gauges, histograms) = state.withLock { ($0.counters, $0.gauges, $0.histograms) }
        var families: [String: (type: String, lines: [String])] = [:]
        for (key, cell) in counters.sorted(by: Self.inOrder) {
            families[key.name, default: ("counter", [])].lines.append(
                "\(key.name)\(Self.braces(key.labels)) \(Self.number(cell.value))")
        }
        for (key, cell) in gauges.sorted(by: Self.inOrder) {
            families[key.name, default: ("gauge", [])].lines.append(
                "\(key.name)\(Self.braces(key.labels)) \(Self.number(cell.value))")
        }
        for (key, cell) in histograms.sorted(by: Self.inOrder) {
            families[key.name, default: ("histogram", [])].lines += Self.lines(key, cell.snapshot)
        }
        var text = ""
        for (name, family) in families.sorted(by: { $0.key < $1.key }) {
            text += "# TYPE \(name) \(family.type)\n" + family.lines.joined(separator: "\n") + "\n"
        }
        return text
    }

    private func counter(_ label: String, _ dimensions: [(String, String)]) -> CounterCell {
        let key = Self.key(label, dimensions)
        let named = key.name.hasSuffix("_total") ? key : Key(name: key.name + "_total", labels: key.labels)
        return state.withLock { state in
            if let cell = state.counters[named] { return cell }
            let cell = CounterCell()
            state.counters[named] = cell
            return cell
        }
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeCell {
        let key = Self.key(label, dimensions)
        return state.withLock { state in
            if let cell = state.gauges[key] { return cell }
            let cell = GaugeCell()
            state.gauges[key] = cell
            return cell
        }
    }

    private func histogram(_ key: Key) -> HistogramCell {
        state.withLock { state in
            if let cell = state.histograms[key] { return cell }
            let cell = HistogramCell()
            state.histograms[key] = cell
            return cell
        }
    }

    private static func key(_ label: String, _ dimensions: [(String, String)]) -> Key {
        Key(
            name: PrometheusText.name(label),
            labels: dimensions.sorted { $0.0 < $1.0 }
                .map { "\(PrometheusText.name($0.0))=\"\(PrometheusText.value($0.1))\"" }.joined(separator: ","))
    }

    private static func inOrder<Cell>(_ a: (key: Key, value: Cell), _ b: (key: Key, value: Cell)) -> Bool {
        (a.key.name, a.key.labels) < (b.key.name, b.key.labels)
    }

    private static func braces(_ labels: String) -> String { labels.isEmpty ? "" : "{\(labels)}" }

    private static func lines(_ key: Key, _ values: HistogramCell.Values) -> [String] {
        var lines: [String] = []
        var running: UInt64 = 0
        for (bound, count) in zip(HistogramCell.bounds.map(number) + ["+Inf"], values.counts) {
            running += count
            let labels = key.labels.isEmpty ? "le=\"\(bound)\"" : "\(key.labels),le=\"\(bound)\""
            lines.append("\(key.name)_bucket{\(labels)} \(running)")
        }
        lines.append("\(key.name)_sum\(braces(key.labels)) \(number(values.sum))")
        lines.append("\(key.name)_count\(braces(key.labels)) \(running)")
        return lines
    }

    /// Whole numbers without a fraction; the format's own words for the rest.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if value == value.rounded(), abs(value) < 9e15 { return String(Int64(value)) }
        return String(value)
    }
}

private final class CounterCell: CounterHandler, FloatingPointCounterHandler {
    private let sum = Mutex(0.0)

    var value: Double { sum.withLock { $0 } }
    func increment(by amount: Int64) { sum.withLock { $0 += Double(amount) } }
    func increment(by amount: Double) { sum.withLock { $0 += max(amount, 0) } }
    func reset() { sum.withLock { $0 = 0 } }
}

private final class GaugeCell: RecorderHandler, MeterHandler {
    private let last = Mutex(0.0)

    var value: Double { last.withLock { $0 } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { last.withLock { $0 = value } }
    func increment(by amount: Double) { last.withLock { $0 += amount } }
    func decrement(by amount: Double) { last.withLock { $0 -= amount } }
}

private final class HistogramCell: RecorderHandler, TimerHandler {
    struct Values {
        var counts = [UInt64](repeating: 0, count: bounds.count + 1)
        var sum = 0.0
    }

    static let bounds = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300,
    ]

    private let values = Mutex(Values())

    var snapshot: Values { values.withLock { $0 } }
    func record(_ value: Int64) { record(Double(value)) }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    func record(_ value: Double) {
        let index = Self.bounds.firstIndex { value <= $0 } ?? Self.bounds.count
        values.withLock {
            $0.counts[index] += 1
            $0.sum += value
        }
    }
}
