import Outreach

/// What a campaign would do, for a coordinator who has not yet pressed the button.
struct PreviewView: Sendable {
    let campaign: Campaign
    let outlook: Outlook
    let rates: [SendingRate]
    let approvalAbove: Int
    let names: ReportNames
    let style: Style
    var width = 80

    /// The step that reaches the most people: the one whose audience is shown by language.
    private var widest: Outlook.Step? {
        outlook.steps.filter { $0.query != nil }.max { ($0.workers, $1.step.index) < ($1.workers, $0.step.index) }
    }

    private func estimate(_ step: Outlook.Step) -> Estimate {
        Estimate(step.result.planned, spec: outlook.spec, rates: rates)
    }

    var total: (deliveries: Int, segments: Int, emails: Int, calls: Int, whatsApp: Int, price: Money) {
        outlook.steps.reduce((0, 0, 0, 0, 0, .zero)) { sum, step in
            let own = estimate(step)
            return (
                sum.0 + step.workers, sum.1 + own.segments, sum.2 + own.emails, sum.3 + own.calls,
                sum.4 + own.whatsApp, sum.5 + own.price
            )
        }
    }

    func lines() -> [String] {
        var out = [
            style.bold("Campaign \(campaign.id): \(campaign.spec.name)") + " (\(campaign.state.rawValue))",
            names.event,
        ]
        if campaign.state == .draft {
            out.append("Version \(campaign.draftVersion) of the draft, by \(campaign.draftedBy)")
            if campaign.approvedBy == nil, outlook.audience > approvalAbove {
                out.append(
                    "To approve it: altavoz campaign approve \(campaign.id) --draft \(campaign.draftVersion) --as NAME")
            }
        }
        out.append("")
        let total = total
        out += [
            fact("Workers it would reach", Numbers.grouped(outlook.audience)),
            fact("Deliveries over all steps", Numbers.grouped(total.deliveries)),
        ]
        switch lone {
        case .voice: out.append(fact("Calls", Numbers.grouped(total.calls)))
        case .whatsapp: out.append(fact("WhatsApp messages", Numbers.grouped(total.whatsApp)))
        default:
            out += [
                fact("SMS segments", Numbers.grouped(total.segments)), fact("Emails", Numbers.grouped(total.emails)),
            ]
        }
        out += [
            fact("Price", total.price.description),
            fact(
                "Approval by a second person",
                outlook.audience > approvalAbove
                    ? "needed (more than \(Numbers.grouped(approvalAbove)) workers)" : "not needed"),
        ]
        if let widest {
            out += ["", style.bold("Who gets step \(widest.step.index + 1), by language")] + languages(widest)
            out += ["", style.bold("Who is left out of step \(widest.step.index + 1), and why")] + leftOut(widest)
            if !widest.spoken.isEmpty, lone != .voice {
                out += ["", style.bold("Who is reached by voice rather than by a text")] + spoken(widest)
            }
        }
        out += ["", style.bold("Step by step")] + steps()
        let notes = notes()
        if !notes.isEmpty { out += ["", style.bold("To know before you launch")] + notes }
        return out
    }

    private var lone: Channel? { outlook.spec.audience.lone }

    private func fact(_ name: String, _ value: String) -> String { Wrapping.padded(name, to: 32) + value }

    private func languages(_ step: Outlook.Step) -> [String] {
        if let lone {
            let unit = lone == .voice ? "calls" : "messages"
            var table = Table([.wrapping("language"), .number(unit), .number("fallback")], indent: 2)
            for row in languageRows(step) {
                table.add(
                    names.language(row.language), Numbers.grouped(lone == .voice ? row.voice : row.whatsApp),
                    Numbers.grouped(row.fallback))
            }
            return table.lines(width: width)
        }
        var table = Table(
            [.wrapping("language"), .number("SMS"), .number("email"), .number("fallback"), .number("segments each")],
            indent: 2)
        for row in languageRows(step) {
            table.add(
                names.language(row.language), Numbers.grouped(row.sms), Numbers.grouped(row.email),
                Numbers.grouped(row.fallback), row.segments.map(String.init) ?? "")
        }
        return table.lines(width: width)
    }

    private struct LanguageRow {
        let language: LanguageTag
        var sms = 0
        var email = 0
        var voice = 0
        var whatsApp = 0
        var all: Int { sms + email + voice + whatsApp }
        var fallback = 0
        var segments: Int?
    }

    private func languageRows(_ step: Outlook.Step) -> [LanguageRow] {
        var rows: [LanguageTag: LanguageRow] = [:]
        for group in step.result.planned {
            let language = group.choice.language
            var row = rows[language] ?? LanguageRow(language: language)
            switch group.choice.channel {
            case .sms:
                row.sms += group.workers
                row.segments = max(row.segments ?? 0, group.choice.segments)
            case .email: row.email += group.workers
            case .voice: row.voice += group.workers
            case .whatsapp: row.whatsApp += group.workers
            }
            if group.isFallback { row.fallback += group.workers }
            rows[language] = row
        }
        return rows.values.sorted {
            $0.all != $1.all ? $0.all > $1.all : $0.language < $1.language
        }
    }

