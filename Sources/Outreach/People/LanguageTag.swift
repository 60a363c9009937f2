/// A well-formed BCP 47 (RFC 5646) language tag in its canonical case: `es`, `zh-Hant`, `pt-BR`, `zap`.
public struct LanguageTag: CheckedText {
    public let text: String
    public static let expectation = "a BCP 47 language tag such as es, zh-Hant or pt-BR"

    /// Accepts any case and `_` for `-`. Grandfathered and private-use-only tags are refused.
    public init?(_ raw: String) {
        let parts = raw.replacing("_", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...8).contains(first.utf8.count), first.utf8.allSatisfy(isASCIILetter)
        else { return nil }
        var out = [first.lowercased()]
        var stage = 0  // 0 extlang, 1 script, 2 region, 3 variant, 4 extension or private use
        for part in parts.dropFirst() {
            let size = part.utf8.count
            guard (1...8).contains(size), part.utf8.allSatisfy({ isASCIILetter($0) || isASCIIDigit($0) }) else {
                return nil
            }
            let alphabetic = part.utf8.allSatisfy(isASCIILetter)
            let numeric = part.utf8.allSatisfy(isASCIIDigit)
            if stage == 4 {
                out.append(part.lowercased())
            } else if size == 1 {
                stage = 4
                out.append(part.lowercased())
            } else if stage < 1, size == 3, alphabetic, first.utf8.count <= 3, out.count <= 3 {
                out.append(part.lowercased())
            } else if stage < 1, size == 4, alphabetic {
                stage = 1
                out.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
            } else if stage < 2, (size == 2 && alphabetic) || (size == 3 && numeric) {
                stage = 2
                out.append(part.uppercased())
            } else if stage < 4, size >= 5 || (size == 4 && isASCIIDigit(part.utf8.first!)) {
                stage = 3
                out.append(part.lowercased())
            } else {
                return nil
            }
        }
        guard parts.last!.utf8.count > 1 || stage != 4 else { return nil }
        text = out.joined(separator: "-")
    }

    /// The tag less its last subtag, for look-up by RFC 4647 section 3.4; nil when only the language is left.
    public var truncated: LanguageTag? {
        var parts = text.split(separator: "-")
        guard parts.count > 1 else { return nil }
        parts.removeLast()
        if parts.count > 1, parts.last!.utf8.count == 1 { parts.removeLast() }
        return LanguageTag(parts.joined(separator: "-"))
    }

    public var language: String { String(text.split(separator: "-")[0]) }

    /// The script subtag, if the tag names one: `Hant` in `zh-Hant-HK`.
    public var script: String? {
        text.split(separator: "-").dropFirst().first { $0.utf8.count == 4 && $0.utf8.allSatisfy(isASCIILetter) }
            .map(String.init)
    }
}

private func isASCIILetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
private func isASCIIDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
