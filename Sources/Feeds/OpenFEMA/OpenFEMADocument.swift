import CSV
import Foundation
import Outreach

/// The rows of a document, whatever its format, and what of it was no row.
struct OpenFEMADocument {
    let rows: [OpenFEMARow]
    let quarantined: [FeedQuarantine]

    private static let dataset = "DisasterDeclarationsSummaries"

    /// - Throws: ``BadInput`` when it is not a document of this dataset.
    init(_ bytes: [UInt8]) throws {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let first = content.first(where: { !Self.isSpace($0) }) else {
            throw Self.refusal("an empty document", "Download it again.")
        }
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            (rows, quarantined) = try Self.readJSON(content)
        case UInt8(ascii: "<"):
            throw Self.refusal(
                "a web page (FEMA answers so to a wrong version or dataset)", "Check the address and download it again."
            )
        default:
            (rows, quarantined) = try Self.readCSV(content)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private static func refusal(_ found: String, _ remedy: String) -> BadInput {
        BadInput(found: found, expected: "OpenFEMA's \(dataset), version 2, as JSON or CSV", remedy: remedy)
    }

    // MARK: JSON

    private static func readJSON(_ bytes: [UInt8]) throws -> ([OpenFEMARow], [FeedQuarantine]) {
        let envelope: Envelope
        do {
            envelope = try JSONDecoder().decode(Envelope.self, from: Data(bytes))
        } catch let refusal as BadInput {
            throw refusal
        } catch {
            throw Self.refusal("broken JSON", "The download may be cut off; download it again.")
        }
        if let problem = envelope.problem {
            throw Self.refusal("FEMA's error answer: \(problem)", "Correct the query and download it again.")
        }
        guard let elements = envelope.elements else {
            let others = envelope.keys.filter { $0 != "metadata" }.sorted().prefix(3).joined(separator: ", ")
            throw Self.refusal(
                others.isEmpty ? "JSON without rows" : "JSON with \(others)", "Download the dataset \(dataset).")
        }
        var rows: [OpenFEMARow] = []
        var quarantined: [FeedQuarantine] = []
        for (index, element) in elements.enumerated() {
            if let fields = element.fields {
                rows.append(OpenFEMARow(number: index + 1, fields: fields))
            } else {
                quarantined.append(FeedQuarantine(place: "row \(index + 1)", reason: "not an object"))
            }
        }
        if let count = envelope.count, count > elements.count {
            quarantined.append(
                FeedQuarantine(
                    place: "metadata",
                    reason: "the query found \(count) rows and this document has \(elements.count): "
                        + "a declaration may lack areas; ask for all of them ($top, $skip)"))
        }
        return (rows, quarantined)
    }

    /// The API's envelope or a bare array.
    private struct Envelope: Decodable {
        var elements: [Element]?
        /// Rows that the query found in all, where the query asked for the count.
        var count: Int?
        var problem: String?
        var keys: [String] = []

        private struct Metadata: Decodable { let count: Int? }

        private struct Problem: Decodable {
            let code: String?
            let type: String?
            let message: String?
        }

        private struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            if let list = try? decoder.singleValueContainer().decode([Element].self) {
                elements = list
                return
            }
            let container = try decoder.container(keyedBy: Key.self)
            keys = container.allKeys.map(\.stringValue)
            elements = try? container.decode([Element].self, forKey: Key(stringValue: dataset))
            count = (try? container.decode(Metadata.self, forKey: Key(stringValue: "metadata")))?.count
            let error = Key(stringValue: "error")
            if elements == nil, container.contains(error) {
                let problems =
                    (try? container.decode([Problem].self, forKey: error))
                    ?? (try? container.decode(Problem.self, forKey: error)).map { [$0] } ?? []
                let words = problems.flatMap { [$0.code, $0.type, $0.message] }.compactMap(\.self)
                problem = words.isEmpty ? "no reason given" : String(words.joined(separator: ", ").prefix(200))
            }
        }
    }

    /// A row's object with its values as texts; nil for anything that is no object.
    private struct Element: Decodable {
        let fields: [String: String]?

        init(from decoder: any Decoder) throws {
            fields = (try? decoder.singleValueContainer().decode([String: Scalar].self))?.compactMapValues(\.text)
        }
    }

    private struct Scalar: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                text = nil
            } else if let value = try? container.decode(String.self) {
                text = value
            } else if let value = try? container.decode(Bool.self) {
                text = value ? "true" : "false"
            } else if let value = try? container.decode(Int64.self) {
                text = String(value)
            } else {
                // A number with a fraction, a list or an object: no field that is read here has such a value.
                text = nil
            }
        }
    }

    // MARK: CSV

    private static func readCSV(_ bytes: [UInt8]) throws -> ([OpenFEMARow], [FeedQuarantine]) {
        var reader = CSVReader(bytes: bytes)
        var row = CSVRow()
        _ = try reader.next(into: &row)
        let header = row.fields.map { $0.trimmingWhitespace() }
        guard header.contains("femaDeclarationString") else {
            throw refusal(
                "text without the column femaDeclarationString in its first line",
                "Download the dataset \(dataset).")
        }
        var rows: [OpenFEMARow] = []
        var quarantined: [FeedQuarantine] = []
        var number = 0
        while try reader.next(into: &row) {
            number += 1
            guard row.count == header.count else {
                quarantined.append(
                    FeedQuarantine(
                        place: "row \(number), line \(row.line)",
                        reason: "\(row.count) fields, expected \(header.count) as in the first line"))
                continue
            }
            let fields = Dictionary(zip(header, row.fields), uniquingKeysWith: { first, _ in first })
            rows.append(OpenFEMARow(number: number, fields: fields))
        }
        return (rows, quarantined)
    }
}
