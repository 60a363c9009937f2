import Foundation
import Outreach
import Testing

@testable import Poster
@testable import altavoz

@Suite("A printed notice")
struct PosterTests {
    static let sets = [["en", "es", "zh-Hant"], ["fa"], ["km"], ["ar", "hi", "pa", "hy", "th", "ko", "ru"]]

    @Test("is read back by a QR reader as the link in the reader's language, on every page", arguments: sets)
    func code(languages: [String]) throws {
        let notices = try Fixture.notices(languages)
        let poster = try Poster(paper: .letter, madeAt: Fixture.madeAt).separate(notices)
        let file = try PrintedFile(poster)
        let pictures = try file.pictures(dotsPerInch: 110)
        #expect(pictures.count == poster.sheets.count)
        for (sheet, picture) in zip(poster.sheets, pictures) {
            let link = try #require(notices.first { [$0.language] == sheet.languages }).link
            #expect(try file.codes(in: picture) == [link])
            #expect(link.hasSuffix("-" + sheet.languages[0].text))
        }
    }

    @Test(
        "carries Noto fonts inside, the right ones for its script",
        arguments: [
            ("en", "NotoSans-Regular"), ("zh-Hant", "NotoSansCJKtc-Regular"), ("zh-Hans", "NotoSansCJKsc-Regular"),
            ("ko", "NotoSansCJKkr-Regular"), ("fa", "NotoSansArabic-Regular"), ("km", "NotoSansKhmer-Regular"),
            ("hi", "NotoSansDevanagari-Regular"), ("pa", "NotoSansGurmukhi-Regular"),
            ("hy", "NotoSansArmenian-Regular"),
            ("th", "NotoSansThai-Regular"), ("ru", "NotoSans-Regular"), ("vi", "NotoSans-Regular"),
        ])
    func fonts(language: String, font: String) throws {
        let file = try PrintedFile(
            try Poster(paper: .letter, madeAt: Fixture.madeAt).separate(try Fixture.notices([language])))
        let rows = try file.look("pdffonts", [file.path]).split(separator: "\n").dropFirst(2)
        #expect(rows.contains { $0.contains(font) })
        for row in rows {
            #expect(row.contains("Noto"))
            #expect(row.firstMatch(of: /(yes|no ) (yes|no ) (yes|no ) +\d+ +\d+ *$/)?.output.1 == "yes", "\(row)")
        }
    }

    @Test(
        "has the phone number as text that reads left to right, and in bold",
        arguments: ["en", "fa", "ar", "km", "zh-Hans"])
    func phone(language: String) throws {
        let file = try PrintedFile(
            try Poster(paper: .letter, madeAt: Fixture.madeAt).separate(try Fixture.notices([language])))
        let text = try (1...file.pageCount).map { try file.text(page: $0) }.joined()
        #expect(text.contains("833-526-4636"))
        #expect(text.contains("001-833-526-4636"))
        let html = try file.look("pdftohtml", ["-xml", "-stdout", "-i", file.path])
        #expect(html.contains(/<b>[^<]*833-526-4636/))
    }

