import Outreach

/// Which column of a file holds what.
public struct ImportColumns: Sendable, Equatable {
    /// Field → index of its column.
    public let fields: [WorkerField: Int]
    /// The header as it stands.
    public let names: [String]
    /// The column in which an earlier import told its errors; not read.
    public let errorColumn: Int?

    /// The column's name where it differs from the field's, for messages.
    func label(_ field: WorkerField) -> String {
        guard let column = fields[field], names[column] != field.rawValue else { return field.rawValue }
        return "\(field.rawValue) (column \(Masked.quoted(names[column])))"
    }

    /// - Parameters:
    ///   - explicit: fields that a person mapped, by the column's name in any case.
    ///   - ignored: columns that a person said to leave out.
    /// - Throws: ``BadInput`` for a forbidden column before anything else, then for unknown, doubled and missing ones.
    init(
        header: [String], explicit: [WorkerField: String], ignored: [String], ignoreUnknown: Bool,
        needsLanguages: Bool, file: String?, line: Int
    ) throws {
        let names = header.map(HeaderName.init)
        func refuse(column: Int? = nil, _ found: String, _ expected: String, _ remedy: String) -> BadInput {
            BadInput(
                file: file, line: line, field: column.map { "column \($0 + 1)" }, found: found, expected: expected,
                remedy: remedy)
        }
        for (index, name) in names.enumerated() {
            if let reason = ForbiddenColumns.reason(name) {
                throw refuse(
                    column: index, "the column \(name.shown), which would hold \(reason)",
                    "a file without it",
                    "Delete this column from the file and import again; Altavoz never keeps such data, so that nobody "
                        + "can take it from there.")
            }
        }

        var fields: [WorkerField: Int] = [:]
        var taken: [Int: WorkerField] = [:]
        func take(_ field: WorkerField, _ index: Int) throws {
            if let other = fields[field], other != index {
                throw refuse(
                    column: index,
                    "a second column for \(field.rawValue): \(names[other].shown) and \(names[index].shown)",
                    "one column for each",
                    "Name the one that is meant with --map \(field.rawValue)=COLUMN and leave the other out with "
                        + "--ignore-column.")
            }
            if let other = taken[index], other != field {
                throw refuse(
                    column: index, "the column \(names[index].shown) mapped to \(other.rawValue) and \(field.rawValue)",
                    "one meaning for each column", "Correct --map.")
            }
            fields[field] = index
            taken[index] = field
        }
        for (field, wanted) in explicit.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let key = HeaderName(wanted).squashed
            let matches = names.indices.filter { names[$0].original == wanted }
            let found = matches.isEmpty ? names.indices.filter { names[$0].squashed == key && !key.isEmpty } : matches
            guard let index = found.first else {
                throw refuse(
                    "no column \(Masked.quoted(wanted)), to which --map \(field.rawValue) points",
                    "one of \(Self.list(names.map(\.shown)))", "Correct --map.")
            }
            guard found.count == 1 else {
                throw refuse(
                    "\(found.count) columns \(Masked.quoted(wanted))", "one", "Rename all but one of them.")
            }
            try take(field, index)
        }

        let ignoredKeys = Set(ignored.map { HeaderName($0).squashed })
        var errorColumn: Int?
        var unknown: [Int] = []
        for (index, name) in names.enumerated() where taken[index] == nil {
            if ignored.contains(name.original) || (!name.squashed.isEmpty && ignoredKeys.contains(name.squashed)) {
                continue
            }
            if name.original == Self.errorName {
                errorColumn = index
            } else if let field = WorkerField.bySpelling[name.squashed], explicit[field] == nil {
                try take(field, index)
            } else {
                unknown.append(index)
            }
        }
        for key in ignored
        where !names.contains(where: { $0.original == key || $0.squashed == HeaderName(key).squashed }) {
            throw refuse(
                "no column \(Masked.quoted(key)), which --ignore-column names",
                "one of \(Self.list(names.map(\.shown)))",
                "Correct --ignore-column.")
        }
        let recognised = fields.keys.contains(.phone) || fields.keys.contains(.email)
        guard recognised else {
            throw refuse(
                fields.isEmpty
                    ? "no column with a known name in the first line (\(Self.list(names.map(\.shown))))"
                    : "neither a phone column nor an email column",
                "a first line with the columns' names, among them phone or email",
                "Name the columns in the first line, or map them: --map phone=COLUMN.")
        }
        if !ignoreUnknown, !unknown.isEmpty {
            let list = Self.list(
                unknown.map { names[$0].original.isEmpty ? "column \($0 + 1) without a name" : names[$0].shown })
            throw refuse(
                unknown.count == 1 ? "an unknown column: \(list)" : "\(unknown.count) unknown columns: \(list)",
                "columns for " + WorkerField.allCases.map(\.rawValue).joined(separator: ", "),
                "Map a column with --map FIELD=COLUMN, or leave it out with --ignore-column NAME after a look at what "
                    + "it holds.")
        }
        guard fields[.languages] != nil || !needsLanguages else {
            throw refuse(
                "no column for languages", "a languages column such as es;en",
                "Add the column, map it with --map languages=COLUMN, or say --default-language es if all read the same "
                    + "one."
            )
        }
        self.fields = fields
        self.names = header
        self.errorColumn = errorColumn
    }

    static let errorName = "error"

    private static func list(_ shown: [String]) -> String {
        shown.prefix(12).joined(separator: ", ") + (shown.count > 12 ? ", … (\(shown.count) in all)" : "")
    }
}
