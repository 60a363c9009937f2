/// One paragraph, heading or item of a notice.
struct NoticeBlock: Equatable {
    enum Kind { case title, heading, paragraph, item }

    let kind: Kind
    let text: String

    /// Takes a text apart. Lines that follow one another are lines of one paragraph.
    static func blocks(of text: String) -> [NoticeBlock] {
        var blocks: [NoticeBlock] = []
        var paragraph: [Substring] = []
        func close() {
            if !paragraph.isEmpty {
                blocks.append(NoticeBlock(kind: .paragraph, text: paragraph.joined(separator: "\n")))
            }
            paragraph = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                close()
            } else if line.hasPrefix("## ") {
                close()
                blocks.append(NoticeBlock(kind: .heading, text: String(line.dropFirst(3))))
            } else if let mark = ["- ", "• ", "* "].first(where: line.hasPrefix) {
                close()
                blocks.append(NoticeBlock(kind: .item, text: String(line.dropFirst(mark.count))))
            } else {
                paragraph.append(line)
            }
        }
        close()
        return blocks
    }
}
