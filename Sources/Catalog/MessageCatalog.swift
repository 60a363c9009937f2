import Outreach

/// The message catalog: the folder `Messages/`, read and checked for form.
///
/// Loaded once; a correction is a new load. Everything it answers depends on the files and on what is passed in, never
/// on a clock.
public struct MessageCatalog: Sendable {
    /// As it was given to ``load(from:)``, without a slash at the end.
    public let folder: String
    public let facts: [String: Fact]
    /// In the order of their names.
    public let playbooks: [Playbook]
    public let messages: [MessageKey: MessageMeta]
    public let languages: [LanguageTag: CatalogLanguage]
    /// Ids of facts in the order of the file.
    let factOrder: [String]
    let translations: [MessageKey: [LanguageTag: Translation]]
    let reviews: [LanguageTag: [MessageKey: [Review]]]
    /// What reviewers read, as far as it is kept.
    let reviewed: [LanguageTag: [MessageKey: [ReviewedText]]]
    /// Words of the pages on which workers sign up and unsubscribe.
    let pages: [LanguageTag: PageFile]
    let matcher: LanguageMatcher
    private let lazyReplies: Lazy<ReplyMatcher>
    private let keysByCode: [String: MessageKey]

    /// The language in which messages are written first.
    public static let source = LanguageTag("en")!

    /// - Parameter wanted: the messages whose files are read; nil = the whole folder. With some named, the words of pages are
    ///   not read either: it is what a command needs that works on a campaign. Languages, facts, playbooks and link codes are
    ///   those of the whole folder; what is wrong with another message's files is not found.
    /// - Throws: ``BadInput`` for one problem, ``BadCatalog`` for all of them when there are more. Both name file,
    ///   line and column.
    public static func load(from folder: String, only wanted: Set<MessageKey>? = nil) throws -> MessageCatalog {
        let result = try CatalogLoader.load(folder, only: wanted)
        if result.problems.count > 1 { throw BadCatalog(problems: result.problems) }
        if let problem = result.problems.first { throw problem }
        return result.catalog
    }

