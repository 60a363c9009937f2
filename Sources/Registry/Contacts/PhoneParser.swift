import CPhoneNumber
import Outreach

/// Reads telephone numbers with Google's libphonenumber: punctuation, `+`, a dialled `011`, digits of any script.
///
/// A number is accepted when it is *possible* (its length can exist); that the library does not know its range is a
/// doubt, not a refusal, since its metadata is older than some area codes. Numbers set aside for fiction (555-0100 to
/// 555-0199) are accepted. Letters, extensions, short codes and numbers without an area code are refused: nothing that
/// Altavoz sends would arrive there.
public struct PhoneParser: Sendable {
    private let regions: (any RegionDirectory)?

    /// - Parameter regions: tells the time zones of area codes; without it, none are told.
    public init(regions: (any RegionDirectory)? = nil) { self.regions = regions }

    /// - Parameter region: ISO 3166-1 code, in any case, of the country in which a number without a country code is
    ///   dialled.
    public func parse(_ text: String, region: String = "US") -> PhoneReading {
        let reading = read(text, region: region)
        guard let number = reading.e164, !reading.isValid, let whole = NinthDigit.added(to: number) else {
            return reading
        }
        return read(whole, region: region)
    }

    private func read(_ text: String, region: String) -> PhoneReading {
        let region = region.uppercased()
        var raw = altavoz_phone_reading()
        if var digits = PlainNumber.digits(text, region: region) {
            digits.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { altavoz_phone_read_nanp($0.baseAddress!, &raw) }
            }
        } else {
            guard region.utf8.count == 2, region.utf8.allSatisfy({ (65...90).contains($0) }) else {
                return .refused(Refusal.unknownRegion)
            }
            // Longer than any number with all its punctuation, and the library's patterns take quadratic time.
            guard text.utf8.count <= 250 else { return .refused(Refusal.notANumber) }
            var copy = text
            copy.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) {
                    altavoz_phone_parse($0.baseAddress, $0.count, region, &raw)
                }
            }
            if let refusal = refusal(raw, text: text) { return .refused(refusal) }
        }
        let written = withUnsafeBytes(of: raw.e164) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        guard let number = E164(written) else { return .refused(Refusal.beyondE164) }
        return accepted(number, written: written, raw)
    }

    private func accepted(_ number: E164, written: String, _ raw: altavoz_phone_reading) -> PhoneReading {
        let type = PhoneType.allCases[min(Int(raw.type), PhoneType.allCases.count - 1)]
        let isNANP = written.hasPrefix("+1") && written.utf8.count == 12
        var doubts: [String] = []
        if !raw.is_valid { doubts.append("a range that the phone book of 2022 does not know") }
        if let doubt = type.doubt { doubts.append(doubt) }
        if isNANP, written.dropFirst(5).hasPrefix("55501") { doubts.append("a number set aside for fiction") }
        return PhoneReading(
            e164: number, error: nil, isPossible: true, isValid: raw.is_valid, type: type,
            zones: isNANP ? regions?.zones(areaCode: String(written.dropFirst(2).prefix(3))) : nil, doubts: doubts)
    }

    private func refusal(_ raw: altavoz_phone_reading, text: String) -> String? {
        let digits = text.unicodeScalars.count { $0.properties.numericType == .decimal }
        switch altavoz_phone_error(UInt32(raw.error)) {
        case ALTAVOZ_PHONE_OK: break
        case ALTAVOZ_PHONE_UNKNOWN_REGION: return Refusal.unknownRegion
        case ALTAVOZ_PHONE_COUNTRY_CODE: return Refusal.countryCode
        case ALTAVOZ_PHONE_TOO_SHORT_AFTER_IDD, ALTAVOZ_PHONE_TOO_SHORT_NSN: return Refusal.short(digits)
        case ALTAVOZ_PHONE_TOO_LONG_NSN: return Refusal.long(digits)
        case ALTAVOZ_PHONE_FAILED: return Refusal.failed
        default: return hasLetters(text) && digits > 0 ? Refusal.letters : Refusal.notANumber
        }
        if raw.has_extension { return Refusal.extension }
        if hasLetters(text) { return Refusal.letters }
        switch altavoz_phone_possibility(UInt32(raw.possibility)) {
        case ALTAVOZ_PHONE_POSSIBLE: return nil
        case ALTAVOZ_PHONE_LOCAL_ONLY: return Refusal.localOnly
        case ALTAVOZ_PHONE_SHORT: return Refusal.short(digits)
        case ALTAVOZ_PHONE_LONG: return Refusal.long(digits)
        case ALTAVOZ_PHONE_BAD_COUNTRY_CODE: return Refusal.countryCode
        default: return Refusal.length(digits)
        }
    }

    private func hasLetters(_ text: String) -> Bool { text.unicodeScalars.contains { $0.properties.isAlphabetic } }
}