    @Test("never has letters smaller than 16 points, in large print 22", arguments: PaperSize.allCases, [false, true])
    func size(paper: PaperSize, isLarge: Bool) throws {
        let least = isLarge ? 22 : 16
        let poster = Poster(paper: paper, isLargePrint: isLarge, madeAt: Fixture.madeAt)
        let printed = try poster.separate(try Fixture.notices(["en", "fa", "km", "zh-Hant"]))
        for sheet in printed.sheets { #expect(sheet.smallestSize >= Double(least) && sheet.textSize >= Double(least)) }
        let sizes = try PrintedFile(printed).fontSizes()
        #expect(!sizes.isEmpty)
        #expect(sizes.allSatisfy { $0 >= least }, "\(sizes)")
    }

    @Test("says DRAFT on every page of a draft, and nowhere else", arguments: [true, false])
    func draft(isDraft: Bool) throws {
        var notices = try Fixture.notices(["es", "fa"])
        for index in notices.indices { notices[index].isDraft = isDraft }
        let printed = try Poster(paper: .letter, madeAt: Fixture.madeAt).separate(notices)
        let file = try PrintedFile(printed)
        #expect(printed.sheets.count > 2)
        for page in 1...printed.sheets.count {
            let text = try file.text(page: page)
            #expect(text.contains("DRAFT") == isDraft)
            #expect(text.contains("do not post") == isDraft)
            #expect(printed.sheets[page - 1].isDraft == isDraft)
            if printed.sheets[page - 1].languages == [LanguageTag("es")!] {
                #expect(text.contains("BORRADOR") == isDraft)
            }
        }
    }

    @Test("flows to further pages that say which they are")
    func pages() throws {
        let long = (1...30).map { "Paragraph \($0). " + String(repeating: "Write down your hours. ", count: 12) }
        var notice = Fixture.plain(long.joined(separator: "\n\n"))
        notice.words = NoticeWords(draft: nil, page: "page {page} of {pages}", date: "as of {date}", scan: nil)
        let printed = try Poster(paper: .letter, madeAt: Fixture.madeAt).separate([notice])
        let file = try PrintedFile(printed)
        let count = printed.sheets.count
        #expect(count > 2)
        for page in 1...count { #expect(try file.text(page: page).contains("page \(page) of \(count)")) }
        let whole = try (1...count).map { try file.text(page: $0) }.joined()
        for number in 1...30 { #expect(whole.contains("Paragraph \(number).")) }
    }

    @Test("has the same bytes when it is printed again, and tells its title and time")
    func repeatable() throws {
        let notices = try Fixture.notices(["en", "km"])
        let poster = Poster(paper: .letter, madeAt: Fixture.madeAt)
        let printed = try poster.separate(notices)
        #expect(printed == (try poster.separate(notices)))
        let file = try PrintedFile(printed)
        let information = try file.look("pdfinfo", ["-isodates", file.path])
        #expect(information.contains(notices[0].title))
        #expect(information.contains("2026-11-24T08:00:00Z"))
        #expect(information.contains("612 x 792 pts"))
    }

    @Test("refuses a character that no font has, by name")
    func noFont() throws {
        let poster = Poster(paper: .letter, madeAt: Fixture.madeAt)
        let error = #expect(throws: BadInput.self) { try poster.separate([Fixture.plain("Pay \u{E123} day")]) }
        #expect(error?.found.contains("U+E123") == true)
        #expect(error?.remedy?.contains("Remove") == true)
    }

    @Test(
        "names the package that has a script's font",
        arguments: [
            ("字", "fonts-noto-cjk"), ("한", "fonts-noto-cjk"), ("，", "fonts-noto-cjk"), ("ក", "fonts-noto-core"),
            ("ش", "fonts-noto-core"), ("ਕ", "fonts-noto-core"), ("😀", "fonts-noto-color-emoji"), ("\u{E000}", nil),
        ] as [(Unicode.Scalar, String?)])
    func package(character: Unicode.Scalar, name: String?) {
        #expect(Typeface.package(for: character) == name)
    }

    @Test(
        "refuses a link that a QR code cannot carry well",
        arguments: [
            "", "https://example.org/\u{F1}", "https://example.org/a b",
            "https://example.org/" + String(repeating: "x", count: 300),
        ])
    func badLink(link: String) {
        var notice = Fixture.plain("Text")
        notice.link = link
        #expect(throws: BadInput.self) { try Poster(paper: .letter, madeAt: Fixture.madeAt).separate([notice]) }
    }

    @Test("is refused in a language that the message does not have")
    func missing() {
        let error = #expect(throws: BadInput.self) { try Fixture.notices(["en", "ja"]) }
        #expect(error?.field == "languages")
        #expect(error?.found.contains("ja") == true)
        #expect(error?.expected.contains("zh-Hant") == true)
    }
}

@Suite("Several languages on one page")
struct SharedPageTests {
    @Test("fit with their shorter texts, each with its own code")
    func fits() throws {
        let notices = try Fixture.notices(["en", "es", "zh-Hant"], isShort: true)
        let printed = try Poster(paper: .letter, madeAt: Fixture.madeAt).together(notices)
        #expect(printed.sheets.count == 1)
        #expect(printed.sheets[0].textSize >= 16)
        let file = try PrintedFile(printed)
        #expect(try file.fontSizes().allSatisfy { $0 >= 16 })
        let pictures = try file.pictures(dotsPerInch: 110)
        #expect(pictures.count == 1)
        #expect(try file.codes(in: pictures[0]) == notices.map(\.link).sorted())
        let text = try file.text(page: 1)
        #expect(text.contains("DRAFT"))
        #expect(text.contains("833-526-4636"))
    }

    @Test("are refused when they do not fit, and the error says what to do")
    func tooMuch() throws {
        let long = String(repeating: "Write down your hours. ", count: 60)
        let error = #expect(throws: BadInput.self) {
            try Poster(paper: .letter, madeAt: Fixture.madeAt).together([Fixture.plain(long), Fixture.plain(long)])
        }
        #expect(error?.remedy?.contains("without --one-page") == true)
        #expect(error?.expected.contains("16 points") == true)
    }

    @Test("leave out greetings and what speaks of replying, and change no paragraph")
    func shortTexts() {
        let email =
            "Hello,\n\nYou may claim your pay.\n\nWrite it down.\n\nCall 911 now.\n\nMore: https://x.org/m/1\n\nReply STOP."
        #expect(
            ShortNotice.texts(email: email, link: "https://x.org/m/1", phones: ["911"]) == [
                "You may claim your pay.\n\nWrite it down.\n\nCall 911 now.",
                "You may claim your pay.\n\nCall 911 now.",
                "Call 911 now.",
            ])
    }
}
