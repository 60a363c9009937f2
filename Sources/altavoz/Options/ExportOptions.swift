import ArgumentParser
import CSV
import Foundation
import Outreach

/// How and where an export is written.
struct ExportOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument { case csv, jsonl }

    @Option(help: "csv or jsonl.") var format = Format.csv

    @Option(
        help: ArgumentHelp("The file to write; it must not exist (default: standard output).", valueName: "file"),
        completion: .file())
    var output: String?
}

/// Rows on their way into a CSV file (RFC 4180) or a file of JSON Lines, written as they come.
struct Sheet {
    private let format: ExportOptions.Format
    private let columns: [String]
    private let file: ExportFile?
    private var buffer: [UInt8] = []
    private(set) var count = 0

    init(_ options: ExportOptions, columns: [String]) throws {
        format = options.format
        self.columns = columns
        file = try options.output.map(ExportFile.init)
        if format == .csv { buffer += Array(CSVWriter.safeLine(columns).utf8) }
    }

    /// - Parameter row: an object with the columns as its names.
    /// - Throws: ``Failure`` when the file cannot be written; nothing of it is left then.
    mutating func add(_ row: JSONValue) throws {
        count += 1
        switch format {
        case .jsonl:
            row.write(to: &buffer)
            buffer.append(0x0A)
        case .csv:
            buffer += Array(CSVWriter.safeLine(columns.map { Self.cell(row[$0]) }).utf8)
        }
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Lists are joined by semicolons, as the import reads them.
    private static func cell(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text): text
        case .int(let number): String(number)
        case .real(let number): String(number)
        case .bool(let flag): String(flag)
        case .array(let values): values.map { cell($0) }.joined(separator: ";")
        case .object, .null, nil: ""
        }
    }

    /// Gives the file its name.
    mutating func close() throws {
        try flush()
        try file?.finish()
    }

    private mutating func flush() throws {
        if let file { try file.write(buffer) } else { Console.write(buffer, to: STDOUT_FILENO) }
        buffer.removeAll(keepingCapacity: true)
    }
}
