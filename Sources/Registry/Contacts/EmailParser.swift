import CPhoneNumber
import Foundation
import Outreach

/// Reads email addresses by the grammar of RFC 5321 section 4.1.2 (`Mailbox`) as RFC 6531 section 3.3 widens it: no
/// lists of top-level domains, no display names, no comments, nothing guessed.
///
/// The canonical form, by which duplicates are found: quotes around the local part only where it needs them (RFC 5321
/// section 4.1.2 calls both forms the same), characters beyond ASCII in Unicode form C (RFC 6532 section 3.1), the
/// domain in lower case with U-labels as A-labels (RFC 5890).
///
/// Two decisions beyond the grammar. A domain of a single label (`worker@localhost`) is refused: the same RFC, section
/// 2.3.5, says that mail goes to fully-qualified names only. An address literal (`worker@[192.0.2.1]`) is accepted, as
/// the grammar says, with a doubt.
public enum EmailParser {
    /// - Throws: ``BadInput`` whose words repeat nothing of the address.
    public static func parse(_ text: String) throws(BadInput) -> EmailAddress {
        let reading = read(text)
        guard let address = reading.address else {
            throw BadInput(
                field: "email", found: reading.found(in: text), expected: "an address such as maria@example.org",
                remedy: "Correct the address.")
        }
        return address
    }

    /// The same without throwing: the address, or a sentence that says why there is none.
    public static func read(_ text: String) -> EmailReading {
        do throws(Refusal) {
            var mailbox = Mailbox(bytes: Array(text.utf8))
            let local = try mailbox.localPart()
            let (domain, isLiteral) = try mailbox.domain()
            guard local.utf8.count + 1 + domain.utf8.count <= 254 else { throw Refusal.pathTooLong }
            guard let address = EmailAddress(parsed: local + "@" + domain) else { throw Refusal.notAnAddress }
            return EmailReading(
                address: address, error: nil,
                doubts: isLiteral ? ["the address names a machine by its number, not a mail domain"] : [])
        } catch {
            return EmailReading(address: nil, error: error.sentence, doubts: [])
        }
    }
}

/// What a text says as an email address.
public struct EmailReading: Sendable, Equatable {
    public let address: EmailAddress?
    /// Why there is no address, in a sentence that repeats nothing of the text; nil when there is one.
    public let error: String?
    public let doubts: [String]

    /// What was found in place of an address, for ``BadInput/found``; repeats nothing of the text.
    /// - Parameter text: what was read.
    public func found(in text: String) -> String { Unreadable.words(text, error ?? "no email address") }
}

private enum Refusal: Error {
    case notAnAddress, noAt, emptyLocal, localTooLong, dot, quoteOpen, badLocal, control, emptyDomain, singleLabel
    case domainDot, hyphen, badDomain, labelTooLong, domainTooLong, pathTooLong, badLiteral, trailing
    case idn(String)

    var sentence: String {
        switch self {
        case .notAnAddress: "not an email address"
        case .noAt: "there is no @"
        case .emptyLocal: "there is nothing before the @"
        case .localTooLong: "the part before the @ is longer than 64 bytes"
        case .dot: "a dot at the start or end of the part before the @, or two in a row"
        case .quoteOpen: "a quote before the @ is not closed"
        case .badLocal: "a character before the @ that is allowed only within quotes, or not at all"
        case .control: "a control character"
        case .emptyDomain: "there is nothing after the @"
        case .singleLabel: "the domain has no dot; mail goes to full names such as example.org only"
        case .domainDot: "a dot at the start or end of the domain, or two in a row"
        case .hyphen: "a hyphen at the start or end of a part of the domain"
        case .badDomain: "a character that domains do not have"
        case .labelTooLong: "a part of the domain is longer than 63 characters"
        case .domainTooLong: "the domain is longer than 255 characters"
        case .pathTooLong: "the address is longer than 254 bytes"
        case .badLiteral: "the number in square brackets is no IPv4 or IPv6 address as mail writes it"
        case .trailing: "text after the address"
        case .idn(let why): "the domain is no international name (\(why))"
        }
    }
}

