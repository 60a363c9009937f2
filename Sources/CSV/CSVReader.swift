import Foundation
import Outreach

/// Reads comma-separated values (RFC 4180) row by row in bounded memory.
///
/// A byte order mark is skipped; lines end in CRLF, LF or CR; the separator is a comma, a semicolon or a tab, as the
/// first line shows; quoted fields may hold separators, line ends and doubled quotes. Everything must be UTF-8. Lines
/// with nothing on them are skipped. What cannot be read is a ``BadInput`` with its line and column.
public struct CSVReader {
    /// Between fields; found by ``next(into:)`` in the first row.
    public private(set) var separator: UInt8?
    /// Bytes taken from the source so far, for progress.
    public private(set) var bytesRead: Int64 = 0

    private let file: String?
    private var source: Source
    private var chunk: [UInt8]
    private var position = 0
    private var line = 1
    private var isFirst = true

    /// A field larger than this means that a quote was never meant as one.
    static let longestRow = 1 << 20

    /// - Parameter file: the name for error messages.
    public init(bytes: [UInt8], file: String? = nil) {
        self.file = file
        source = .none
        chunk = bytes
        bytesRead = Int64(bytes.count)
    }

    /// - Throws: ``BadInput`` when the file is not there or may not be read.
    public init(path: String, chunkSize: Int = 256 * 1024) throws {
        file = path
        guard let stream = fopen(path, "rb") else {
            throw BadInput(
                file: path, found: "no file that can be read (\(String(cString: strerror(errno))))",
                expected: "a CSV file", remedy: "Check the name and the permissions.")
        }
        source = .stream(Stream(stream), size: chunkSize)
        chunk = []
    }

    /// Reads the next row over `row`. False at the end.
    public mutating func next(into row: inout CSVRow) throws -> Bool {
        if isFirst { try begin() }
        while true {
            row.bytes.removeAll(keepingCapacity: true)
            row.ends.removeAll(keepingCapacity: true)
            row.line = line
            guard try readRow(&row) else { return false }
            if row.count > 1 || !row.bytes.isEmpty { return true }
        }
    }

    // MARK: Rows

    /// Where the scanner stands between two bytes; kept here so that a row may span chunks.
    private enum State { case fieldStart, plain, quoted, quoteInQuoted }

    private mutating func readRow(_ row: inout CSVRow) throws -> Bool {
        let separator = self.separator!
        var state = State.fieldStart
        var sawAnything = false
        var isASCII = true
        var quoteLine = line
        while true {
            if position == chunk.count, try !refill() {
                if state == .quoted {
                    throw BadInput(
                        file: file, line: quoteLine, found: "a quote that is never closed",
                        expected: "a closing quote before the end of the file",
                        remedy: "Close the quote, or double it (\"\") where it is part of the text.")
                }
                guard sawAnything else { return false }
                row.ends.append(row.bytes.count)
                break
            }
            var ended = false
            var stray: Int?
            chunk.withUnsafeBufferPointer { bytes in
                var i = position
                let end = bytes.count
                scan: while i < end {
                    switch state {
                    case .fieldStart, .plain:
                        let start = i
                        while i < end {
                            let byte = bytes[i]
                            if byte == separator || byte == lineFeed || byte == carriageReturn || byte == quote {
                                break
                            }
                            if byte >= 0x80 { isASCII = false }
                            i += 1
                        }
                        if i > start {
                            row.bytes.append(contentsOf: bytes[start..<i])
                            state = .plain
                            sawAnything = true
                        }
                        guard i < end else { break scan }
                        if bytes[i] == separator {
                            row.ends.append(row.bytes.count)
                            state = .fieldStart
                            sawAnything = true
                            i += 1
                        } else if bytes[i] == quote {
                            guard state == .fieldStart else {
                                stray = i
                                break scan
                            }
                            state = .quoted
                            quoteLine = line
                            sawAnything = true
                            i += 1
                        } else {
                            ended = true
                            break scan
                        }
                    case .quoted:
                        let start = i
                        while i < end, bytes[i] != quote {
                            if bytes[i] >= 0x80 { isASCII = false }
                            if bytes[i] == lineFeed { line += 1 }
                            i += 1
                        }
                        row.bytes.append(contentsOf: bytes[start..<i])
                        if i < end {
                            state = .quoteInQuoted
                            i += 1
                        } else if row.bytes.count > CSVReader.longestRow {
                            break scan
                        }
                    case .quoteInQuoted:
                        let byte = bytes[i]
                        if byte == quote {
                            row.bytes.append(quote)
                            state = .quoted
                            i += 1
                        } else if byte == separator {
                            row.ends.append(row.bytes.count)
                            state = .fieldStart
                            i += 1
                        } else if byte == lineFeed || byte == carriageReturn {
                            ended = true
                            break scan
                        } else {
                            stray = i
                            break scan
                        }
                    }
                }
                position = i
            }
            if stray != nil {
                let column = row.columns + 1
                throw BadInput(
                    file: file, line: line, column: column,
                    found: state == .plain
                        ? "a quote inside a field that does not begin with one" : "text after a closing quote",
                    expected: "quotes around the whole field, and quotes within it doubled",
                    remedy: "Put the field in quotes and double every quote that is part of the text.")
            }
            if row.bytes.count > Self.longestRow {
                throw BadInput(
                    file: file, line: state == .quoted ? quoteLine : row.line,
                    found: "a row of more than \(Self.longestRow / 1024) KiB",
                    expected: "rows of a registry",
                    remedy: "Look for a quote that opens here and is not closed.")
            }
            if ended {
                row.ends.append(row.bytes.count)
                try endLine()
                break
            }
        }
        if !isASCII { try checkUTF8(row) }
        return true
    }

