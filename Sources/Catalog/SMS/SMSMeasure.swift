import Outreach

/// What one text costs as an SMS.
public struct SMSMeasurement: Sendable, Equatable, Codable {
    public let encoding: SMSEncoding
    /// Septets for GSM-7 (a character of the extension table counts two), UTF-16 code units for UCS-2.
    public let units: Int
    /// 0 for the empty text: there is nothing to send.
    public let segments: SegmentCount
    /// The distinct code points that force UCS-2, in the order in which they first appear; empty for GSM-7.
    public let offenders: [String]

    public init(encoding: SMSEncoding, units: Int, segments: SegmentCount, offenders: [String]) {
        self.encoding = encoding
        self.units = units
        self.segments = segments
        self.offenders = offenders
    }
}

/// Counts and cuts a text as a phone does (3GPP TS 23.038 for the alphabets, TS 23.040 for concatenation).
///
/// | | one segment alone | each of several |
/// |---|---|---|
/// | GSM-7 | 160 septets | 153 |
/// | UCS-2 | 70 code units | 67 |
///
/// Several segments are shorter because each begins with six bytes that say which part of which text it is. Neither
/// an escape and its character nor the two halves of a surrogate pair are ever put into different segments, so a
/// text may need one more segment than its units divided by the size.
public enum SMSMeasure {
    /// Measures the text as it is: nothing is replaced or dropped. The empty text has no units and no segments.
    public static func measure(_ text: String) -> SMSMeasurement {
        let offenders = offenders(in: text)
        let encoding: SMSEncoding = offenders.isEmpty ? .gsm7 : .ucs2
        var units = 0
        var segments = 0
        var filled = encoding.multiple
        for scalar in text.unicodeScalars {
            let size = encoding.units(scalar)
            units += size
            if filled + size > encoding.multiple {
                segments += 1
                filled = 0
            }
            filled += size
        }
        if units > 0, units <= encoding.single { segments = 1 }
        return SMSMeasurement(encoding: encoding, units: units, segments: segments, offenders: offenders)
    }

    /// The segments themselves, in order; joined they are the text again. Empty for the empty text.
    public static func split(_ text: String) -> [String] {
        let measurement = measure(text)
        guard measurement.segments > 1 else { return text.isEmpty ? [] : [text] }
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var filled = 0
        for scalar in text.unicodeScalars {
            let size = measurement.encoding.units(scalar)
            if filled + size > measurement.encoding.multiple {
                parts.append(String(part))
                part = String.UnicodeScalarView()
                filled = 0
            }
            part.append(scalar)
            filled += size
        }
        parts.append(String(part))
        return parts
    }

    private static func offenders(in text: String) -> [String] {
        var seen: Set<Unicode.Scalar> = []
        var offenders: [String] = []
        for scalar in text.unicodeScalars where GSM7.units(scalar) == nil && seen.insert(scalar).inserted {
            offenders.append(String(scalar))
        }
        return offenders
    }
}

extension SMSEncoding {
    /// Units that fit when the text is one segment.
    public var single: Int { self == .gsm7 ? 160 : 70 }
    /// Units that fit into each of several segments.
    public var multiple: Int { self == .gsm7 ? 153 : 67 }

    func units(_ scalar: Unicode.Scalar) -> Int {
        switch self {
        case .gsm7: GSM7.units(scalar) ?? 1
        case .ucs2: scalar.value > 0xFFFF ? 2 : 1
        }
    }
}
