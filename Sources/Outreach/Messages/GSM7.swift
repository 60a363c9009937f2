/// The default alphabet of GSM and its extension table (3GPP TS 23.038, sections 6.2.1 and 6.2.1.1).
///
/// National language shift tables are not used: carriers in the United States do not promise them.
public enum GSM7 {
    /// The septets that a code point takes: 1 in the default alphabet, 2 in the extension table (escape and character),
    /// nil when it is in neither, so that the whole text must go as UCS-2.
    public static func units(_ scalar: Unicode.Scalar) -> Int? {
        let value = Int(scalar.value)
        if value < 0x100 {
            let units = Int(latin1[value])
            return units == 0 ? nil : units
        }
        if scalar == "€" { return 2 }
        return greek.contains(scalar) ? 1 : nil
    }

    private static let greek: Set<Unicode.Scalar> = ["Δ", "Φ", "Γ", "Λ", "Ω", "Π", "Ψ", "Σ", "Θ", "Ξ"]

    /// Septets per code point below U+0100; 0 for what is not in the alphabet.
    private static let latin1: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x100)
        let basic =
            "@£$¥èéùìòÇ\nØø\rÅå_ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà"
        for scalar in basic.unicodeScalars { table[Int(scalar.value)] = 1 }
        for scalar in "\u{0C}^{}\\[~]|".unicodeScalars { table[Int(scalar.value)] = 2 }
        return table
    }()
}

extension SMSEncoding {
    /// What `text` must be sent as: GSM-7 when every code point of it is in that alphabet.
    public init(of text: String) {
        self = text.unicodeScalars.allSatisfy { GSM7.units($0) != nil } ? .gsm7 : .ucs2
    }
}
