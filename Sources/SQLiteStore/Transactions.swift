import GRDB
import Outreach

/// The ways in which the store uses its connections.
extension SQLiteStore {
    /// One write transaction. Not cut short by the cancellation of the task: a drain must still be able to record.
    func write<T: Sendable>(
        in operation: String = #function, _ body: @escaping @Sendable (Database) throws -> T
    ) async throws -> T {
        try await transact(operation) { db in (try body(db), {}) }
    }

    /// The same, with what is known beside the database; that changes when the transaction is committed, or not at all.
    func writeWithLeases<T: Sendable>(
        in operation: String = #function, _ body: @escaping @Sendable (Database, inout Leases) throws -> T
    ) async throws -> T {
        try await transact(operation) { [self] db in
            var draft = leases.withLock { $0 }
            let value = try body(db, &draft)
            return (value, { [draft] in self.leases.withLock { $0 = draft } })
        }
    }

    /// - Parameters:
    ///   - operation: the function that asks, for ``CommitWatch``.
    ///   - body: returns its value, and what is to be done on the writer's queue after the commit.
    private func transact<T: Sendable>(
        _ operation: String, _ body: @escaping @Sendable (Database) throws -> (T, () -> Void)
    ) async throws -> T {
        if threading == .callersThread { return try transactHere(operation, body) }
        return try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { [checkpoints, watch] db in
                let result = Self.commit(operation, db, checkpoints, watch, body)
                continuation.resume(with: result)
                // Nothing was committed otherwise; and the connection may have been closed.
                if case .success = result { checkpoints.noteCommit(db) }
            }
        }
    }

    private func transactHere<T>(_ operation: String, _ body: (Database) throws -> (T, () -> Void)) throws -> T {
        try pool.writeWithoutTransaction { db in
            let result = Self.commit(operation, db, checkpoints, watch, body)
            if case .success = result { checkpoints.noteCommit(db) }
            return try result.get()
        }
    }

    private static func commit<T>(
        _ operation: String, _ db: Database, _ checkpoints: Checkpoints, _ watch: CommitWatch?,
        _ body: (Database) throws -> (T, () -> Void)
    ) -> Result<T, any Error> {
        Result {
            try StoreError.translating {
                var outcome: (value: T, committed: () -> Void)?
                try checkpoints.guarding(db) {
                    try db.inTransaction(.immediate) {
                        outcome = try body(db)
                        watch?(operation, .before)
                        return .commit
                    }
                }
                watch?(operation, .after)
                outcome!.committed()
                return outcome!.value
            }
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        do {
            return threading == .callersThread ? try readHere(body) : try await pool.read(body)
        } catch let error as DatabaseError { throw StoreError(error) }
    }

    /// In one snapshot, on the connection that never writes: who has one thread needs no pool of readers.
    private func readHere<T>(_ body: (Database) throws -> T) throws -> T {
        try watcher.unsafeRead { db in
            try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
            defer {
                do { try db.cachedStatement(sql: "COMMIT TRANSACTION").execute() } catch { try? db.rollback() }
            }
            return try body(db)
        }
    }

    /// Runs one transaction after another until one has nothing more to do, so that others get their turn between.
    func writeInChunks(
        in operation: String = #function, _ body: @escaping @Sendable (Database) throws -> Bool
    ) async throws {
        while try await write(in: operation, body) {}
    }

    /// Rows a transaction may touch when there may be a million to touch.
    static let chunk = 5000

    /// On the writer's connection, in no transaction. Errors are GRDB's.
    func onWriter<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        threading == .callersThread ? try onWriterHere(body) : try await pool.writeWithoutTransaction(body)
    }

    private func onWriterHere<T>(_ body: (Database) throws -> T) throws -> T { try pool.writeWithoutTransaction(body) }

    /// On the connection that never writes, in no transaction.
    func onWatcher<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        threading == .callersThread ? try onWatcherHere(body) : try await watcher.unsafeRead(body)
    }

    private func onWatcherHere<T>(_ body: (Database) throws -> T) throws -> T { try watcher.unsafeRead(body) }
}

extension Database {
    /// Executes a statement that is prepared once for the connection: to prepare one costs as much as to run it, and a reply
    /// runs twenty.
    func executeCached(sql: String, arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
