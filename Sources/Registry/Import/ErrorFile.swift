import CSV
import Foundation
import Outreach

/// The rows that could not be imported, as they stood, with the reason in a column `error`: correct them there and
/// import the file again.
///
/// Like the file they came from, it holds contact points in clear, so only its owner may read it (mode 0600). It
/// appears under its name when it is complete.
final class ErrorFile {
    let path: String
    private(set) var rows = 0
    private let columns: ImportColumns
    private let separator: Character
    private var stream: UnsafeMutablePointer<FILE>?

    init(path: String, columns: ImportColumns, separator: Character) {
        self.path = path
        self.columns = columns
        self.separator = separator
    }

    deinit {
        if let stream {
            fclose(stream)
            unlink(partial)
        }
    }

    /// - Throws: ``ImportSummary/LostErrorFile``; nothing is written after that.
    func write(_ row: CSVRow, error: String) throws(ImportSummary.LostErrorFile) {
        if stream == nil { try open() }
        var fields = row.fields
        // A row with too many or too few fields stays as it is, so that it cannot pass uncorrected the next time.
        if let column = columns.errorColumn, fields.count == columns.names.count { fields.remove(at: column) }
        try put(fields + [error])
        rows += 1
    }

    /// Gives the file its name. Nothing is left where there was no error.
    func finish() throws(ImportSummary.LostErrorFile) {
        guard let open = stream else { return }
        guard fflush(open) == 0, fsync(fileno(open)) == 0 else { throw failure(errno) }
        stream = nil
        guard fclose(open) == 0, rename(partial, path) == 0 else {
            let code = errno
            unlink(partial)
            throw failure(code)
        }
    }

    private var partial: String { path + ".partial" }

    private func open() throws(ImportSummary.LostErrorFile) {
        unlink(partial)
        let descriptor = Foundation.open(partial, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0, let opened = fdopen(descriptor, "wb") else { throw failure(errno) }
        stream = opened
        var names = columns.names
        if let column = columns.errorColumn { names.remove(at: column) }
        try put(names + [ImportColumns.errorName])
    }

    private func put(_ fields: [String]) throws(ImportSummary.LostErrorFile) {
        let line = Array(CSVWriter.line(fields, separator: separator).utf8)
        guard fwrite(line, 1, line.count, stream) == line.count else { throw failure(errno) }
    }

    private func failure(_ code: Int32) -> ImportSummary.LostErrorFile {
        ImportSummary.LostErrorFile(path: path, code: code)
    }
}
