import Foundation
import Outreach

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Reads XLIFF 2.0 and 2.1. A document type or an entity of its own is refused before anything is parsed, so that a
/// file can neither grow without bound nor fetch another.
///
/// Takes what translators' tools make of an exported file: several segments in a unit, `ignorable` between them,
/// annotations (`mrk`, `sm`, `em`) and elements of other namespaces.
enum XLIFFReader {
    static func read(_ text: String, file: String) throws(BadInput) -> ReceivedFile {
        for mark in ["<!DOCTYPE", "<!ENTITY"] {
            if let place = text.range(of: mark, options: .caseInsensitive) {
                throw BadInput(
                    file: file, line: 1 + text[..<place.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") },
                    found: mark, expected: "XLIFF without a document type", remedy: "Remove it.")
            }
        }
        // One without words, such as <?x?>, ends the process within FoundationXML (Swift 6.3); none is needed.
        let declaration = text.hasPrefix("<?xml ") || text.hasPrefix("\u{FEFF}<?xml ") ? text.firstRange(of: "<?") : nil
        if let place = text[(declaration?.upperBound ?? text.startIndex)...].firstRange(of: "<?") {
            throw BadInput(
                file: file, line: 1 + text[..<place.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }, found: "<?",
                expected: "XLIFF without instructions to programs", remedy: "Remove it.")
        }
        let parser = XMLParser(data: Data(text.utf8))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        let listener = XLIFFListener(file: file)
        parser.delegate = listener
        let isWhole = parser.parse()
        if let problem = listener.problem { throw problem }
        // The parser takes a file that ends within an element for whole.
        guard isWhole, listener.isClosed else {
            throw BadInput(
                file: file, line: max(1, parser.lineNumber), column: max(1, parser.columnNumber),
                found: "what XML does not allow", expected: "well-formed XML",
                remedy: "Look there for an open tag, or for & or < that are not written &amp; and &lt;.")
        }
        return ReceivedFile(language: listener.language, languageLine: listener.languageLine, units: listener.units)
    }
}

/// Follows the parser and keeps what it needs.
private final class XLIFFListener: NSObject, XMLParserDelegate {
    private(set) var problem: BadInput?
    private(set) var sawRoot = false
    /// The root element has ended.
    private(set) var isClosed = false
    private(set) var language: LanguageTag?
    private(set) var languageLine = 1
    private(set) var units: [ReceivedUnit] = []

    private struct Unit {
        let key: MessageKey
        let field: TextField
        let line: Int
        var data: [String: String] = [:]
        /// What the source's placeholders stand for, by id, for targets that do not repeat it.
        var sourceCodes: [String: String] = [:]
        var source = ""
        var target = ""
        var isUnfinished = false
    }

    private enum Sink { case none, source, target, data(String) }

    private let file: String
    private var depth: [String] = []
    private var message: MessageKey?
    private var unit: Unit?
    private var sink = Sink.none
    private var text = ""
    /// Of the segment or ignorable that is being read.
    private var part: (source: String, target: String?, isSegment: Bool) = ("", nil, true)

