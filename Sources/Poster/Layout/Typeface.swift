import Outreach

/// Which fonts set a language.
///
/// All are Noto, so that every script is drawn with the same weight, and all come with Debian.
enum Typeface {
    /// Families in order of preference; what none of them has, fontconfig finds elsewhere.
    static func families(for language: LanguageTag) -> String {
        (special(language) + ["Noto Sans"]).joined(separator: ",")
    }

    /// What Pango and fontconfig call the language: they know the two ways of writing Chinese by regions.
    static func pangoName(of language: LanguageTag) -> String {
        guard language.language == "zh" else { return language.text.lowercased() }
        switch script(language) {
        case "Hant": return language.text.hasSuffix("-HK") ? "zh-hk" : "zh-tw"
        default: return "zh-cn"
        }
    }

    /// How much of a font's own line height a line takes. Noto's Arabic leaves room for marks of scripture that no
    /// notice has: its lines would stand twice their size apart.
    static func leading(_ language: LanguageTag) -> Double {
        ["ar", "fa", "ps", "ckb"].contains(language.language) ? 0.78 : 1
    }

    /// The Debian package that draws a character; nil for one that no script has, such as those for private use.
    static func package(for character: Unicode.Scalar) -> String? {
        switch character.properties.generalCategory {
        case .privateUse, .unassigned, .control, .surrogate: return nil
        default: break
        }
        switch character.value {
        case 0x1100...0x11FF, 0x2E80...0x312F, 0x3130...0x318F, 0x31A0...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF,
            0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFD:
            return "fonts-noto-cjk"
        default:
            return character.properties.isEmojiPresentation ? "fonts-noto-color-emoji" : "fonts-noto-core"
        }
    }

    private static func special(_ language: LanguageTag) -> [String] {
        switch language.language {
        // Chinese punctuation, quotation marks too, is as wide as the characters: the Chinese font goes first.
        case "zh":
            switch script(language) {
            case "Hant": [language.text.hasSuffix("-HK") ? "Noto Sans CJK HK" : "Noto Sans CJK TC"]
            default: ["Noto Sans CJK SC"]
            }
        case "ja": ["Noto Sans CJK JP"]
        case "ko": ["Noto Sans CJK KR"]
        case "ar", "fa", "ps", "ckb": ["Noto Sans Arabic"]
        case "ur": ["Noto Nastaliq Urdu"]
        case "he", "yi": ["Noto Sans Hebrew"]
        case "hi", "mr", "ne": ["Noto Sans Devanagari"]
        case "pa": ["Noto Sans Gurmukhi"]
        case "hy": ["Noto Sans Armenian"]
        case "km": ["Noto Sans Khmer"]
        // Not "Noto Looped Thai": in Debian 12 it prints a tone over a vowel on top of that vowel (ที่, ชั่ว).
        case "th": ["Noto Sans Thai"]
        default: []
        }
    }

    private static func script(_ language: LanguageTag) -> String {
        language.script ?? (["-TW", "-HK", "-MO"].contains(where: language.text.hasSuffix) ? "Hant" : "Hans")
    }
}
