import Foundation

/// A place name without what people write differently: case, accents, spaces, dots, hyphens and apostrophes.
struct FoldedName: Hashable {
    /// `los angeles county` → `losangelescounty`
    let full: String
    /// The same without the word for the kind of area: `losangeles`.
    let short: String

    init(_ name: String) {
        var words = Self.words(name)
        // "Saint Louis" is written "St. Louis" in the tables.
        words = words.map { $0 == "saint" ? "st" : $0 == "sainte" ? "ste" : $0 }
        full = words.joined()
        if words.count > 2, words.starts(with: ["condado", "de"]) { words.removeFirst(2) }
        if words.count > 1, words[0] == "condado" { words.removeFirst() }
        for ending in Self.endings where words.count > ending.count && words.suffix(ending.count) == ending[...] {
            words.removeLast(ending.count)
            break
        }
        short = words.joined()
    }

    /// Lower-case words without accents.
    static func words(_ text: String) -> [String] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return text.lowercased().utf8.split { !((97...122).contains($0) || (48...57).contains($0)) }
                .map { String(Substring($0)) }
        }
        let plain = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark && $0.properties.generalCategory != .format
        }
        return String(String.UnicodeScalarView(plain)).lowercased().split { !isWordCharacter($0) }.map(String.init)
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private static let endings = [
        ["city", "and", "borough"], ["census", "area"], ["planning", "region"], ["county"], ["parish"], ["borough"],
        ["municipality"], ["municipio"], ["city"],
    ]
}