    private func omissions(_ step: Outlook.Step) -> [(StepPlanner.Omission, Int)] {
        StepPlanner.Omission.allCases.compactMap { omission in
            let count = step.result.omitted.filter { $0.omission == omission }.reduce(0) { $0 + $1.workers }
            return count > 0 ? (omission, count) : nil
        }
    }

    private func leftOut(_ step: Outlook.Step) -> [String] {
        let omissions = omissions(step)
        if omissions.isEmpty, step.notAsked == 0 { return ["  nobody"] }
        var table = Table([.number("workers"), .wrapping("why")], indent: 2)
        // They are in no audience, and would be missed among those whom the planner leaves out.
        if step.notAgreed > 0, let lone, let topic = lone.requiredTopic {
            table.add(
                Numbers.grouped(step.notAgreed),
                "did not agree to \(lone == .voice ? "calls" : "WhatsApp") (topic \(topic)): see altavoz worker add --help"
            )
        }
        if step.outside > 0 {
            table.add(
                Numbers.grouped(step.outside),
                "outside \(step.jurisdiction): the message tells the law there, and nobody is told another state's")
        }
        for (omission, count) in omissions { table.add(Numbers.grouped(count), omission.sentence) }
        return table.lines(width: width)
    }

    private func spoken(_ step: Outlook.Step) -> [String] {
        var table = Table(
            [.wrapping("language"), .number("get a text"), .number("get none"), .wrapping("how")], indent: 2)
        for it in step.spoken {
            table.add(
                "\(it.language.englishName) (\(it.language.tag))", Numbers.grouped(it.written),
                Numbers.grouped(it.without),
                it.isRecorded
                    ? "send the recording of \(step.step.message), or call: --channel voice"
                    : "no recording of \(step.step.message) yet: call, or have one made")
        }
        return table.lines(width: width)
            + Wrapping.lines("Most speakers cannot read a text in another language.", width: width - 2).map {
                "  " + $0
            }
    }

    private func steps() -> [String] {
        var table = Table([
            .number("step"), .number("day"), .wrapping("message"), .text("due (UTC)"), .number("workers"),
            .number("left out"), .number("price"), .number("takes"),
        ])
        for entry in outlook.steps {
            let estimate = estimate(entry)
            let hasMessage = entry.query != nil
            table.add(
                String(entry.step.index + 1), String(entry.step.day), entry.step.message.text,
                String(Self.minute(entry.step.due).dropFirst(2)),
                hasMessage ? Numbers.grouped(entry.workers) : "–",
                hasMessage ? Numbers.grouped(entry.result.omitted.reduce(entry.notAsked) { $0 + $1.workers }) : "–",
                hasMessage ? estimate.price.description : "–",
                estimate.finish.map { Numbers.duration($0 - entry.step.due) } ?? "–")
        }
        return table.lines(width: width)
    }

    /// `2025-01-08 18:00`
    static func minute(_ time: Timestamp) -> String {
        String(time.description.prefix(16)).replacing("T", with: " ")
    }

    private func notes() -> [String] {
        // What holds for several steps is said once.
        var found: [(note: String, steps: [Int])] = []
        func note(_ text: String, _ entry: Outlook.Step) {
            if let index = found.firstIndex(where: { $0.note == text }) {
                found[index].steps.append(entry.step.index + 1)
            } else {
                found.append((text, [entry.step.index + 1]))
            }
        }
        for entry in outlook.steps {
            for channel in estimate(entry).withoutGateway {
                note("No gateway is configured for \(channel.rawValue): nothing can go there", entry)
            }
            if entry.query == nil {
                note("The catalog has no message for it yet: left out unless one is added before its day", entry)
            }
            if entry.step.state == .held { note(entry.step.note ?? "Held", entry) }
            let waiting = self.waiting(entry)
            if waiting > 0 {
                note("\(Numbers.count(waiting, "worker")) must wait for the send window to open", entry)
            }
        }
        var notes = found.map { "\($0.note) (\(Self.steps($0.steps)))." }
        if outlook.firstStep != nil, let cap = CapWords(outlook.spec.cap) {
            notes.append(cap.note(CapForecast(outlook)))
        }
        let missing = waitingFor(isWithoutTemplate)
        if !missing.isEmpty {
            notes.append(
                held(missing, "since no WhatsApp gateway has a template for their texts")
                    + ". See: altavoz message template --help")
        }
        let texts = waitingFor(isHeld)
        if !texts.isEmpty {
            notes.append(
                held(texts, "since their texts are not approved or quote a fact that will have expired")
                    + ". See: altavoz message coverage")
        }
        return notes.flatMap { note in
            Wrapping.lines(note, width: width - 4).enumerated().map { ($0.offset == 0 ? "  • " : "    ") + $0.element }
        }
    }

    private func held(_ texts: [(name: String, deliveries: Int)], _ why: String) -> String {
        let count = texts.reduce(0) { $0 + $1.deliveries }
        let names = texts.prefix(6).map { "\($0.name) (\(Numbers.grouped($0.deliveries)))" }
        return "\(Numbers.count(count, "delivery", "deliveries")) would be held for a person, \(why): "
            + names.joined(separator: ", ")
            + (texts.count > names.count ? " and \(texts.count - names.count) more" : "")
    }

