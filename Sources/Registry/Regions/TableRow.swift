import CSV
import Outreach

/// One row of a reference table, its columns picked by name.
struct TableRow {
    let table: String
    private let row: CSVRow
    private let columns: [Int]
    private let names: [String]

    subscript(_ column: Int) -> String { row[columns[column]] }

    func value<Value: CheckedText>(_ column: Int) throws -> Value {
        guard let value = Value(self[column]) else {
            throw bad(column, found: "\"\(self[column])\"", expected: Value.expectation)
        }
        return value
    }

    func bad(_ column: Int, found: String, expected: String) -> BadInput {
        BadInput(file: table, line: row.line, field: names[column], found: found, expected: expected)
    }

    /// Calls `body` for each row; the columns of `names` are `row[0]`, `row[1]`, …
    static func each(_ folder: String, _ table: String, _ names: [String], _ body: (TableRow) throws -> Void) throws {
        let path = folder + "/" + table
        var reader = try CSVReader(path: path)
        var row = CSVRow()
        guard try reader.next(into: &row) else {
            throw BadInput(file: path, found: "an empty file", expected: "a table with the columns \(names)")
        }
        let header = row.fields
        let columns = try names.map { name in
            guard let column = header.firstIndex(of: name) else {
                throw BadInput(file: path, line: 1, found: "no column \(name)", expected: "the columns \(names)")
            }
            return column
        }
        while try reader.next(into: &row) {
            guard row.count == header.count else {
                throw BadInput(
                    file: path, line: row.line, found: "\(row.count) fields", expected: "\(header.count), as in line 1")
            }
            try body(TableRow(table: path, row: row, columns: columns, names: names))
        }
    }
}
