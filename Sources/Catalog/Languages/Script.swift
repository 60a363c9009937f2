import Outreach

/// Writing systems by their ISO 15924 codes.
enum Script {
    /// The script in which a tag is usually written: its own script subtag, or what CLDR's likely subtags say for its
    /// language and region (unicode.org, `likelySubtags.xml`; only languages and regions that the United States hears
    /// of). Nil when that is not known.
    static func likely(_ tag: LanguageTag) -> String? {
        if let script = tag.script { return script }
        let parts = tag.text.split(separator: "-")
        let region = parts.dropFirst().first { $0.utf8.count == 2 }
        if let region, let script = regional["\(parts[0])-\(region)"] { return script }
        return usual[String(parts[0])]
    }

    /// Whether one who reads `wanted` can read `offered`. An unknown script is taken to be the right one.
    static func isReadable(_ offered: String, by wanted: String?) -> Bool {
        guard let wanted else { return true }
        return offered == wanted || (korean.contains(offered) && korean.contains(wanted))
    }

    /// Scripts that do not put spaces between words.
    static func writesSpaces(_ script: String) -> Bool {
        !["Hans", "Hant", "Hani", "Jpan", "Hira", "Kana", "Thai", "Khmr", "Laoo", "Mymr", "Tibt"].contains(script)
    }

    private static let korean: Set = ["Kore", "Hang"]

    private static let regional = [
        "zh-HK": "Hant", "zh-TW": "Hant", "zh-MO": "Hant", "yue-CN": "Hans", "pa-PK": "Arab", "uz-AF": "Arab",
        "az-IR": "Arab", "az-RU": "Cyrl", "kk-CN": "Arab", "ky-CN": "Arab", "tg-PK": "Arab", "ku-IQ": "Arab",
        "ku-IR": "Arab", "sd-IN": "Deva", "sr-ME": "Latn", "sr-RO": "Latn", "sr-TR": "Latn", "mn-CN": "Mong",
        "ug-KZ": "Cyrl", "ms-CC": "Arab",
    ]

    private static let usual: [String: String] = {
        let byScript = [
            "Latn":
                "en es fil tl vi pt fr de it nl pl ro tr id ms sw so ht hmn mww sm to haw az uz ku mix zap trc quc mam "
                + "kjb yua nah hr bs sl cs sk hu fi sv da no nb ca gl eu ilo ceb jv",
            "Hans": "zh cmn wuu hsn", "Hant": "yue", "Kore": "ko", "Jpan": "ja", "Thai": "th", "Khmr": "km",
            "Laoo": "lo", "Mymr": "my", "Armn": "hy hyw", "Geor": "ka", "Hebr": "he yi", "Grek": "el",
            "Arab": "ar fa prs ur ps ckb ug sd ks arz apc", "Cyrl": "ru uk be bg mk sr kk ky tg mn",
            "Deva": "hi ne mr sa bho mai", "Guru": "pa", "Beng": "bn as", "Gujr": "gu", "Taml": "ta", "Telu": "te",
            "Knda": "kn", "Mlym": "ml", "Sinh": "si", "Ethi": "am ti",
        ]
        var table: [String: String] = [:]
        for (script, languages) in byScript {
            for language in languages.split(separator: " ") { table[String(language)] = script }
        }
        return table
    }()
}