/// The parser: one pass over the bytes, each production of the grammar one method.
private struct Mailbox {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// `Local-part = Dot-string / Quoted-string`; the `@` is taken too.
    mutating func localPart() throws(Refusal) -> String {
        let isQuoted = bytes.first == UInt8(ascii: "\"")
        var content = isQuoted ? try quotedString() : try dotString()
        guard position < bytes.count else { throw .noAt }
        guard bytes[position] == UInt8(ascii: "@") else { throw isQuoted ? .trailing : .badLocal }
        position += 1
        if content.contains(where: { $0 >= 0x80 }) {
            let text = String(decoding: content, as: UTF8.self)
            // C1 controls are no text (RFC 5198 section 2).
            guard !text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) else { throw .control }
            content = Array(text.precomposedStringWithCanonicalMapping.utf8)
        }
        if isQuoted, !Self.isDotString(content) { content = Self.quote(content) }
        guard content.count <= 64 else { throw .localTooLong }
        return String(decoding: content, as: UTF8.self)
    }

    /// `Domain / address-literal`, to the end of the text.
    mutating func domain() throws(Refusal) -> (String, isLiteral: Bool) {
        let rest = bytes[position...]
        guard !rest.isEmpty else { throw .emptyDomain }
        if rest.first == UInt8(ascii: "[") { return (try Self.addressLiteral(rest), true) }
        var name = String(decoding: rest, as: UTF8.self)
        if rest.contains(where: { $0 >= 0x80 }) { name = try Self.asciiName(name) }
        let labels = name.lowercased().utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        for label in labels { try Self.checkLabel(label) }
        guard name.utf8.count <= 255 else { throw .domainTooLong }
        guard labels.count > 1 else { throw .singleLabel }
        return (name.lowercased(), false)
    }

    /// `Dot-string = Atom *("." Atom)`
    private mutating func dotString() throws(Refusal) -> [UInt8] {
        let start = position
        while position < bytes.count, Self.isAtomText(bytes[position]) || bytes[position] == UInt8(ascii: ".") {
            position += 1
        }
        let content = Array(bytes[start..<position])
        guard position < bytes.count else {
            if content.isEmpty { throw .notAnAddress }
            throw .noAt
        }
        if content.isEmpty { throw bytes[position] == UInt8(ascii: "@") ? .emptyLocal : .badLocal }
        if bytes[position] == UInt8(ascii: "@"), !Self.isDotString(content) { throw .dot }
        return content
    }

    /// `Quoted-string = DQUOTE *QcontentSMTP DQUOTE`; gives the content without its escapes.
    private mutating func quotedString() throws(Refusal) -> [UInt8] {
        position += 1
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return content
            case UInt8(ascii: "\\"):
                guard position < bytes.count, (32...126).contains(bytes[position]) else { throw .badLocal }
                content.append(bytes[position])
                position += 1
            case 32...126, 0x80...: content.append(byte)
            default: throw .control
            }
        }
        throw .quoteOpen
    }

    private static func isDotString(_ content: [UInt8]) -> Bool {
        content.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomText) }
    }

    private static func quote(_ content: [UInt8]) -> [UInt8] {
        var quoted = [UInt8(ascii: "\"")]
        for byte in content {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
            quoted.append(byte)
        }
        return quoted + [UInt8(ascii: "\"")]
    }

    /// `atext` of RFC 5322 section 3.2.3, and `UTF8-non-ascii` of RFC 6531.
    private static func isAtomText(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || byte >= 0x80 || atomSpecials.contains(byte)
    }

    private static let atomSpecials = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    /// `sub-domain = Let-dig [Ldh-str]`, at most 63 octets (RFC 1035 section 2.3.4).
    private static func checkLabel(_ label: Substring.UTF8View.SubSequence) throws(Refusal) {
        guard let first = label.first, let last = label.last else { throw .domainDot }
        guard label.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }) else { throw .badDomain }
        guard first != UInt8(ascii: "-"), last != UInt8(ascii: "-") else { throw .hyphen }
        guard label.count <= 63 else { throw .labelTooLong }
    }

    private static func asciiName(_ name: String) throws(Refusal) -> String {
        guard !name.utf8.contains(0) else { throw .badDomain }
        var buffer = [CChar](repeating: 0, count: Int(ALTAVOZ_DOMAIN_SIZE))
        let code = altavoz_domain_to_ascii(name, &buffer)
        guard code == 0 else { throw .idn(String(cString: altavoz_domain_error(code))) }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// `address-literal = "[" ( IPv4-address-literal / IPv6-address-literal ) "]"`; RFC 5321 section 4.1.3.
    private static func addressLiteral(_ rest: ArraySlice<UInt8>) throws(Refusal) -> String {
        guard rest.last == UInt8(ascii: "]"), rest.count > 2 else { throw .badLiteral }
        let inner = String(decoding: rest.dropFirst().dropLast(), as: UTF8.self)
        if inner.lowercased().hasPrefix("ipv6:") {
            var address = in6_addr()
            let text = String(inner.dropFirst(5))
            guard !text.utf8.contains(0), inet_pton(AF_INET6, text, &address) == 1 else { throw .badLiteral }
            return "[IPv6:\(text.lowercased())]"
        }
        let parts = inner.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4,
            parts.allSatisfy({
                (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } && Int($0)! <= 255
            })
        else { throw .badLiteral }
        return "[\(inner)]"
    }
}
