/// Brings a number into the one spelling in which the registry keeps it.
///
/// Networks and WhatsApp write some numbers in another way than they are dialled: a mobile of Mexico with the `1` that was given up
/// in 2019, one of Brazil without its ninth digit. Whoever writes STOP from such a number must be found by it.
public protocol NumberSpelling: Sendable {
    /// The number itself where nothing is known of its country.
    func spelled(_ number: E164) -> E164
}

extension NumberSpelling {
    public func spelled(_ contact: ContactAddress) -> ContactAddress {
        switch contact {
        case .phone(let number): .phone(spelled(number))
        case .email: contact
        }
    }
}

/// Changes nothing.
public struct AsWritten: NumberSpelling {
    public init() {}
    public func spelled(_ number: E164) -> E164 { number }
}
