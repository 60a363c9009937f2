/// Writes rows as RFC 4180 asks: commas, CRLF, quotes only where they are needed.
public enum CSVWriter {
    /// The row as it stands, line end included. What it holds comes back unchanged from ``CSVReader``.
    public static func line(_ fields: some Sequence<String>, separator: Character = ",") -> String {
        fields.map { quoted($0, separator) }.joined(separator: String(separator)) + "\r\n"
    }

    /// The row for a file that people open in a spreadsheet: a field that begins with `=`, `+`, `-`, `@`, a tab or a
    /// line end would be run as a formula there and gets an apostrophe before it (OWASP, "CSV Injection").
    public static func safeLine(_ fields: some Sequence<String>) -> String {
        line(fields.map { $0.first.map(formulaStarts.contains) == true ? "'" + $0 : $0 })
    }

    private static func quoted(_ field: String, _ separator: Character) -> String {
        let needsQuotes = field.utf8.contains {
            $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
                || $0 == separator.asciiValue
        }
        return needsQuotes || field.first == " " || field.last == " "
            ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }

    private static let formulaStarts: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\n", "\r\n"]
}
