import Outreach

extension MessageCatalog {
    /// Why a translation may not go to real people on a day, each in a sentence without its full stop that names what
    /// and who must look where; empty when it may. Nil when there is no such translation.
    ///
    /// - Parameter context: nil where no event matters, as for coverage.
    public func obstacles(
        _ key: MessageKey, language: LanguageTag, context: MessageContext?, on day: CivilDate
    ) -> [String]? {
        translations[key]?[language].map { obstacles($0, context: context, on: day) }
    }

    func obstacles(_ translation: Translation, context: MessageContext?, on day: CivilDate) -> [String] {
        let flag =
            messages[translation.key]?.isEnabled == false
            ? ["\(translation.key) is switched off in its _meta file"] : []
        return flag + placeholderObstacles(translation, context) + factObstacles(translation, on: day)
            + Review.Role.allCases.compactMap { reviewObstacle(translation, $0) }
    }

    private func placeholderObstacles(_ translation: Translation, _ context: MessageContext?) -> [String] {
        var found: Set<String> = []
        var obstacles: [String] = []
        for field in TextField.allCases {
            for placeholder in translation.texts[field]?.placeholders ?? []
            where found.insert(placeholder.name).inserted {
                switch placeholder {
                case .unknown(let name):
                    obstacles.append(
                        "{{\(name)}} in \(shortName(translation)) means nothing: its author must correct it")
                case .fact(let id) where facts[id] == nil:
                    obstacles.append(
                        "fact \(id), quoted in \(shortName(translation)), is not in facts.yaml: its author must add it")
                case .eventTitle where context != nil && context?.eventTitle == nil:
                    obstacles.append("\(shortName(translation)) names the event, but is sent without one")
                case .chosen where context != nil && context?.chosen == nil:
                    obstacles.append("\(shortName(translation)) names what was chosen, but is sent without a choice")
                default: continue
                }
            }
        }
        return obstacles
    }

    func factObstacles(_ translation: Translation, on day: CivilDate) -> [String] {
        translation.factIDs.compactMap { facts[$0] }.flatMap { fact -> [String] in
            var obstacles: [String] = []
            if let expires = fact.expires, fact.isExpired(on: day) {
                obstacles.append("fact \(fact.id) (\"\(fact.value)\") expired on \(expires): \(fact.check)")
            }
            if fact.confidence == .low {
                obstacles.append("fact \(fact.id) (\"\(fact.value)\") is unconfirmed: \(fact.check)")
            }
            return obstacles
        }
    }

    private func reviewObstacle(_ translation: Translation, _ role: Review.Role) -> String? {
        let mine = (reviews[translation.language]?[translation.key] ?? []).filter { $0.role == role }
        if mine.contains(where: { $0.hash == translation.approvalHash }) { return nil }
        let task = "\(role.withArticle) must read \(shortName(translation)) and record the review"
        guard let last = mine.max(by: { $0.date < $1.date }) else {
            return "no \(role.rawValue) has reviewed this text: \(task)"
        }
        return
            "the text or a fact has changed since \(last.reviewer) (\(role.rawValue)) reviewed it on \(last.date): \(task)"
    }

    private func shortName(_ translation: Translation) -> String { "\(translation.language)/\(translation.key).yaml" }
}

extension Review.Role {
    var withArticle: String {
        switch self {
        case .translator: "a translator"
        case .attorney: "an attorney"
        }
    }
}
