import Outreach

/// Fills in one translation's placeholders for one context.
struct Renderer {
    let catalog: MessageCatalog
    let translation: Translation
    let context: MessageContext
    let isRightToLeft: Bool

    init(_ translation: Translation, in catalog: MessageCatalog, context: MessageContext) {
        self.catalog = catalog
        self.translation = translation
        self.context = context
        isRightToLeft = catalog.languages[translation.language]?.isRightToLeft ?? false
    }

    /// Nil where the translation has no such text. What cannot be filled in stays as `{{…}}`: the approval names it.
    func render(_ field: TextField) -> String? {
        pieces(of: field)?.reduce(into: "") { $0 += $1.text }
    }

    /// The same piece by piece.
    func pieces(of field: TextField) -> [(text: String, placeholder: Placeholder?)]? {
        guard let template = translation.texts[field] else { return nil }
        var pieces: [(text: String, placeholder: Placeholder?)] = []
        for piece in template.pieces {
            switch piece {
            case .literal(let literal): pieces.append((String(literal), nil))
            case .placeholder(let placeholder):
                guard let value = value(of: placeholder) else {
                    pieces.append(("{{\(placeholder.name)}}", nil))
                    continue
                }
                let before = pieces.last?.text.unicodeScalars.last
                let isolatedByHand = before.map { (0x2066...0x2068).contains($0.value) } ?? false
                pieces.append((isRightToLeft && !isolatedByHand ? Bidi.isolated(value) : value, placeholder))
            }
        }
        return pieces
    }

    private func value(of placeholder: Placeholder) -> String? {
        switch placeholder {
        case .fact(let id): catalog.facts[id]?.printed(in: translation.language)
        case .eventTitle: context.eventTitle.map(singleLine)
        case .link: catalog.link(translation.key, language: translation.language, base: context.linkBase)
        case .program: singleLine(context.programName)
        case .languages: catalog.languageMenu
        case .chosen: context.chosen
        case .unknown: nil
        }
    }
}

/// Titles come from feeds: no line ends, no control characters, no direction of their own.
private func singleLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter {
        !Bidi.isControl($0) && ($0.properties.generalCategory != .control || $0.properties.isWhitespace)
    }
    return String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