/// Brazil's mobiles have nine digits since November 2016 (Anatel): a 9 was put before the eight that they
/// had. WhatsApp still writes many of them with eight.
enum NinthDigit {
    /// Nil for every other number.
    static func added(to number: E164) -> String? {
        let text = number.unmasked
        guard text.hasPrefix("+55"), text.utf8.count == 13 else { return nil }
        let local = text.dropFirst(5)
        guard let first = local.utf8.first, (UInt8(ascii: "6")...UInt8(ascii: "9")).contains(first) else { return nil }
        return "\(text.prefix(5))9\(local)"
    }
}

extension PhoneReading {
    static func refused(_ error: String) -> PhoneReading {
        PhoneReading(
            e164: nil, error: error, isPossible: false, isValid: false, type: .unknown, zones: nil, doubts: [])
    }
}

/// The sentences; none of them repeats the text.
private enum Refusal {
    static let notANumber = "not a telephone number"
    static let countryCode = "the country code is not known; begin with +1 for the United States"
    static let letters = "letters in place of digits; write the digits"
    static let `extension` = "an extension, which texts cannot reach; leave it out or give another number"
    static let localOnly = "the area code is missing"
    static let beyondE164 = "more digits than international numbers have (ITU-T E.164 allows 15)"
    static let failed = "the phone library failed; try again"
    static func short(_ digits: Int) -> String {
        "too short with \(digits) digits; short codes and emergency numbers are not workers' phones"
    }
    static func long(_ digits: Int) -> String { "too long with \(digits) digits; give one number" }
    static func length(_ digits: Int) -> String { "no number of its country has \(digits) digits" }
    static let unknownRegion = "the region is not known; expected a two-letter country code such as US"
}

/// Finds the ten digits in the ways in which Americans plainly write them, which libphonenumber always reads as they
/// stand: `+1`, in the United States also `1` or nothing, then ten digits with punctuation between.
enum PlainNumber {
    static func digits(_ text: String, region: String) -> String? {
        var text = text
        return text.withUTF8 { utf8 -> String? in
            guard utf8.count >= 10, utf8.count <= 24 else { return nil }
            var rest = utf8[...]
            if rest.starts(with: "+1".utf8) {
                rest = rest.dropFirst(2)
            } else if region == "US" {
                if rest.first == UInt8(ascii: "1") { rest = rest.dropFirst() }
            } else {
                return nil
            }
            guard isDigit(rest.last!) else { return nil }
            var found = 0
            let digits = String(unsafeUninitializedCapacity: 10) { buffer in
                for byte in rest {
                    if isDigit(byte) {
                        guard found < 10 else {
                            found += 1
                            return 10
                        }
                        buffer[found] = byte
                        found += 1
                    } else if !isPunctuation(byte) {
                        found = .max
                        return 0
                    }
                }
                return min(found, 10)
            }
            guard found == 10, digits.utf8.first! >= UInt8(ascii: "2"),
                digits.utf8[digits.utf8.index(digits.utf8.startIndex, offsetBy: 3)] >= UInt8(ascii: "2")
            else { return nil }
            return digits
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): true
        default: false
        }
    }
}
