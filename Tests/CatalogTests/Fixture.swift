import Foundation
import Outreach

@testable import Catalog

/// A small catalog without a fault in a folder of its own, which is removed with the value.
final class Fixture: Sendable {
    let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString)")
        folder = url.path(percentEncoded: false)
        for (path, text) in Self.files { try write(path, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ path: String, _ text: String) throws {
        let file = folder + "/" + path
        try FileManager.default.createDirectory(
            atPath: String(file[..<file.lastIndex(of: "/")!]), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    func write(_ path: String, bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: folder + "/" + path))
    }

    func read(_ path: String) throws -> String { try String(contentsOfFile: folder + "/" + path, encoding: .utf8) }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + path) }

    /// Replaces the one place at which `old` stands.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try read(path)
        guard text.ranges(of: old).count == 1 else { throw Misplaced(path: path, text: old) }
        try write(path, text.replacing(old, with: new))
    }

    struct Misplaced: Error {
        let path: String
        let text: String
    }

    /// Adds an answer of a conversation by text; the programme's name is set before each text.
    func converse(_ key: String, _ texts: [String: String]) throws {
        try write(
            "_meta/\(key).yaml",
            Self.files["_meta/pay-rights.yaml"]!.replacing("facts: [wage, office-phone]", with: "facts: []")
                + "\nsms_only: true\n")
        for (language, text) in texts { try write("\(language)/\(key).yaml", "sms: '{{program}}: \(text)'\n") }
    }

    /// A menu of heat and smoke, and the words for them.
    func offerTopics(_ spanish: String, words: String = "{heat: [calor], smoke: [humo]}") throws {
        try converse("topics-menu", ["en": "What else? 1 heat 2 smoke 0 none. STOP", "es": spanish])
        try write("_meta/topics-menu.yaml", try read("_meta/topics-menu.yaml") + "choices: [heat, smoke]\n")
        for (language, words) in [("en", "{heat: [heat], smoke: [smoke]}"), ("es", words)] {
            try write(
                "\(language)/language.yaml",
                try read("\(language)/language.yaml") + "\ntopic_words: \(words)\ntopic_none: [nada]\n")
        }
    }

    /// Writes made-up words of pages for English and Spanish, with one of the Spanish ones changed; nil leaves it out.
    func writePages(_ word: PageWord? = nil, _ text: String? = nil) throws {
        for (language, opening) in [("en", "This is said for"), ("es", "Esto se dice para")] {
            let lines = PageWord.allCases.compactMap { it -> String? in
                if it == word, language == "es" { return text.map { "\(it.rawValue): \"\($0)\"" } }
                return "\(it.rawValue): \(opening) \(it.rawValue.replacing("_", with: " "))"
            }
            try write("\(language)/pages.yaml", lines.joined(separator: "\n") + "\n")
        }
    }

    /// The catalog without a fault, for tables of cases that change nothing.
    static let clean = Result { try Fixture().load() }

    func load() throws -> MessageCatalog { try MessageCatalog.load(from: folder) }

    func lint(on day: String = "2026-11-24", options: LintOptions = LintOptions()) -> [LintFinding] {
        MessageCatalog.lint(folder: folder, on: CivilDate(day)!, options: options)
    }

    /// Lets both reviewers approve a text as it is now.
    func approve(_ key: String = "pay-rights", _ language: String = "es") throws {
        let ledger = ReviewLedger(folder: folder)
        for (role, name) in [(Review.Role.translator, "Ana Ruiz"), (.attorney, "Lee Park")] {
            try ledger.record(
                MessageKey(key)!, language: LanguageTag(language)!, role: role, reviewer: name,
                date: CivilDate("2026-11-01")!)
        }
    }

    static func language(
        _ tag: String, name: String, script: String, direction: String = "ltr", fallback: String = "[]",
        aliases: String = "[]", stop: String, more: String = ""
    ) -> String {
        """
        tag: \(tag)
        name: \(name)
        english_name: \(name)
        direction: \(direction)
        script: \(script)
        fallback: \(fallback)
        aliases: \(aliases)
        stop: [STOP, \(stop)]
        help: [HELP]
        start: [START]
        join: [JOIN]
        lang: [LANG, \(name)]
        \(more)
        """
    }

    static let files: [String: String] = [
        "facts.yaml": """
        facts:
          - id: wage
            type: amount
            value: "$16.90"
            display: {fa: "۱۶٫۹۰ دلار"}
            jurisdiction: "06"
            source: https://example.org/wage
            source_date: "2025-12"
            as_of: "2026-11-01"
            confidence: H
            expires: "2026-12-31"
            refs: [F25]
            check: "Ana must read the rate for next year at example.org/wage"
          - id: office-phone
            type: phone
            value: "833-555-0100"
            jurisdiction: "06"
            source: https://example.org/phone
            source_date: undated
            as_of: "2026-11-01"
            confidence: M
            expires: never
            check: "Ana must call the number"
          - id: other-phone
            type: phone
            value: "800-555-0199"
            jurisdiction: "06"
            source: https://example.org/phone
            source_date: undated
            as_of: "2026-11-01"
            confidence: H
            expires: never
            check: "Ana must call the number"
          - id: office-extension
            type: count
            value: 06037
            jurisdiction: "06"
            source: https://example.org/phone
            source_date: undated
            as_of: "2026-11-01"
            confidence: H
            expires: never
            check: "Ana must call the number"
        """,
        "playbooks/wildfire.yaml": """
        name: wildfire
        title: Wildfire
        kind: wildfire
        steps:
          - {day: 8, message: pay-rights, reason: The first payday is near.}
          - {day: 2, message: pay-rights, reason: Hiring begins.}
          - {day: 0, message: safe-talk, reason: People ask.}
        """,
        "_meta/pay-rights.yaml": """
        purpose: Minimum pay
        topic: pay
        audience: Everyone
        jurisdiction: "06"
        sources: [https://example.org/wage]
        facts: [wage, office-phone]
        validity_days: 14
        enabled: true
        neutral: false
        """,
        "_meta/safe-talk.yaml": """
        purpose: Whom to ask
        topic: safety
        audience: Who asked for it
        jurisdiction: "06"
        sources: [https://example.org/phone]
        facts: [office-phone, other-phone]
        validity_days: 3
        requires_topic: survivor-help
        neutral: true
        notes: Nothing that tells the subject.
        """,
        "en/language.yaml": language(
            "en", name: "English", script: "Latn", aliases: "[eng]", stop: "CANCEL",
            more: "sensitive_words: [escape]"),
        "es/language.yaml": language(
            "es", name: "Español", script: "Latn", fallback: "[en]", aliases: "[spa]", stop: "ALTO, PARAR, NO MÁS",
            more: "formality: usted"),
        "fa/language.yaml": language(
            "fa", name: "فارسی", script: "Arab", direction: "rtl", aliases: "[prs, fa-AF]", stop: "توقف, لغو"),
        "fil/language.yaml": language("fil", name: "Filipino", script: "Latn", aliases: "[tl]", stop: "HINTO"),
        "mix/language.yaml": language("mix", name: "Tu’un Savi", script: "Latn", fallback: "[es]", stop: "ALTO"),
        "pa/language.yaml": language("pa", name: "ਪੰਜਾਬੀ", script: "Guru", aliases: "[pa-Guru, pan]", stop: "ਬੰਦ, ਰੋਕੋ"),
        "pt-BR/language.yaml": language(
            "pt-BR", name: "Português", script: "Latn", aliases: "[pt]", stop: "PARAR, SAIR"),
        "zh-Hans/language.yaml": language(
            "zh-Hans", name: "简体中文", script: "Hans", aliases: "[zh, zh-CN, zh-SG, cmn]", stop: "停止, 退订"),
        "zh-Hant/language.yaml": language(
            "zh-Hant", name: "繁體中文", script: "Hant", aliases: "[zh-TW, zh-HK, zh-MO, yue]", stop: "停止, 退訂"),
        "en/pay-rights.yaml": english,
        "es/pay-rights.yaml": spanish,
        "fa/pay-rights.yaml": persian,
        "zh-Hans/pay-rights.yaml": chinese,
        "zh-Hant/pay-rights.yaml": traditional,
        "fil/pay-rights.yaml": spanish.replacing("Toda persona", with: "Ang manggagawa"),
        "pa/pay-rights.yaml": punjabi,
        "pt-BR/pay-rights.yaml": spanish.replacing("Toda persona", with: "Toda pessoa"),
        "en/safe-talk.yaml": neutral,
    ]

    static let english = """
        sms: |-
          {{program}}: Every worker has the right to {{fact.wage}} an hour. Ask: {{fact.office-phone}}. More: {{link}} Reply STOP to end.
        email_subject: |-
          Your pay: what every worker should get
        email_body: |-
          Hello,

          Every worker has the right to {{fact.wage}} for each hour. Call {{fact.office-phone}} to ask.

          Read more: {{link}}
        page: |-
          ## Your right

          - You have the right to at least {{fact.wage}} for each hour of work.
          - Your city may set a higher rate. Then the higher one counts.

          ## What to do

          Count your hours of the last week. Look at your pay. Keep each check and each note about your pay. Take a photo of them. Put them in a safe place at home.

          ## What to write down

          Write down each day that you work. Note when you began and when you stopped. Note the place of the job and the name of the boss. Write down what you were paid and how. Ask a friend to keep a copy.

          ## Whom to call

          Call {{fact.office-phone}} to ask about your pay. The call is free. You do not have to give your name. You can ask for a person who speaks your language. They will not ask about your papers.
        """

    static let spanish = """
        sms: |-
          {{program}}: Toda persona tiene derecho a {{fact.wage}} por hora. Pregunte: {{fact.office-phone}}. Lea: {{link}} Responda STOP o ALTO.
        email_subject: |-
          Su pago: lo que debe recibir
        email_body: |-
          Hola:

          Toda persona tiene derecho a {{fact.wage}} por cada hora. Llame al {{fact.office-phone}}.

          Lea más: {{link}}
        page: |-
          ## Su derecho

          - Usted tiene derecho a por lo menos {{fact.wage}} por cada hora de trabajo.
          - Su ciudad puede fijar un pago más alto. Entonces vale el más alto.

          ## Qué hacer

          Cuente sus horas de la semana pasada. Mire su pago. Guarde cada cheque y cada nota sobre su pago. Tómeles una foto. Póngalos en un lugar seguro de su casa.

          ## Qué anotar

          Anote cada día que trabaja. Anote cuándo empezó y cuándo terminó. Anote el lugar del trabajo y el nombre del jefe. Anote lo que le pagaron y cómo. Pida a un amigo que guarde una copia.

          ## A quién llamar

          Llame al {{fact.office-phone}} para preguntar por su pago. La llamada es gratis. No tiene que dar su nombre. Puede pedir una persona que hable su idioma. No le preguntarán por sus papeles.
        """

    static let persian = """
        sms: |-
          {{program}}: حق هر کارگر ساعتی {{fact.wage}} است. تلفن {{fact.office-phone}} {{link}} لغو STOP
        email_subject: |-
          مزد شما
        email_body: |-
          سلام،

          حق هر کارگر برای هر ساعت {{fact.wage}} است. تلفن: {{fact.office-phone}}

          بیشتر بخوانید: {{link}}
        page: |-
          \(Array(repeating: "حق هر کارگر برای هر ساعت کار دریافت {{fact.wage}} است.", count: 14).joined(separator: "\n  "))
          تلفن: {{fact.office-phone}}
        """

    static let punjabi = """
        sms: |-
          {{program}}: ਹਰ ਕਾਮੇ ਦਾ ਹੱਕ {{fact.wage}} {{fact.office-phone}} {{link}} STOP
        email_subject: |-
          ਤੁਹਾਡੀ ਤਨਖਾਹ
        email_body: |-
          ਹਰ ਕਾਮੇ ਦਾ ਹੱਕ {{fact.wage}} ਹੈ। {{fact.office-phone}} {{link}}
        page: |-
          \(Array(repeating: "ਹਰ ਕਾਮੇ ਦਾ ਹੱਕ ਹੈ ਕਿ ਉਸ ਨੂੰ {{fact.wage}} ਮਿਲੇ।", count: 16).joined(separator: "\n  "))
          {{fact.office-phone}}
        """

    static let chinese = """
        sms: |-
          {{program}}：每小时工资至少{{fact.wage}}。电话{{fact.office-phone}} {{link}} 回复STOP退订
        email_subject: |-
          您的工资
        email_body: |-
          每位劳动者每小时至少{{fact.wage}}。请打电话{{fact.office-phone}}。{{link}}
        page: |-
          每位劳动者每小时至少{{fact.wage}}。请打电话{{fact.office-phone}}。请写下您的工作时间。
        """

    static let traditional = """
        sms: |-
          {{program}}：每小時工資至少{{fact.wage}}。電話{{fact.office-phone}} {{link}} 回覆STOP退訂
        email_subject: |-
          您的工資
        email_body: |-
          每位勞動者每小時至少{{fact.wage}}。請打電話{{fact.office-phone}}。{{link}}
        page: |-
          每位勞動者每小時至少{{fact.wage}}。請打電話{{fact.office-phone}}。請寫下您的工作時間。
        """

    static let neutral = """
        sms: |-
          {{program}}: A new page is ready for you. Questions: {{fact.office-phone}}. {{link}} Reply STOP to end.
        email_subject: |-
          A new page is ready
        email_body: |-
          A new page is ready for you: {{link}}

          You can also call {{fact.office-phone}} or {{fact.other-phone}}.
        page: |-
          \(Array(repeating: "You can call {{fact.office-phone}} or {{fact.other-phone}} at any time. The call is free. You do not have to give your name. You can stop at any time.", count: 5).joined(separator: "\n\n  "))
        """
}