    init(
        folder: String, facts: [String: Fact], factOrder: [String], playbooks: [Playbook],
        messages: [MessageKey: MessageMeta], languages: [LanguageTag: CatalogLanguage],
        translations: [MessageKey: [LanguageTag: Translation]], reviews: [LanguageTag: [MessageKey: [Review]]],
        reviewed: [LanguageTag: [MessageKey: [ReviewedText]]], pages: [LanguageTag: PageFile]
    ) {
        self.folder = folder
        self.facts = facts
        self.factOrder = factOrder
        self.playbooks = playbooks.sorted { $0.name < $1.name }
        self.messages = messages
        self.languages = languages
        self.translations = translations
        self.reviews = reviews
        self.reviewed = reviewed
        self.pages = pages
        matcher = LanguageMatcher(languages)
        lazyReplies = Lazy { ReplyMatcher(ReplyLexicon(languages.values)) }
        keysByCode = Dictionary(
            translations.keys.map { (MessageCode($0).description, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Made when the first reply is read: a fifth of the time that the whole catalog takes, and few commands read replies.
    var replies: ReplyMatcher { lazyReplies.value }

    /// Every key that has texts or a file in `_meta`, sorted.
    public var keys: [MessageKey] { Set(messages.keys).union(translations.keys).sorted() }

    /// Every language, sorted by tag.
    public var languageTags: [LanguageTag] { languages.keys.sorted() }

    /// The written languages by their short names, English first, then in the order of their tags. Parted by spaces only:
    /// it has to fit into one SMS.
    public var languageMenu: String {
        writtenLanguages.map(\.menuName).joined(separator: " ")
    }

    /// The language whose texts a reader of `tag` gets, fallbacks included; nil when the catalog has none that they
    /// could read.
    public func language(for tag: LanguageTag) -> LanguageTag? {
        matcher.chain(tag).first { language in translations.values.contains { $0[language] != nil } }
    }

    /// Where a message's page is: `https://rights.example.org/m/7kqf-es`. Never names the message.
    public func link(_ key: MessageKey, language: LanguageTag, base: String) -> String {
        "\(base)/m/\(MessageCode(key))-\(language)"
    }

    /// The message and language that the last part of a link names (`7kqf-es`); nil when there is no such page.
    public func page(named name: String) -> (key: MessageKey, language: LanguageTag)? {
        let parts = name.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let key = keysByCode[String(parts[0])], let language = LanguageTag(String(parts[1])),
            translations[key]?[language] != nil
        else { return nil }
        return (key, language)
    }

    /// The hash of the English texts of a message, which a translation made from them notes as its `source_hash`.
    public func sourceHash(_ key: MessageKey) -> String? { translations[key]?[Self.source]?.textHash }
}

extension MessageCatalog: MessageSource {
    public func message(_ key: MessageKey) -> MessageFacts? {
        guard let meta = messages[key] else { return nil }
        return MessageFacts(
            key: key, validity: .days(Int64(meta.validityDays)), requiredTopic: meta.requiredTopic,
            isDisabled: !meta.isEnabled, languages: (translations[key] ?? [:]).keys.sorted(),
            jurisdiction: GEOID(meta.jurisdiction))
    }

    /// A language that the worker named goes before one that the catalog falls back to.
    public func language(for preferences: [LanguageTag], message: MessageKey) -> LanguageTag? {
        guard let available = translations[message] else { return nil }
        let chains = preferences.map(matcher.chain)
        for chain in chains { if let first = chain.first, available[first] != nil { return first } }
        for chain in chains { if let found = chain.first(where: { available[$0] != nil }) { return found } }
        return nil
    }

    public func isNamed(_ language: LanguageTag, by tag: LanguageTag) -> Bool {
        matcher.match(tag) == language || language.language == tag.language
    }

    public func spokenLanguage(named tag: LanguageTag) -> SpokenLanguage? {
        guard let found = matcher.match(tag), let language = languages[found], let audio = language.audio else {
            return nil
        }
        return SpokenLanguage(tag: found, englishName: language.englishName, recorded: audio.recorded)
    }

    public func text(
        _ key: MessageKey, language: LanguageTag, channel: Channel, context: MessageContext, on day: CivilDate
    ) -> OutgoingText? {
        if channel == .voice { return recorded(key, in: language).map { call($0, on: day) } }
        guard let translation = translations[key]?[language] else { return nil }
        let renderer = Renderer(translation, in: self, context: context)
        var variables: [String: String] = [:]
        let subject: String?
        let body: String
        let html: String?
        let segments: SegmentCount
        switch channel {
        case .sms:
            guard let text = renderer.render(.sms) else { return nil }
            (subject, body, html) = (nil, text, nil)
            segments = SMSMeasure.measure(text).segments
        case .email:
            guard let title = renderer.render(.emailSubject), let text = renderer.render(.emailBody) else { return nil }
            subject = title
            body = [text, footer(context)].compactMap(\.self).joined(separator: "\n\n")
            html = HTMLWriter.document(
                body, title: title, language: language, isRightToLeft: renderer.isRightToLeft)
            segments = 1
        case .whatsapp:
            // What a watcher must not read is not left in a chat, but answers go where they were asked for.
            guard MessageKey.answers.contains(key) || messages[key]?.isNeutral == false,
                let draft = WhatsAppDraft(translation, in: self, context: context)
            else { return nil }
            (subject, body, html, segments) = (nil, draft.text, nil, 1)
            variables = draft.variables
        case .voice: return nil
        }
        let obstacles = obstacles(translation, context: context, on: day)
        return OutgoingText(
            key: key, language: language, channel: channel, subject: subject, body: body, html: html,
            segments: segments, approvalHash: translation.approvalHash, isApproved: obstacles.isEmpty,
            obstacle: obstacles.isEmpty ? nil : obstacles.joined(separator: "; "),
            isRightToLeft: renderer.isRightToLeft, variables: variables)
    }

    public func intent(of reply: String) -> ReplyIntent { replies.read(reply).intent }

    public func reading(of reply: String, language: LanguageTag?) -> ReplyReading {
        replies.read(reply, language: language)
    }

    public func playbook(_ name: String) -> Playbook? { playbooks.first { $0.name == name } }

    /// The sender's postal address under every email, as CAN-SPAM asks (15 USC 7704(a)(5)).
    private func footer(_ context: MessageContext) -> String? {
        context.postalAddress.map { "\(context.programName)\n\($0)" }
    }
}
