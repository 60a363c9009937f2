import Outreach
import Testing

@testable import CSV

@Suite("CSV")
struct CSVReaderTests {
    private func rows(_ text: String, chunk: Int? = nil) throws -> [[String]] {
        var reader = CSVReader(bytes: Array(text.utf8), file: "f.csv")
        if let chunk {
            let scratch = try Scratch()
            reader = try CSVReader(path: try scratch.file("f.csv", text), chunkSize: chunk)
            return try all(&reader)
        }
        return try all(&reader)
    }

    private func all(_ reader: inout CSVReader) throws -> [[String]] {
        var rows: [[String]] = []
        var row = CSVRow()
        while try reader.next(into: &row) { rows.append(row.fields) }
        return rows
    }

    @Test(
        "rows are read as RFC 4180 writes them, and as spreadsheets do",
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
            ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
            ("a\tb\n1,5\t2\n", [["a", "b"], ["1,5", "2"]]),
            ("\"a;x\",b\n1,2\n", [["a;x", "b"], ["1", "2"]]),
            ("a\n\n\n1\n", [["a"], ["1"]]),
            ("a,b\n,\n", [["a", "b"], ["", ""]]),
            ("a,b\n\"1,\"\"x\"\"\",\"two\r\nlines\"\n", [["a", "b"], ["1,\"x\"", "two\r\nlines"]]),
            ("a,b\n\"\",2\n", [["a", "b"], ["", "2"]]),
            ("a,b\n1,\"2\"", [["a", "b"], ["1", "2"]]),
            ("a,b\n1,\n", [["a", "b"], ["1", ""]]),
            ("a,b,c\n1\n", [["a", "b", "c"], ["1"]]),
            ("ñ,日本\n😀,é\n", [["ñ", "日本"], ["😀", "é"]]),
            ("", []),
            ("\n\n", []),
        ])
    func read(text: String, expected: [[String]]) throws {
        #expect(try rows(text) == expected)
        for chunk in 1...5 { #expect(try rows(text, chunk: chunk) == expected, "chunks of \(chunk)") }
    }

    @Test("a row knows the line on which it begins")
    func lines() throws {
        var reader = CSVReader(bytes: Array("a\r\n\"x\ny\r\nz\"\r\n\r\nb\n".utf8))
        var row = CSVRow()
        var lines: [Int] = []
        while try reader.next(into: &row) { lines.append(row.line) }
        #expect(lines == [1, 2, 6])
    }

    @Test(
        "what cannot be read is refused with line and column",
        arguments: [
            (
                Array("a,b\n1,\"2\n3,4\n".utf8),
                "f.csv:2: found a quote that is never closed, expected a closing quote before the end of the file. Close the quote, or double it (\"\") where it is part of the text."
            ),
            (
                Array("a,b\n1,x\"y\n".utf8),
                "f.csv:2:4: found a quote inside a field that does not begin with one, expected quotes around the whole field, and quotes within it doubled. Put the field in quotes and double every quote that is part of the text."
            ),
            (
                Array("a,b\n\"1\"x,2\n".utf8),
                "f.csv:2:2: found text after a closing quote, expected quotes around the whole field, and quotes within it doubled. Put the field in quotes and double every quote that is part of the text."
            ),
            (
                [97, 10, 0xC3, 0xA9, 0xE9, 10],
                "f.csv:2:2: found the byte 0xE9, which is not UTF-8, expected a file in UTF-8. Save it again as \"CSV UTF-8 (comma delimited)\"."
            ),
            (
                [97, 44, 98, 10, 49, 44, 0xFF],
                "f.csv:2:3: found the byte 0xFF, which is not UTF-8, expected a file in UTF-8. Save it again as \"CSV UTF-8 (comma delimited)\"."
            ),
            (
                [97, 10, 0xED, 0xA0, 0x80, 10],
                "f.csv:2:1: found the byte 0xED, which is not UTF-8, expected a file in UTF-8. Save it again as \"CSV UTF-8 (comma delimited)\"."
            ),
            (
                [0xFF, 0xFE, 97, 0],
                "f.csv:1:1: found a file in UTF-16, expected a file in UTF-8. Save it again as \"CSV UTF-8 (comma delimited)\"."
            ),
        ] as [([UInt8], String)])
    func refused(bytes: [UInt8], sentence: String) throws {
        var reader = CSVReader(bytes: bytes, file: "f.csv")
        let error = #expect(throws: BadInput.self) { try all(&reader) }
        #expect(error?.description == sentence)
    }

    @Test("a quote that swallows the file is stopped where it opened")
    func hugeRow() throws {
        let text = "a,b\n1,\"" + String(repeating: "x,y\n", count: 400_000)
        let scratch = try Scratch()
        var reader = try CSVReader(path: try scratch.file("f.csv", text))
        let error = #expect(throws: BadInput.self) { try all(&reader) }
        #expect(error?.line == 2)
        #expect(error?.found == "a row of more than 1024 KiB")
    }

    @Test("what is written is read back unchanged")
    func roundTrip() throws {
        var random = SplitMix64(seed: 9)
        let pieces = ["a", ",", "\"", "\n", "\r\n", "é", " ", "", "=1", ";", "\t"]
        for _ in 0..<500 {
            let written = (0..<(2 + random.next() % 5)).map { _ in
                (0..<random.next() % 5).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            }
            let text = "h1,h2,h3\r\n" + CSVWriter.line(written)
            #expect(try rows(text).dropFirst().first == written)
        }
    }

    @Test(
        "a field that a spreadsheet would run is disarmed",
        arguments: [("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM", "'@SUM"), ("a=1", "a=1"), ("", "")])
    func safe(field: String, expected: String) {
        #expect(CSVWriter.safeLine([field]) == CSVWriter.line([expected]))
    }

    @Test("no bytes bring the reader down")
    func fuzz() throws {
        var random = SplitMix64(seed: 1)
        let alphabet: [UInt8] = [44, 34, 10, 13, 59, 9, 97, 0, 0xC3, 0xA9, 0xFF, 0xEF, 0xBB, 0xBF]
        for _ in 0..<5_000 {
            let bytes = (0..<random.next() % 24).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
            var reader = CSVReader(bytes: bytes)
            do {
                for row in try all(&reader) { #expect(!row.isEmpty) }
            } catch is BadInput {}
        }
    }
}
