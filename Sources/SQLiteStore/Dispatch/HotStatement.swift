import Foundation
import GRDB
import GRDBSQLite
import Outreach

/// A statement of the hot path, driven as SQLite's own interface has it: bound and read by position, with no row, array
/// or boxed value made on the way. What is bound stays bound until it is bound anew, so that what is the same for a whole
/// batch is bound once.
struct HotStatement {
    private let statement: Statement
    private let db: Database

    init(_ db: Database, _ sql: String) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
        sqlite3_reset(statement.sqliteStatement)
        sqlite3_clear_bindings(statement.sqliteStatement)
    }

    // MARK: - Parameters, counted from 1

    func bind(_ index: Int32, _ value: Int64) { sqlite3_bind_int64(statement.sqliteStatement, index, value) }
    func bind(_ index: Int32, _ value: Int) { bind(index, Int64(value)) }
    func bind(_ index: Int32, _ value: Bool) { bind(index, value ? 1 as Int64 : 0) }

    func bind(_ index: Int32, _ value: Int64?) {
        if let value { bind(index, value) } else { sqlite3_bind_null(statement.sqliteStatement, index) }
    }

    func bind(_ index: Int32, _ text: String?) {
        guard var text else {
            sqlite3_bind_null(statement.sqliteStatement, index)
            return
        }
        text.withUTF8 { bytes in
            // A text without an address would be bound as NULL; strings of no length may have none.
            if bytes.isEmpty {
                _ = sqlite3_bind_text(statement.sqliteStatement, index, "", 0, Self.copied)
            } else {
                bytes.withMemoryRebound(to: CChar.self) {
                    _ = sqlite3_bind_text(
                        statement.sqliteStatement, index, $0.baseAddress, Int32($0.count), Self.copied)
                }
            }
        }
    }

    /// - Parameter bytes: at least one; none would be bound as NULL.
    func bind(_ index: Int32, _ bytes: Data) {
        bytes.withUnsafeBytes { bytes in
            _ = sqlite3_bind_blob(
                statement.sqliteStatement, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
    }

    func bind(_ index: Int32, _ attempt: AttemptID) {
        withUnsafeBytes(of: (attempt.high.bigEndian, attempt.low.bigEndian)) { bytes in
            _ = sqlite3_bind_blob(
                statement.sqliteStatement, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
    }

    // MARK: - Running

    /// For a statement without rows.
    func run() throws {
        let code = sqlite3_step(statement.sqliteStatement)
        sqlite3_reset(statement.sqliteStatement)
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// The first row, if there is one.
    func first<T>(_ read: (HotRow) throws -> T) throws -> T? {
        defer { sqlite3_reset(statement.sqliteStatement) }
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW: return try read(HotRow(statement: statement.sqliteStatement))
        case SQLITE_DONE: return nil
        case let code: throw failure(code)
        }
    }

    /// - Parameter body: returns whether it wants another row.
    func eachRow(_ body: (HotRow) throws -> Bool) throws {
        defer { sqlite3_reset(statement.sqliteStatement) }
        while true {
            switch sqlite3_step(statement.sqliteStatement) {
            case SQLITE_ROW: guard try body(HotRow(statement: statement.sqliteStatement)) else { return }
            case SQLITE_DONE: return
            case let code: throw failure(code)
            }
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }

    /// SQLITE_TRANSIENT, which is a cast in C and not imported: SQLite copies what is bound.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// The row on which a ``HotStatement`` stands; gone with its next step. Columns are counted from 0.
struct HotRow {
    fileprivate let statement: OpaquePointer

    func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
    func int(_ column: Int32) -> Int { Int(int64(column)) }
    func bool(_ column: Int32) -> Bool { int64(column) != 0 }
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    /// Empty for NULL.
    func text(_ column: Int32) -> String {
        let start = sqlite3_column_text(statement, column)
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Empty for NULL. Valid only until the next step.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }
}
