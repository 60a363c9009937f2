import Foundation
import Outreach
import Synchronization

/// The clocks of this machine.
struct SystemTime: TimeSource {
    let isVirtual = false

    func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    func monotonic() -> Monotonic {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Monotonic(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// Waits in pieces of at most a minute: a wall clock that is stepped meanwhile is noticed.
    func sleep(until time: Timestamp) async {
        let wait = Wait(until: time, now: now(), monotonic: monotonic())
        while !Task.isCancelled {
            let left = wait.left(now: now(), monotonic: monotonic())
            if left <= .zero { return }
            try? await Task.sleep(for: min(left, .seconds(60)))
        }
    }
}

/// The system's random numbers, fetched 32 at a time: a message takes three, and each fetch is a call of the kernel.
final class SystemRandom: RandomSource {
    private let fetched = Mutex<[UInt64]>([])

    func next() -> UInt64 {
        fetched.withLock { numbers in
            if numbers.isEmpty {
                numbers = Array(unsafeUninitializedCapacity: 32) { room, count in
                    let code = getentropy(room.baseAddress, 32 * MemoryLayout<UInt64>.size)
                    precondition(code == 0, "the system has no random numbers")
                    count = 32
                }
            }
            return numbers.removeLast()
        }
    }
}
