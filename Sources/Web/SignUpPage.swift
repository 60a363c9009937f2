import Foundation
import Outreach

/// The page on which somebody signs up: a number, a place, a language and a box that has to be ticked. What it answers
/// is the same whether or not the number is registered, has stopped or exists; consent comes from the phone alone.
struct SignUpPage {
    private let words: PageWords
    private let program: String

    /// Without a catalog's words there is no such page: consent rests on them.
    /// - Parameter program: the name under which the messages come; whoever agrees must know to whom.
    init(_ words: PageWords, program: String) {
        self.words = words
        self.program = program
    }

    var sent: String {
        document(
            name
                + "\n<p role=\"status\">\(text(.joinSent))</p>\n<p>\(text(.topicsHint))</p>\n<p>\(text(.sharedScreen))</p>"
        )
    }

    /// - Parameters:
    ///   - filled: what was typed before, so that it need not be typed again.
    ///   - problem: what is wrong with it.
    func form(_ filled: SignUpForm = SignUpForm(), problem: PageWord? = nil) -> String {
        document(
            """
            \(name)
            <h1>\(text(.joinTitle))</h1>
            \(problem.map(alert) ?? "<p>\(text(.joinIntro))</p>\n<p>\(text(.joinPrivacy))</p>")
            <form method="post" autocomplete="off">
            <label for="phone">\(text(.phoneLabel))</label>
            <input id="phone" name="phone" type="tel" inputmode="tel" dir="ltr" required maxlength="40" \
            value="\(PageFrame.escaped(filled.phone))"\(isWrong([.errorPhone], problem))>
            <label for="region">\(text(.regionLabel))</label>
            <input id="region" name="region" dir="auto" required maxlength="80" \
            value="\(PageFrame.escaped(filled.region))"\(isWrong([.errorRegion], problem))>
            <label for="language">\(text(.languageLabel))</label>
            <select id="language" name="language">
            \(options(chosen: filled.language ?? words.language))
            </select>
            <label class="tick"><input type="checkbox" name="consent" value="yes" required\(filled.consents ? " checked" : "")\
            \(isWrong([.errorConsent], problem))> <span>\(text(.consentLabel))</span></label>
            <button type="submit">\(text(.joinButton))</button>
            </form>
            <p>\(text(.sharedScreen))</p>
            \(PageFrame.menu(words))
            """)
    }

    /// The error of a moment, with what was typed.
    func failed(_ filled: SignUpForm) -> String { form(filled, problem: .errorLater) }

    private var name: String { "<p class=\"from\"><bdi>\(PageFrame.escaped(program))</bdi></p>" }

    /// In the place of what was read already, so that it is seen on a small phone.
    private func alert(_ problem: PageWord) -> String {
        "<p role=\"alert\" id=\"problem\"><strong>\(text(problem))</strong></p>"
    }

    private func text(_ word: PageWord) -> String { PageFrame.escaped(words[word]) }

    private func isWrong(_ words: Set<PageWord>, _ problem: PageWord?) -> String {
        problem.map { words.contains($0) ? " aria-invalid=\"true\" aria-describedby=\"problem\"" : "" } ?? ""
    }

    private func options(chosen: LanguageTag) -> String {
        words.offers.map {
            "<option value=\"\($0.tag)\" lang=\"\($0.tag)\"\($0.tag == chosen ? " selected" : "")>"
                + "\(PageFrame.escaped($0.name))</option>"
        }.joined(separator: "\n")
    }

    private func document(_ body: String) -> String {
        PageFrame.document(
            language: words.language.text, isRightToLeft: words.isRightToLeft, title: words[.joinTitle],
            style: """
                label { display: block; margin-top: 1.25rem }
                input, select { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; text-align: start }
                .from { font-size: 1rem; font-weight: bold; margin: 0 }
                .tick { display: flex; gap: .75rem; margin: 1.5rem 0 }
                .tick input { width: 1.5rem; height: 1.5rem; flex: none; margin: .2rem 0 0 }
                [aria-invalid] { outline: 3px solid #b00020 }
                [role=alert] { border-inline-start: .3rem solid #b00020; padding-inline-start: .75rem }

                """, body)
    }
}

/// The sign-up page, where there is one.
public struct SignUpService: Sendable {
    let program: String
    let words: @Sendable (_ preferences: [LanguageTag]) -> PageWords?
    let take: @Sendable (SignUpForm) async throws -> SignUpResult

    /// - Parameters:
    ///   - program: the name under which the messages come.
    ///   - words: those of the first of these languages in which people may sign up; nil: nobody may.
    ///   - take: what was typed.
    public init(
        program: String,
        words: @escaping @Sendable (_ preferences: [LanguageTag]) -> PageWords?,
        take: @escaping @Sendable (SignUpForm) async throws -> SignUpResult
    ) {
        self.program = program
        self.words = words
        self.take = take
    }
}

/// What somebody typed on the sign-up page.
public struct SignUpForm: Sendable, Equatable {
    public var phone = ""
    public var region = ""
    public var language: LanguageTag?
    public var consents = false

    public init() {}

    /// From `application/x-www-form-urlencoded`; nothing in it is trusted.
    init(body: [UInt8]) {
        for pair in String(decoding: body, as: UTF8.self).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.replacing("+", with: " ").removingPercentEncoding ?? ""
            }
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "phone": phone = String(parts[1].prefix(40))
            case "region": region = String(parts[1].prefix(80))
            case "language": language = LanguageTag(parts[1])
            case "consent": consents = parts[1] == "yes"
            default: break
            }
        }
    }
}

/// What became of a sign-up, as far as the page may tell: nothing of whether the number is known.
public enum SignUpResult: Sendable, Equatable {
    /// A question is on its way to that phone, or will not be: the page says the same.
    case taken
    case badPhone
    case badRegion
    /// Too many at once.
    case busy
}
