/// Input from outside that cannot be used: where it is, what was found, what was expected, what to do about it.
///
/// Ends a command with exit code 65 (`EX_DATAERR` of sysexits.h). Never holds a contact point in clear.
public struct BadInput: Error, Sendable, Equatable, Codable, CustomStringConvertible {
    public var file: String?
    /// Counted from one.
    public var line: Int?
    /// Counted from one, in characters.
    public var column: Int?
    public var field: String?
    /// What was found there.
    public var found: String
    public var expected: String
    /// The next step for the person who reads this.
    public var remedy: String?

    public init(
        file: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil, found: String,
        expected: String, remedy: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.field = field
        self.found = found
        self.expected = expected
        self.remedy = remedy
    }

    /// `workers.csv:7:3: phone: found "12", expected …. Correct the row and import it again.`
    public var description: String {
        var place = file ?? ""
        if let line {
            place += place.isEmpty ? "line \(line)" : ":\(line)"
            if let column { place += place.hasPrefix("line") ? ", column \(column)" : ":\(column)" }
        }
        var text = place.isEmpty ? "" : place + ": "
        if let field { text += field + ": " }
        text += "found \(found), expected \(expected)"
        if let remedy { text += ". " + remedy } else { text += "." }
        return text
    }
}
