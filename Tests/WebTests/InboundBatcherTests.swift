import Outreach
import Synchronization
import Testing

@testable import Web

@Suite("Group commit of what comes in") struct InboundBatcherTests {
    private func receipt(_ id: String) -> InboundEvent {
        .receipt(Receipt(gateway: "g", messageID: id, attempt: nil, status: .sent, code: nil))
    }

    @Test("what arrives while a commit is under way goes into one next commit")
    func groups() async throws {
        let sink = GatedSink()
        let batcher = InboundBatcher(sink: sink)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await batcher.accept([receipt("first")], gateway: "g") }
            await sink.waitForCall()
            for index in 0..<50 {
                group.addTask { try await batcher.accept([receipt("\(index)")], gateway: index % 2 == 0 ? "g" : "h") }
            }
            while await batcher.waitingCount < 50 { await Task.yield() }
            sink.open()
            try await group.waitForAll()
        }
        #expect(sink.sizes == [1, 25, 25])
    }

    @Test("nobody is told that it is done before the commit has returned")
    func durable() async throws {
        let sink = GatedSink()
        let batcher = InboundBatcher(sink: sink)
        let isDone = Mutex(false)
        async let accepted: Void = {
            try await batcher.accept([receipt("1")], gateway: "g")
            isDone.withLock { $0 = true }
        }()
        await sink.waitForCall()
        #expect(!isDone.withLock { $0 })
        sink.open()
        try await accepted
        #expect(isDone.withLock { $0 })
    }

    @Test("one report that cannot be recorded spoils no other")
    func poison() async throws {
        let sink = GatedSink(poison: "bad")
        let batcher = InboundBatcher(sink: sink)
        let results = await withTaskGroup(of: (String, Bool).self) { group in
            group.addTask { ("first", await succeeds(batcher, receipt("first"))) }
            await sink.waitForCall()
            for id in ["a", "bad", "b"] { group.addTask { (id, await succeeds(batcher, receipt(id))) } }
            while await batcher.waitingCount < 3 { await Task.yield() }
            sink.open()
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(results == ["first": true, "a": true, "bad": false, "b": true])
    }

    @Test("too much at once is refused, not kept in memory")
    func overload() async throws {
        let sink = GatedSink()
        let batcher = InboundBatcher(sink: sink, limit: 2)
        async let first: Void = batcher.accept([receipt("1")], gateway: "g")
        await sink.waitForCall()
        async let second: Void = batcher.accept([receipt("2"), receipt("3")], gateway: "g")
        while await batcher.waitingCount < 1 { await Task.yield() }
        await #expect(throws: InboundBatcher.Overloaded.self) { try await batcher.accept([receipt("4")], gateway: "g") }
        sink.open()
        try await first
        try await second
    }

    private func succeeds(_ batcher: InboundBatcher, _ event: InboundEvent) async -> Bool {
        do {
            try await batcher.accept([event], gateway: "g")
            return true
        } catch { return false }
    }
}

extension InboundBatcher {
    fileprivate var waitingCount: Int { waiting.count }
}

/// Holds the first call back until it is opened.
private final class GatedSink: InboundSink {
    struct Poisoned: Error {}

    private struct State {
        var sizes: [Int] = []
    }

    private let state = Mutex(State())
    private let poison: String?
    private let called = AsyncStream.makeStream(of: Void.self)
    private let gate = AsyncStream.makeStream(of: Void.self)

    init(poison: String? = nil) { self.poison = poison }

    var sizes: [Int] { state.withLock { $0.sizes } }

    func waitForCall() async { for await _ in called.stream { return } }
    func open() { gate.continuation.finish() }

    func accept(_ events: [InboundEvent], gateway: String) async throws {
        let isFirst = state.withLock { state in
            state.sizes.append(events.count)
            return state.sizes.count == 1
        }
        called.continuation.yield()
        if isFirst { for await _ in gate.stream {} }
        for case .receipt(let receipt) in events where receipt.messageID == poison { throw Poisoned() }
    }
}