    init(file: String) { self.file = file }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard problem == nil else { return }
        guard !sawRoot || namespaceURI == XLIFFWriter.namespace else {
            depth.append("")
            return
        }
        depth.append(name)
        switch name {
        case "xliff": root(attributes, namespaceURI, parser)
        case _ where !sawRoot:
            fail(parser, "xliff", found: "<\(name)>", expected: "<xliff version=\"2.0\">")
        case "file":
            message = attributes["id"].flatMap(MessageKey.init)
            if message == nil {
                fail(parser, "file id", found: quoted(attributes["id"]), expected: "the key of a message")
            }
        case "unit": begin(attributes, parser)
        case "data":
            sink = .data(attributes["id"] ?? "")
            text = ""
        case "segment", "ignorable":
            part = ("", nil, name == "segment")
            if name == "segment", attributes["subState"] == XLIFFWriter.staleState { unit?.isUnfinished = true }
        case "source":
            sink = .source
            text = ""
        case "target":
            if attributes["order"] != nil {
                fail(
                    parser, "target order", found: "\"\(attributes["order"]!)\"", expected: "segments in their order",
                    remedy: "Export from the tool without reordered segments.")
            }
            sink = .target
            text = ""
        case "ph": placeholder(attributes, parser)
        case "cp":
            fail(
                parser, "cp", found: "a character that XML cannot hold", expected: "text", remedy: "Remove it.")
        case "pc", "sc", "ec":
            fail(
                parser, name, found: "<\(name)>", expected: "text and <ph> only",
                remedy: "Remove the mark; messages are plain text.")
        default: return
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { add(string) }

    func parser(_ parser: XMLParser, foundCDATA data: Data) { add(String(decoding: data, as: UTF8.self)) }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard problem == nil, let open = depth.popLast(), !open.isEmpty else { return }
        switch name {
        case "data":
            if case .data(let id) = sink { unit?.data[id] = text }
            sink = .none
        case "source":
            part.source = text
            sink = .none
        case "target":
            part.target = text
            sink = .none
        case "segment", "ignorable":
            unit?.source += part.source
            unit?.target += part.target ?? (part.isSegment ? "" : part.source)
        case "unit": end()
        case "file": message = nil
        case "xliff": isClosed = depth.isEmpty
        default: return
        }
    }

    // MARK: Elements

    private func root(_ attributes: [String: String], _ namespace: String?, _ parser: XMLParser) {
        sawRoot = true
        let version = attributes["version"]
        guard namespace == XLIFFWriter.namespace, version == "2.0" || version == "2.1" else {
            fail(
                parser, "version", found: "XLIFF \(version ?? "without a version")", expected: "XLIFF 2.0",
                remedy: "Save it as XLIFF 2, or use the exported file.")
            return
        }
        languageLine = parser.lineNumber
        guard attributes["srcLang"].flatMap(LanguageTag.init) == MessageCatalog.source else {
            fail(
                parser, "srcLang", found: quoted(attributes["srcLang"]), expected: "\"\(MessageCatalog.source)\"",
                remedy: "Messages are translated from English.")
            return
        }
        language = attributes["trgLang"].flatMap(LanguageTag.init)
        if language == nil {
            fail(parser, "trgLang", found: quoted(attributes["trgLang"]), expected: LanguageTag.expectation)
        }
    }

    private func begin(_ attributes: [String: String], _ parser: XMLParser) {
        guard let message, let field = attributes["id"].flatMap(TextField.init(rawValue:)) else {
            fail(
                parser, "unit id", found: quoted(attributes["id"]),
                expected: "one of " + TextField.allCases.map(\.rawValue).joined(separator: ", "),
                remedy: nearestWord(to: attributes["id"] ?? "", among: TextField.allCases.map(\.rawValue)).map {
                    "Did you mean \"\($0)\"?"
                } ?? "Restore the id of the exported file.")
            return
        }
        unit = Unit(key: message, field: field, line: parser.lineNumber)
    }

    private func placeholder(_ attributes: [String: String], _ parser: XMLParser) {
        let id = attributes["id"] ?? ""
        guard let written = attributes["dataRef"].flatMap({ unit?.data[$0] }) ?? unit?.sourceCodes[id] else {
            fail(
                parser, "ph",
                found: "a placeholder with the id \(quoted(id)) and dataRef \(quoted(attributes["dataRef"]))",
                expected: "one of the unit's original data",
                remedy: "Insert the placeholder anew from the source.")
            return
        }
        if case .source = sink { unit?.sourceCodes[id] = written }
        add(written)
    }

    private func end() {
        guard let unit else { return }
        units.append(
            ReceivedUnit(
                key: unit.key, field: unit.field, source: unit.source, target: unit.target,
                isUnfinished: unit.isUnfinished, line: unit.line))
        self.unit = nil
    }

    private func add(_ string: String) {
        if case .none = sink { return }
        text += string
    }

    private func fail(_ parser: XMLParser, _ field: String, found: String, expected: String, remedy: String? = nil) {
        guard problem == nil else { return }
        problem = BadInput(
            file: file, line: max(1, parser.lineNumber), field: field, found: found, expected: expected,
            remedy: remedy ?? "Restore it from the exported file.")
        parser.abortParsing()
    }

    private func quoted(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "nothing" }
}
