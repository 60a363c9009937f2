import Outreach

/// The words of one language's `pages.yaml`, each with its place.
struct PageFile: Sendable, Equatable {
    static let name = "pages.yaml"
    let file: String
    let texts: [PageWord: PlacedText]

    /// Takes the words from a mapping whose keys are checked already. What is missing is lint's to tell: the pages of
    /// other languages do not depend on it.
    init(_ map: YAMLMap, _ problems: inout [BadInput]) {
        file = map.file
        var texts: [PageWord: PlacedText] = [:]
        for word in PageWord.allCases {
            guard let placed = map.optional(word.rawValue, "a text", &problems) else { continue }
            if placed.text.contains(where: \.isNewline) {
                problems.append(
                    map.problem(
                        word.rawValue, found: "several lines", expected: "one line",
                        remedy: "Write the text in quotes on the line of its key."))
            }
            texts[word] = placed
        }
        self.texts = texts
    }
}
