import Outreach
import Testing

@testable import Poster

@Suite("Layout of a notice")
struct LayoutTests {
    @Test("a text is taken apart into headings, paragraphs and items")
    func blocks() {
        #expect(
            NoticeBlock.blocks(of: "## Your right\n\nFirst line\nsecond line\n- one\n- two\n\nEnd") == [
                NoticeBlock(kind: .heading, text: "Your right"),
                NoticeBlock(kind: .paragraph, text: "First line\nsecond line"),
                NoticeBlock(kind: .item, text: "one"), NoticeBlock(kind: .item, text: "two"),
                NoticeBlock(kind: .paragraph, text: "End"),
            ])
        #expect(NoticeBlock.blocks(of: " \n\n").isEmpty)
    }

    @Test("a phone number inside a longer one is not that number")
    func phones() {
        let text = "001-833-526-4636, 833-526-4636 or 911, not 911-2000 nor 1911."
        let found = PhoneSpans.find(["833-526-4636", "001-833-526-4636", "911", ""], in: text)
        let bytes = Array(text.utf8)
        #expect(
            found.map { String(decoding: bytes[$0], as: UTF8.self) } == ["001-833-526-4636", "833-526-4636", "911"])
    }

    @Test("a page does not end with a heading")
    func headings() {
        let rows = [
            Pagination.Row(height: 60), Pagination.Row(height: 30, spaceBefore: 5, keepsWithNext: true),
            Pagination.Row(height: 20), Pagination.Row(height: 20),
        ]
        #expect(Pagination.pages(rows, height: 100) == [0..<1, 1..<4])
    }

    @Test("what must stay together but is higher than a page is divided all the same")
    func tooHigh() {
        let rows = (0..<10).map { _ in Pagination.Row(height: 30, keepsWithNext: true) }
        #expect(Pagination.pages(rows, height: 100) == [0..<3, 3..<6, 6..<9, 9..<10])
        #expect(Pagination.pages([Pagination.Row(height: 500)], height: 100) == [0..<1])
        #expect(Pagination.pages([], height: 100) == [0..<0])
    }

    @Test("lines of Khmer may break between words, and no letter is lost")
    func khmer() {
        let text = "អ្នកត្រូវបានប្រាក់ឈ្នួលសម្រាប់ម៉ោងទាំងអស់ដែលបានធ្វើ។"
        let marked = WordBreaks.marked(text, LanguageTag("km")!)
        #expect(marked.unicodeScalars.count { $0 == "\u{200B}" } > 5)
        #expect(marked.replacing("\u{200B}", with: "") == text)
        #expect(WordBreaks.marked(text, LanguageTag("en")!) == text)
    }

    @Test("a line is never wider than its column")
    func widths() throws {
        for (language, text) in [
            ("en", String(repeating: "x", count: 400)), ("km", String(repeating: "ប្រាក់ឈ្នួល", count: 40)),
            ("th", String(repeating: "ค่าจ้าง", count: 40)), ("zh-Hant", String(repeating: "您的權利。", count: 40)),
        ] {
            let (lines, width) = try OneAtATime.run {
                let setter = Typesetter(LanguageTag(language)!, isRightToLeft: false)
                let set = try setter.set(
                    WordBreaks.marked(text, setter.language), width: 300, Typesetter.Style(size: 16))
                return (set.lines.count, set.width)
            }
            #expect(lines > 2)
            #expect(width <= 300.5, "\(language)")
        }
    }

    @Test("posters drawn from many threads at once are as good as one drawn alone")
    func threads() async throws {
        let poster = Poster(paper: .letter, madeAt: Fixture.madeAt)
        let notice = Fixture.plain(String(repeating: "Write down your hours. ", count: 40))
        let alone = try poster.separate([notice])
        try await withThrowingTaskGroup(of: PrintedPoster.self) { group in
            for _ in 0..<16 { group.addTask { try poster.separate([notice]) } }
            for try await printed in group { #expect(printed == alone) }
        }
    }

    @Test("random long texts of every script are printed or refused, and pages never overflow", arguments: 0..<40)
    func random(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let scripts = [
            "abc dé-", "ا ب،ج‌د", "字，。漢 ", "ក្រ ប់។", "कि क्ष ", "ਸ਼੍ਰੀ ", "ไม่ค ", "Հա՝ր ",
            "\u{2066}\u{2069}\u{202E}\t\u{0}\r\u{7F}",
            "\n\n## - • ", "833-526-4636 ", "👩‍👩‍👧e\u{301}\u{301}", "\u{2028}\u{FFFD}<&>",
        ]
        func text(_ length: Int) -> String {
            String((0..<length).map { _ in scripts.randomElement(using: &random)!.randomElement(using: &random)! })
        }
        var notice = Fixture.plain(
            text(Int.random(in: 0...4000, using: &random)),
            language: ["en", "fa", "km", "zh-Hans"].randomElement(using: &random)!,
            isRightToLeft: Bool.random(using: &random))
        notice.title = text(Int.random(in: 0...300, using: &random))
        notice.programName = text(Int.random(in: 0...100, using: &random))
        notice.isDraft = Bool.random(using: &random)
        let poster = Poster(paper: .a4, isLargePrint: Bool.random(using: &random), madeAt: Fixture.madeAt)
        do {
            let printed = try poster.separate([notice])
            #expect(!printed.sheets.isEmpty)
            #expect(printed.pdf.starts(with: Array("%PDF".utf8)))
            for sheet in printed.sheets { #expect(sheet.smallestSize >= 16) }
        } catch let error as BadInput {
            // A machine without emoji: the refusal says which character and which package.
            #expect(error.found.contains("U+"))
        }
    }
}

/// SplitMix64 (Steele, Lea, Flood, 2014).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
