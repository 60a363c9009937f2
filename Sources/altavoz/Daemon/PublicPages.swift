import Catalog
import DispatchEngine
import Outreach
import Registry
import Web

/// What the daemon shows to whoever opens a link: the pages of approved messages, and the page to sign up on.
struct PublicPages: Sendable {
    let messages: ReloadingCatalog
    let context: MessageContext
    let time: any TimeSource
    /// Where people can sign up: with a gateway for SMS.
    let takesSignUps: Bool

    /// Nil when there is no such page, or it may not be shown to real people.
    func page(named name: String) -> MessagePage? {
        let catalog = messages.catalog
        let today = CivilDate(utc: time.now())
        guard let found = catalog.page(named: name),
            let page = catalog.page(found.key, language: found.language, context: context, on: today),
            page.obstacle == nil
        else { return nil }
        let others = catalog.languageTags.compactMap { tag -> MessagePage.Other? in
            guard tag != found.language, let language = catalog.languages[tag],
                catalog.page(found.key, language: tag, context: context, on: today).map({ $0.obstacle == nil }) == true,
                let path = catalog.link(found.key, language: tag, base: "").split(separator: "/").last
            else { return nil }
            return MessagePage.Other(
                tag: tag, name: language.name, isRightToLeft: language.isRightToLeft, path: String(path))
        }
        return MessagePage(
            language: page.language, isRightToLeft: page.isRightToLeft, title: page.title, htmlBody: page.htmlBody,
            others: others,
            signUp: words(for: [page.language]).flatMap { $0.language == page.language ? $0[.joinTitle] : nil })
    }

    /// The words of the sign-up page in the first of these languages in which its question (``MessageKey/joinConfirm``) may go
    /// to real people: nobody is asked for a number to which nothing could be sent. Nil: in none.
    func words(for preferences: [LanguageTag]) -> PageWords? {
        guard takesSignUps else { return nil }
        let catalog = messages.catalog
        let today = CivilDate(utc: time.now())
        return catalog.pageWords(for: preferences) {
            catalog.text(.joinConfirm, language: $0, channel: .sms, context: context, on: today)?.isApproved == true
        }
    }

    static func take(_ form: SignUpForm, _ desk: SignUpDesk) async throws -> SignUpResult {
        switch try await desk.take(
            phone: form.phone, region: form.region, language: form.language ?? MessageCatalog.source)
        {
        case .taken: .taken
        case .badPhone: .badPhone
        case .badRegion: .badRegion
        case .busy: .busy
        }
    }

    /// A number of the United States: a page must not be a way to have dear numbers elsewhere texted.
    static func number(_ text: String, _ regions: RegionTable) -> E164? {
        guard let number = PhoneParser().parse(text, region: "US").e164, number.unmasked.hasPrefix("+1"),
            regions.isInUnitedStates(areaCode: String(number.unmasked.dropFirst(2).prefix(3)))
        else { return nil }
        return number
    }
}
