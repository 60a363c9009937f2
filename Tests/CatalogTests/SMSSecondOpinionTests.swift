import Foundation
import Outreach
import Testing

@testable import Catalog

/// Against `smsutil` from PyPI, which was written by others from the same standard.
@Suite("SMS: a second opinion")
struct SMSSecondOpinionTests {
    private struct Opinion: Decodable, Equatable {
        let gsm: Bool
        let units: Int
        let segments: Int
    }

    private static let script = """
        import json, sys, smsutil
        def opinion(text):
            split = smsutil.split(text)
            gsm = split.encoding == "gsm0338"
            return {"gsm": gsm, "units": split.total_bytes // (1 if gsm else 2), "segments": len(split.parts)}
        json.dump([opinion(text) for text in json.load(sys.stdin)], sys.stdout)
        """

    private func opinions(_ texts: [String]) throws -> [Opinion] {
        let input = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
        return try JSONDecoder().decode([Opinion].self, from: Data(Outside.python(Self.script, input: input).utf8))
    }

    private func ours(_ text: String) -> Opinion {
        let it = SMSMeasure.measure(text)
        return Opinion(gsm: it.encoding == .gsm7, units: it.units, segments: it.segments)
    }

    private func compare(_ texts: [String]) throws {
        for (text, other) in zip(texts, try opinions(texts)) {
            #expect(ours(text) == other, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
        }
    }

    @Test("every code point of the basic plane alone, and every plane beyond")
    func codePoints() throws {
        // Disagreement, where we are right: smsutil takes ESC (U+001B) for a character. In 3GPP TS 23.038 it is the
        // code that leads to the extension table, and no character of the alphabet.
        let scalars = ((1...0xD7FF).map(\.self) + (0xE000...0xFFFF).map(\.self) + (1...16).map { $0 << 16 | 0x41 })
            .compactMap(Unicode.Scalar.init).filter { $0 != "\u{1B}" }
        try compare(scalars.map { String(Character($0)) })
        #expect(SMSMeasure.measure("\u{1B}").encoding == .ucs2)
    }

    @Test("the boundaries: 160 and 161, 153×n, 70 and 71, 67×n, pairs and escapes at each")
    func boundaries() throws {
        var texts: [String] = []
        for base in [160, 153, 306, 459, 612, 70, 67, 134, 201, 268] {
            for length in (base - 3)...(base + 3) {
                for filler in ["a", "é"] {
                    let text = String(repeating: filler, count: length)
                    texts += [text, "Ж" + text.dropFirst(), text.dropLast() + "€"]
                    // A character of two units at every place around the boundary.
                    for place in max(0, base - 4)..<min(length, base + 2) {
                        let (head, tail) = (text.prefix(place), text.dropFirst(place + 1))
                        texts += [
                            head + "€" + tail, head + "🔥" + tail, head + "🔥🔥" + tail.dropFirst(), head + "{}" + tail,
                        ]
                    }
                }
            }
        }
        try compare(texts)
    }

    @Test("thousands of random texts", arguments: [1, 2, 3] as [UInt64])
    func random(_ seed: UInt64) throws {
        var numbers = Seeded(state: seed)
        let alphabets: [[Character]] = [
            Array("abc XYZ019.,?!@£$¥èéùìòÇØøÅåÆæßÉ\n"), Array("ab€{}[]~\\|^"), Array("añóí—’🔥"), Array("工資權利🔥a"),
            Array("حقوق العامل 1"), Array("ΔΦΓΛΩΠΨΣΘΞα"), Array("a👍🏽🇲🇽é"),
        ]
        let texts = (0..<3000).map { _ -> String in
            let alphabet = alphabets[Int(numbers.next() % UInt64(alphabets.count))]
            let length = 1 + Int(numbers.next() % 480)
            return String((0..<length).map { _ in alphabet[Int(numbers.next() % UInt64(alphabet.count))] })
        }
        try compare(texts)
    }

    @Test("every SMS of the repository, in every language")
    func messages() throws {
        let catalog = try MessageCatalog.load(from: RepositoryMessages.folder)
        let day = CivilDate("2026-11-24")!
        let texts = catalog.keys.flatMap { key in
            catalog.message(key)!.languages.compactMap {
                catalog.text(key, language: $0, channel: .sms, context: .sample, on: day)?.body
            }
        }
        #expect(texts.count >= 20 * 16)
        try compare(texts)
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers in every run.
private struct Seeded {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