    /// `step 3`, `steps 1–4, 6`
    static func steps(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound == number - 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let words = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return (numbers.count == 1 ? "step " : "steps ") + words.joined(separator: ", ")
    }

    private func waiting(_ entry: Outlook.Step) -> Int {
        entry.result.planned.filter { $0.choice.opens > entry.step.due }.reduce(0) { $0 + $1.workers }
    }

    /// Deliveries that would wait for a person: unapproved texts on a channel whose gateways reach real people.
    private func held(_ entry: Outlook.Step) -> Int {
        entry.result.planned.filter { isHeld($0, entry) || isWithoutTemplate($0, entry) }.reduce(0) { $0 + $1.workers }
    }

    private func isWithoutTemplate(_ group: StepPlanner.Planned, _ entry: Outlook.Step) -> Bool {
        let name = TemplateName(entry.step.message, group.choice.language)
        let serving = rates.filter { $0.channel == group.choice.channel }
        return !serving.isEmpty && serving.allSatisfy { $0.templates.map { !$0.contains(name) } ?? false }
    }

    private func isHeld(_ group: StepPlanner.Planned, _ entry: Outlook.Step) -> Bool {
        let serving = rates.filter { $0.channel == group.choice.channel }
        return group.obstacle != nil && (serving.isEmpty || serving.contains(where: \.reachesRealPeople))
    }

    /// Texts by how many deliveries wait for something about them, most first.
    private func waitingFor(_ isWaiting: (StepPlanner.Planned, Outlook.Step) -> Bool) -> [(
        name: String, deliveries: Int
    )] {
        var counts: [String: Int] = [:]
        for entry in outlook.steps {
            for group in entry.result.planned where isWaiting(group, entry) {
                counts["\(group.choice.language)/\(entry.step.message)", default: 0] += group.workers
            }
        }
        return counts.map { (name: $0.key, deliveries: $0.value) }.sorted {
            ($1.deliveries, $0.name) < ($0.deliveries, $1.name)
        }
    }

    /// The fields are documented in the article JSON.
    var json: JSONValue {
        let total = total
        let cap = CapForecast(outlook)
        return .object([
            "campaign": .int(campaign.id.rawValue),
            "name": .string(campaign.spec.name),
            "draft_version": campaign.state == .draft ? .string(campaign.draftVersion) : .null,
            "launch": .text(outlook.launch),
            "audience": .int(outlook.audience),
            "deliveries": .int(total.deliveries),
            "segments": .int(total.segments),
            "emails": .int(total.emails),
            "calls": .int(total.calls),
            "whatsapp_messages": .int(total.whatsApp),
            "price_microdollars": .int(total.price.microdollars),
            "needs_approval": .bool(outlook.audience > approvalAbove),
            "put_off_by_cap": .int(cap.deliveries),
            "steps": .array(outlook.steps.map { stepJSON($0, cap[$0.step.index]) }),
        ])
    }

    private func stepJSON(_ entry: Outlook.Step, _ cap: CapForecast.Step) -> JSONValue {
        let estimate = estimate(entry)
        return .object([
            "step": .int(entry.step.index + 1),
            "day": .int(entry.step.day),
            "message": .text(entry.step.message),
            "has_message": .bool(entry.query != nil),
            "due": .text(entry.step.due),
            "state": .string(entry.step.state.rawValue),
            "workers": .int(entry.workers),
            "segments": .int(estimate.segments),
            "emails": .int(estimate.emails),
            "calls": .int(estimate.calls),
            "whatsapp_messages": .int(estimate.whatsApp),
            "price_microdollars": .int(estimate.price.microdollars),
            "finish": .text(estimate.finish),
            "outside_window": .int(waiting(entry)),
            "put_off_by_cap": .int(cap.workers),
            "put_off_seconds": cap.most.map { .int($0.components.seconds) } ?? .null,
            "expired_by_cap": .int(cap.expired),
            "not_approved": .int(held(entry)),
            "by_language": .array(
                languageRows(entry).map {
                    .object([
                        "language": .text($0.language), "sms": .int($0.sms), "email": .int($0.email),
                        "voice": .int($0.voice), "whatsapp": .int($0.whatsApp), "fallback": .int($0.fallback),
                    ])
                }),
            "by_voice": .array(
                entry.spoken.map {
                    .object([
                        "language": .text($0.language.tag), "get_text": .int($0.written), "get_none": .int($0.without),
                        "recorded": .bool($0.isRecorded),
                    ])
                }),
            "left_out": .object(
                omissions(entry).map { JSONValue.Member(name: $0.0.rawValue, value: .int($0.1)) }
                    + [("not-agreed", entry.notAgreed), ("outside-jurisdiction", entry.outside)].filter { $0.1 > 0 }
                    .map { JSONValue.Member(name: $0.0, value: .int($0.1)) }),
            "channels_without_gateway": .list(estimate.withoutGateway.map(\.rawValue)),
        ])
    }
}
