import Outreach

/// What an import did, in numbers that add up: ``rows`` is the sum of ``added``, ``merged``, ``unchanged``,
/// ``conflicts``, ``duplicates`` and ``failed``; in a dry run, of ``accepted``, ``duplicates`` and ``failed``.
public struct ImportSummary: Sendable, Equatable, Codable {
    /// Rows with something in them, the header not counted.
    public var rows = 0
    /// Rows that became drafts of their own; in a dry run all that is known of them.
    public var accepted = 0
    public var added = 0
    public var merged = 0
    /// The same as what was kept already.
    public var unchanged = 0
    /// Rows whose contact points belong to two different workers: a person must decide. In the error file.
    public var conflicts = 0
    /// Rows merged into an earlier row of the file with the same contact point.
    public var duplicates = 0
    /// Rows with an error. In the error file.
    public var failed = 0
    /// Accepted rows without evidence of consent: kept, never sent to; counted by what is missing.
    public var unconsented: [String: Int] = [:]
    /// Accepted rows without a region: no event will reach them before one is added.
    public var withoutRegion = 0
    /// What a person should look at although the row was accepted, counted by kind.
    public var doubts: [String: Int] = [:]
    /// The first errors, at most ``WorkerImport/Options/shownErrors``; all of them are in the error file.
    public var errors: [BadInput] = []
    /// Where the rows with errors went; nil when there were none, or no file was asked for.
    public var errorFile: String?
    /// Why the rows with errors are in no file, though one was asked for. All else was done.
    public var lostErrorFile: LostErrorFile?
    public var isDryRun = false

    /// The file for rows with errors that could not be written; nothing of it is left.
    public struct LostErrorFile: Error, Sendable, Equatable, Codable {
        public let path: String
        /// Of `errno`.
        public let code: Int32
    }

    public init() {}
}

/// How far an import is.
public struct ImportProgress: Sendable, Equatable {
    public let rows: Int
    public let totalRows: Int
    public let bytes: Int64
    public let totalBytes: Int64
}
