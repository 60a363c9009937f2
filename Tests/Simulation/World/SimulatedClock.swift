import Outreach

/// The clocks as one process sees them: the wall's, which can be stepped, and the monotonic one.
final class SimulatedClock: TimeSource, @unchecked Sendable {
    private unowned let simulation: Simulation
    private let process: SimulatedProcess
    /// The engine runs as it does in a daemon.
    let isVirtual = false

    init(_ simulation: Simulation, _ process: SimulatedProcess) {
        self.simulation = simulation
        self.process = process
    }

    func now() -> Timestamp { simulation.wall }
    func monotonic() -> Monotonic { Monotonic(nanoseconds: simulation.now * 1_000_000) }

    /// In pieces of at most a minute, as the command's clock does, so that a step of the wall clock is noticed.
    func sleep(until time: Timestamp) async {
        let wait = Wait(until: time, now: now(), monotonic: monotonic())
        while !Task.isCancelled {
            let left = wait.left(now: now(), monotonic: monotonic())
            if left <= .zero { return }
            await nap(min(left.wholeMilliseconds, 60_000))
            if process.isDead { return }
        }
    }

    private func nap(_ milliseconds: Int64) async {
        let timer = Box<Int>()
        let end = Box<() -> Void>()
        await withTaskCancellationHandler {
            await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
                guard !Task.isCancelled else { return continuation.resume() }
                let wait = process.wait { [simulation] in
                    timer.value.map { simulation.agenda.cancel($0) }
                    continuation.resume()
                }
                let finish = { [process] in if process.isOver(wait) { continuation.resume() } }
                end.value = finish
                timer.value = simulation.schedule(after: process.isDead ? 1_000 : milliseconds, isTimer: true, finish)
            }
        } onCancel: {
            timer.value.map { simulation.agenda.cancel($0) }
            end.value?()
        }
    }
}

/// Random numbers for one process.
final class SimulatedRandom: RandomSource, @unchecked Sendable {
    private var dice: Dice
    init(_ dice: Dice) { self.dice = dice }
    func next() -> UInt64 { dice.next() }
}
