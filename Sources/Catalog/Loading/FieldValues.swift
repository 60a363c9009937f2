/// For a message to the author of a file: what a field may hold.
func oneOf<T: CaseIterable & RawRepresentable>(_ type: T.Type) -> String where T.RawValue == String {
    "one of " + T.allCases.map(\.rawValue).joined(separator: ", ")
}

/// Nil for anything but decimal digits, at most six, within the range.
func wholeNumber(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 6, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text)
    else { return nil }
    return range.contains(number) ? number : nil
}

func trueOrFalse(_ text: String) -> Bool? { ["true": true, "false": false][text] }

/// Hexadecimal digits of either case.
func isHash(_ text: String, digits: ClosedRange<Int>) -> Bool {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
}
