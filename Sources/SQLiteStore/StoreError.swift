import GRDB

/// Why the database could not do what was asked: a code for programs, a sentence for people.
///
/// Never holds SQL, an argument of a statement or a contact point.
public struct StoreError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable, CaseIterable {
        /// The disk is full.
        case diskFull = "disk-full"
        /// Another program held the database for longer than the five seconds that are waited.
        case busy
        /// The file is damaged.
        case corrupt
        /// The disk refused to read or write.
        case inputOutput = "input-output"
        /// The file or its folder may not be written.
        case readOnly = "read-only"
        /// There is no such file, or it may not be opened.
        case missing
        /// `create` was asked for where there is a file already.
        case exists
        /// It is no database of Altavoz.
        case foreign
        /// A later version of Altavoz wrote it.
        case newerSchema = "newer-schema"
        /// The master key is not the one that the database was made with.
        case wrongKey = "wrong-key"
        /// SQLite did not take a setting without which nothing may be promised.
        case unsafeSettings = "unsafe-settings"
        /// A value does not open under its key: it was changed, or moved from another row.
        case unreadable
        /// There is no such record.
        case notFound = "not-found"
        case other
    }

    public let code: Code
    public let sentence: String

    public init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    public var description: String { sentence }
}

extension StoreError {
    /// What SQLite's result code (https://www.sqlite.org/rescode.html) means for the person at the machine.
    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self.init(.diskFull, Self.fullDisk)
        // Making the shared memory larger needs room as well, and SQLite has another word for the want of it.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
            self.init(.diskFull, Self.fullDisk)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, "Another program is using the database. Try again in a moment.")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(.corrupt, "The database file is damaged. Stop the daemon and restore the latest backup.")
        case .SQLITE_IOERR:
            self.init(
                .inputOutput,
                "The disk refused to read or write the database (code \(error.extendedResultCode.rawValue)).")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(.readOnly, "The database or its folder may not be written by this user.")
        case .SQLITE_CANTOPEN:
            self.init(.missing, "The database file cannot be opened: it is missing, or this user may not read it.")
        default:
            self.init(
                .other,
                "The database refused: \(error.message ?? "no reason given") (code \(error.extendedResultCode.rawValue))."
            )
        }
    }

    private static let fullDisk = "The disk is full: nothing was recorded. Make room and try again."

    /// Runs `body` and tells what goes wrong in the store's words.
    static func translating<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch let error as DatabaseError { throw StoreError(error) }
    }
}
