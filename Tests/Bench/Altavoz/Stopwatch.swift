import Foundation

/// Wall time and processor time of this process since it was made.
struct Stopwatch {
    private let began = ContinuousClock.now
    private let cpuBegan = Self.cpuSeconds

    var seconds: Double {
        let passed = ContinuousClock.now - began
        return Double(passed.components.seconds) + Double(passed.components.attoseconds) * 1e-18
    }

    var cpuSeconds: Double { Self.cpuSeconds - cpuBegan }

    /// Both, at one moment.
    struct Reading {
        let seconds: Double
        let cpuSeconds: Double
    }

    var reading: Reading { Reading(seconds: seconds, cpuSeconds: cpuSeconds) }

    private static var cpuSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
