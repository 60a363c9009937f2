import Foundation

/// A sender as the From line shows it: `Rights line <rights@example.org>`, or the address alone.
struct Mailbox: Equatable {
    let name: String
    let address: String

    var domain: Substring { address[address.index(after: address.lastIndex(of: "@")!)...] }

    init?(_ text: String) {
        var name = ""
        var address = text.trimmingCharacters(in: .whitespaces)
        if address.hasSuffix(">"), let open = address.lastIndex(of: "<") {
            name = address[..<open].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
            address = String(address[address.index(after: open)...].dropLast())
        }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !address.contains(where: \.isWhitespace),
            !text.contains(where: \.isNewline)
        else { return nil }
        self.name = name
        self.address = address
    }
}
