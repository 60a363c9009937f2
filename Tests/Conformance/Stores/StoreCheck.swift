import Outreach

/// One thing that any store must do. A test runs every one of ``StoreConformance/checks`` against a fresh store.
public struct StoreCheck: Sendable, CustomStringConvertible {
    public let name: String
    /// - Throws: ``ConformanceFailure`` when the store does something else, or the store's own error.
    public let run: @Sendable (_ makeStore: @Sendable () async throws -> any Store) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (StoreWorld) async throws -> Void) {
        self.name = name
        run = { makeStore in try await body(StoreWorld(store: try await makeStore())) }
    }

    public var description: String { name }
}

/// What a conformance suite found.
public struct ConformanceFailure: Error, CustomStringConvertible {
    public let description: String
}

func expect(
    _ condition: Bool, _ what: @autoclosure () -> String = "does not hold", line: UInt = #line,
    file: String = #fileID
) throws {
    if !condition { throw ConformanceFailure(description: "\(file):\(line): \(what())") }
}

func expectEqual<T: Equatable>(
    _ found: T, _ expected: T, _ what: @autoclosure () -> String = "", line: UInt = #line, file: String = #fileID
) throws {
    if found != expected {
        throw ConformanceFailure(description: "\(file):\(line): \(what()) found \(found), expected \(expected)")
    }
}

func expectRefusal(
    _ what: String, line: UInt = #line, file: String = #fileID, _ body: () async throws -> Void
) async throws {
    do { try await body() } catch is CampaignRefusal { return }
    throw ConformanceFailure(description: "\(file):\(line): \(what) was not refused")
}

func expectDeposed(
    _ what: String, line: UInt = #line, file: String = #fileID, _ body: () async throws -> Void
) async throws {
    do { try await body() } catch is LeadershipLost { return }
    throw ConformanceFailure(description: "\(file):\(line): \(what) was let through after the fence rose")
}

/// Everything that any store must do.
public enum StoreConformance {
    public static let checks: [StoreCheck] =
        registryChecks + eventChecks + campaignChecks + audienceChecks + leadershipChecks + leaseChecks + gateChecks
        + replyChecks + conversationChecks + outcomeChecks + receiptChecks + timeChecks + logChecks + propertyChecks
}
