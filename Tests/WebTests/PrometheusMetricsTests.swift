import CoreMetrics
import Metrics
import Testing

@testable import Web

@Suite("Metrics in Prometheus's text format") struct PrometheusMetricsTests {
    @Test("counters, gauges and timers are written as the format asks")
    func render() {
        let metrics = PrometheusMetrics()
        Counter(
            label: "altavoz.sends", dimensions: [("gateway", "twilio-main"), ("class", "accepted")], factory: metrics
        )
        .increment(by: 3)
        Counter(
            label: "altavoz.sends", dimensions: [("class", "accepted"), ("gateway", "twilio-main")], factory: metrics
        )
        .increment()
        Counter(label: "altavoz_receipts_total", factory: metrics).increment()
        Gauge(label: "queue-depth", factory: metrics).record(4.5)
        Meter(label: "breaker", factory: metrics).set(1)
        let timer = Timer(label: "commit", factory: metrics)
        timer.recordNanoseconds(3_000_000)
        timer.recordNanoseconds(700_000_000_000)
        Recorder(label: "batch", dimensions: [("g", "x\"y\\z\n")], aggregate: true, factory: metrics).record(500)
        let text = metrics.render()
        let lines = text.split(separator: "\n").map(String.init)
        #expect(text.hasSuffix("\n"))
        for line in [
            "# TYPE altavoz_sends_total counter", #"altavoz_sends_total{class="accepted",gateway="twilio-main"} 4"#,
            "altavoz_receipts_total 1", "# TYPE queue_depth gauge", "queue_depth 4.5", "breaker 1",
            "# TYPE commit_seconds histogram", #"commit_seconds_bucket{le="0.0025"} 0"#,
            #"commit_seconds_bucket{le="0.005"} 1"#,
            #"commit_seconds_bucket{le="300"} 1"#, #"commit_seconds_bucket{le="+Inf"} 2"#, "commit_seconds_count 2",
            #"commit_seconds_sum 700.003"#, #"batch_bucket{g="x\"y\\z\n",le="+Inf"} 1"#,
            #"batch_sum{g="x\"y\\z\n"} 500"#,
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }

    @Test(
        "no label holds a contact",
        arguments: [
            "+12135550142", "(213) 555-0142", "213.555.0142", "maria@example.org", "2135550142", "sms:+1 213 555 0142",
            "٢١٣٥٥٥٠١٤٢",
        ])
    func withheld(value: String) {
        let metrics = PrometheusMetrics()
        Counter(label: "x", dimensions: [("to", value)], factory: metrics).increment()
        #expect(metrics.render().contains(#"x_total{to="(withheld)"} 1"#))
    }

    @Test(
        "ordinary labels stay",
        arguments: ["twilio-main", "06037", "zh-Hant", "30003", "HTTP 503", "550 5.1.1", "unpaid-wages"])
    func kept(value: String) { #expect(PrometheusText.value(value) == value) }
}
