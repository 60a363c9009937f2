import Outreach

/// The languages of California's recovery workers by their English, Spanish and own names, for imports: intake forms
/// say "Spanish" and "español" more often than `es`. The tags of the Indigenous languages are those of ISO 639-3.
public enum LanguageNames {
    /// The tag for a name in any case, with or without accents; nil when the name is not in the list. Use it alone, or
    /// after the catalog's own names.
    public static func tag(named name: String) -> LanguageTag? { byName[FoldedName(name).full] }

    private static let byName: [String: LanguageTag] = {
        var table: [String: LanguageTag] = [:]
        for (tag, names) in names {
            for name in names { table[FoldedName(name).full] = LanguageTag(tag)! }
        }
        return table
    }()

    private static let names: [(String, [String])] = [
        ("es", ["Spanish", "español", "castellano"]),
        ("en", ["English", "inglés"]),
        (
            "zh-Hans",
            ["Chinese (Simplified)", "Simplified Chinese", "chino simplificado", "简体中文", "Mandarin", "mandarín"]
        ),
        (
            "zh-Hant",
            ["Chinese (Traditional)", "Traditional Chinese", "chino tradicional", "繁體中文", "Cantonese", "cantonés"]
        ),
        ("zh", ["Chinese", "chino", "中文"]),
        ("fil", ["Filipino", "Tagalog", "filipino", "tagalo"]),
        ("vi", ["Vietnamese", "vietnamita", "Tiếng Việt"]),
        ("ko", ["Korean", "coreano", "한국어"]),
        ("fa", ["Persian", "Farsi", "persa", "فارسی"]),
        ("hi", ["Hindi", "हिन्दी"]),
        ("ar", ["Arabic", "árabe", "العربية"]),
        ("hy", ["Armenian", "armenio", "Հայերեն"]),
        ("ru", ["Russian", "ruso", "русский"]),
        ("pa-Guru", ["Punjabi", "Panjabi", "panyabí", "ਪੰਜਾਬੀ"]),
        ("pt-BR", ["Brazilian Portuguese", "Portuguese", "portugués", "português"]),
        ("th", ["Thai", "tailandés", "ไทย"]),
        ("km", ["Khmer", "Cambodian", "camboyano", "jemer", "ខ្មែរ"]),
        ("ja", ["Japanese", "japonés", "日本語"]),
        ("ur", ["Urdu", "اردو"]),
        ("hmn", ["Hmong"]),
        ("fr", ["French", "francés", "français"]),
        ("ht", ["Haitian Creole", "criollo haitiano", "kreyòl ayisyen"]),
        ("mix", ["Mixtec", "mixteco"]),
        ("zap", ["Zapotec", "zapoteco"]),
        ("trc", ["Triqui", "Trique"]),
        ("quc", ["K'iche'", "Quiché"]),
        ("mam", ["Mam"]),
        ("kjb", ["Q'anjob'al", "Kanjobal"]),
    ]
}
