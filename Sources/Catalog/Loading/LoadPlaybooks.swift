import Outreach

/// The files of `playbooks/`.
extension CatalogLoader {
    mutating func loadPlaybook(_ relative: String) -> Playbook? {
        guard let map = read(relative, known: ["name", "title", "kind", "steps"]) else { return nil }
        let expected = stem(relative)
        let name = map.parsed(
            "name", "\(expected), as the file is called", &problems, parse: { $0 == expected ? $0 : nil })
        let title = map.required("title", "a title for coordinators", &problems)
        let kind = map.parsed("kind", oneOf(HazardKind.self), &problems, parse: HazardKind.init(rawValue:))
        var steps: [Playbook.Step] = []
        for entry in map.maps("steps", of: "steps", &problems) {
            entry.check(known: ["day", "message", "reason"], &problems)
            let day = entry.parsed(
                "day", "whole days after day zero, such as 8", &problems, parse: { wholeNumber($0, 0...3650) })
            let message = entry.parsed("message", MessageKey.expectation, &problems, parse: MessageKey.init)
            let reason = entry.required("reason", "why on this day", &problems)
            if let day, let message, let reason {
                steps.append(Playbook.Step(day: day, message: message, reason: reason.text))
            }
        }
        guard let name, let title, let kind else { return nil }
        guard !steps.isEmpty else {
            problems.append(
                map.problem("steps", found: "no steps", expected: "at least one step with day, message and reason"))
            return nil
        }
        let inOrder = steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        return Playbook(name: name, title: title.text, kind: kind, steps: inOrder.map(\.element))
    }
}