    /// Steps over CRLF, LF or CR.
    private mutating func endLine() throws {
        let byte = chunk[position]
        position += 1
        line += 1
        guard byte == carriageReturn else { return }
        if position == chunk.count, try !refill() { return }
        if chunk[position] == lineFeed { position += 1 }
    }

    private func checkUTF8(_ row: CSVRow) throws {
        for field in 0..<row.count where String(validating: row.bytes(field), as: UTF8.self) == nil {
            var rest = row.bytes(field)
            var characters = 0
            while let first = rest.first {
                let scalar = rest.prefix(first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4)
                guard String(validating: scalar, as: UTF8.self) != nil else { break }
                rest = rest.dropFirst(scalar.count)
                characters += 1
            }
            throw BadInput(
                file: file, line: row.line, column: row.columnsBefore(field) + characters + 1,
                found: "the byte 0x\(String(rest.first ?? 0, radix: 16, uppercase: true)), which is not UTF-8",
                expected: "a file in UTF-8",
                remedy: "Save it again as \"CSV UTF-8 (comma delimited)\".")
        }
    }

    // MARK: The source

    private enum Source {
        case none
        case stream(Stream, size: Int)
    }

    /// Owns the C stream and closes it.
    private final class Stream {
        let file: UnsafeMutablePointer<FILE>
        init(_ file: UnsafeMutablePointer<FILE>) { self.file = file }
        deinit { fclose(file) }
    }

    private mutating func refill() throws -> Bool {
        guard case .stream(let stream, let size) = source else { return false }
        position = 0
        var failed = false
        chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress!, 1, size, stream.file)
            failed = count < size && ferror(stream.file) != 0
        }
        if failed {
            throw BadInput(
                file: file, line: line, found: "an error of the disk (\(String(cString: strerror(errno))))",
                expected: "a file that can be read to its end")
        }
        bytesRead += Int64(chunk.count)
        return !chunk.isEmpty
    }

    private mutating func begin() throws {
        isFirst = false
        // The whole first line, which shows the separator.
        var start: [UInt8] = []
        repeat {
            if position == chunk.count, try !refill() { break }
            start += chunk
            position = chunk.count
        } while start.count < 3 || (start.count <= Self.longestRow && !start.contains(lineFeed))
        chunk = start
        position = 0
        if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if chunk.starts(with: [0xFF, 0xFE]) || chunk.starts(with: [0xFE, 0xFF]) {
            throw BadInput(
                file: file, line: 1, column: 1, found: "a file in UTF-16", expected: "a file in UTF-8",
                remedy: "Save it again as \"CSV UTF-8 (comma delimited)\".")
        }
        separator = detectSeparator()
    }

    /// The one of comma, semicolon and tab that the first line has most of, outside quotes.
    private func detectSeparator() -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in chunk[position...] {
            if byte == quote { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == lineFeed || byte == carriageReturn { break }
            if separators.contains(byte) { counts[byte, default: 0] += 1 }
        }
        return separators.max { counts[$0, default: 0] < counts[$1, default: 0] }!
    }
}

extension CSVRow {
    /// Characters of the row read so far, with the separators; quotes that were taken off are not counted.
    var columns: Int { columnsBefore(count) + (String(decoding: bytes[(ends.last ?? 0)...], as: UTF8.self).count) }

    func columnsBefore(_ field: Int) -> Int {
        (0..<field).reduce(0) { $0 + self[$1].count + 1 }
    }
}

/// Comma first: it wins when there is no separator at all (`max` takes the first of equals).
private let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
