import Testing

@testable import Catalog

@Suite("Texts as HTML")
struct HTMLWriterTests {
    @Test("phone numbers can be called by a touch, other digits are left alone")
    func phones() {
        let line: (String) -> String = { HTMLWriter.body($0) }
        #expect(
            line("Call 833-526-4636.") == "<p>Call <a href=\"tel:+18335264636\" dir=\"ltr\">833-526-4636</a>.</p>")
        #expect(
            line("در 1-800-736-7401 زنگ") == "<p>در <a href=\"tel:+18007367401\" dir=\"ltr\">1-800-736-7401</a> زنگ</p>"
        )
        #expect(
            line("From abroad 001-833-526-4636.")
                == "<p>From abroad <a href=\"tel:+18335264636\" dir=\"ltr\">001-833-526-4636</a>.</p>")
        for text in [
            "2026-11-23", "002-833-526-4636", "911", "Labor Code 1171.5", "12-833-526-4636", "833-526-46361", "DWC-1",
            "$16.90",
        ] {
            #expect(line(text) == "<p>\(text)</p>")
        }
    }

    @Test("what is in an address stays in it, and nothing is written unescaped")
    func addresses() {
        #expect(
            HTMLWriter.body("See https://x.org/833-526-4636 <b>")
                == "<p>See <a href=\"https://x.org/833-526-4636\" dir=\"ltr\">https://x.org/833-526-4636</a> &lt;b&gt;</p>"
        )
    }
}
