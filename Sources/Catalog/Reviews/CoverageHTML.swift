import Outreach

extension Coverage {
    /// A web page of its own: no script, nothing loaded from elsewhere, the state of every cell in words and by sign,
    /// never by colour alone.
    ///
    /// - Parameter names: what the languages are called in English.
    public func html(names: [LanguageTag: String], on day: CivilDate) -> String {
        let total = cells.count
        let heads = languages.map {
            "<th scope=\"col\"><abbr title=\"\(HTMLWriter.escaped(names[$0] ?? $0.text))\">\($0)</abbr></th>"
        }
        let rows = messages.map { message in
            let cells = languages.map { language -> String in
                let state = self[message, language]
                let words = "\(message), \(names[language] ?? language.text): \(state.rawValue)"
                return
                    "<td class=\"\(state.rawValue)\" title=\"\(HTMLWriter.escaped(words))\"><span aria-hidden=\"true\">\(state.sign)</span><span class=\"words\">\(state.rawValue)</span></td>"
            }
            return "<tr><th scope=\"row\">\(message)</th>\(cells.joined())</tr>"
        }
        let legend = State.allCases.map {
            "<tr><td class=\"\($0.rawValue)\" aria-hidden=\"true\">\($0.sign)</td><th scope=\"row\">\($0.rawValue)</th><td class=\"count\">\(count($0))</td><td>\($0.sentence)</td></tr>"
        }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Coverage of the rights messages on \(day)</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 72rem; padding: 0 1rem; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; }
            caption { text-align: left; padding: .5rem 0; }
            th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: center; }
            th[scope=row] { text-align: left; font-weight: normal; white-space: nowrap; }
            td:last-child:not([class]) { text-align: left; }
            td.missing { background: #fff; color: #111; }
            td.draft { background: #e8e8e8; color: #111; }
            td.stale { background: #f6c1b4; color: #111; }
            td.translated { background: #cfe0f5; color: #111; }
            td.reviewed { background: #fbe7a1; color: #111; }
            td.approved { background: #bfe3c0; color: #111; font-weight: bold; }
            .words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            </style>
            </head>
            <body>
            <main>
            <h1>Coverage of the rights messages</h1>
            <p>\(messages.count) messages in \(languages.count) languages on \(day): \(total - count(.missing)) of \(total) texts are written, \(count(.approved)) are approved for real people.</p>
            <div class="scroll" role="region" aria-label="Matrix" tabindex="0">
            <table>
            <caption>Messages by language; the signs are told below.</caption>
            <thead><tr><th scope="col">message</th>\(heads.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            <h2>States</h2>
            <table>
            <thead><tr><th scope="col">sign</th><th scope="col">state</th><th scope="col">texts</th><th scope="col">meaning</th></tr></thead>
            <tbody>
            \(legend.joined(separator: "\n"))
            </tbody>
            </table>
            </main>
            </body>
            </html>

            """
    }
}

extension Coverage.State {
    /// One character, different in each state.
    public var sign: Character {
        switch self {
        case .missing: "·"
        case .draft: "d"
        case .stale: "s"
        case .translated: "t"
        case .reviewed: "r"
        case .approved: "A"
        }
    }

    /// What it means to whoever has to act.
    public var sentence: String {
        switch self {
        case .missing: "No text yet."
        case .draft: "Written; nobody has reviewed it."
        case .stale: "The text, its English or a fact has changed since, or a fact in it does not hold."
        case .translated: "A translator vouches for it; an attorney does not yet."
        case .reviewed: "Both vouch for it, but the message is switched off."
        case .approved: "May go to real people."
        }
    }
}
