import Foundation
import Outreach

/// Runs the tasks of one simulated process, one job at a time, on the thread that calls it, and in an order that the
/// seed decides. What Swift leaves open (which of several ready tasks goes on first) is thereby tried in many ways, and
/// every way can be had again.
final class SeededExecutor: TaskExecutor, @unchecked Sendable {
    private let condition = NSCondition()
    private var jobs: [UnownedJob] = []

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.withLock {
            jobs.append(job)
            condition.signal()
        }
    }

    var isIdle: Bool { condition.withLock { jobs.isEmpty } }

    /// Runs one of the jobs that are ready; false when there is none.
    /// - Parameter pick: which of so many.
    func runOne(_ pick: (Int) -> Int) -> Bool {
        let job = condition.withLock { () -> UnownedJob? in
            jobs.isEmpty ? nil : jobs.remove(at: jobs.count == 1 ? 0 : pick(jobs.count))
        }
        guard let job else { return false }
        job.runSynchronously(on: asUnownedTaskExecutor())
        return true
    }

    /// Waits for a job that another thread brings, and runs it.
    func waitAndRun() {
        let job = condition.withLock { () -> UnownedJob in
            while jobs.isEmpty { condition.wait() }
            return jobs.removeFirst()
        }
        job.runSynchronously(on: asUnownedTaskExecutor())
    }

    /// Runs asynchronous work to its end before returning; nothing else of the simulation goes on meanwhile, so that the
    /// threads inside of it (the database has its own) decide nothing.
    func finish<T: Sendable>(_ body: @escaping @Sendable () async throws -> T) -> Result<T, any Error> {
        let box = Box<Result<T, any Error>>()
        Task(executorPreference: self) {
            do { box.value = .success(try await body()) } catch { box.value = .failure(error) }
        }
        while true {
            if let result = box.value { return result }
            waitAndRun()
        }
    }
}

/// A place for a value that only the simulation's thread touches.
final class Box<Value>: @unchecked Sendable {
    var value: Value?
}
