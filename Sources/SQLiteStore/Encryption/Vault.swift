import Crypto
import Foundation
import Outreach

/// Seals and opens what names a person, and makes the blind index by which a contact point is found again.
///
/// Three keys come from the master key by HKDF-SHA-256 (RFC 5869): one wraps workers' keys, one makes the blind index,
/// one recognises the master key itself. Values are sealed by AES-256-GCM with a random nonce; the associated data
/// names table, column and row, so that a sealed value opens nowhere but where it was put.
struct Vault: Sendable {
    /// Kept in the database, so that a wrong master key is told at once instead of at the first send.
    let keyCheck: Data
    private let wrapping: SymmetricKey
    /// Already keyed; copying it saves two of four hash blocks for every look-up.
    private let indexing: HMAC<SHA256>

    init(_ master: MasterKey) {
        func derive(_ purpose: String, _ bytes: Int = 32) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master.key, info: Data("altavoz store 1 \(purpose)".utf8), outputByteCount: bytes)
        }
        wrapping = derive("wrapping of worker keys")
        indexing = HMAC<SHA256>(key: derive("blind index of contact points"))
        keyCheck = derive("key check", 16).withUnsafeBytes { Data($0) }
    }

    /// The blind index of a contact point: the first 16 bytes of HMAC-SHA-256 over channel and canonical address.
    ///
    /// Email addresses count as equal whatever their case: a STOP from one spelling must hold for the other.
    func lookup(_ contact: ContactAddress) -> Data {
        var code = indexing
        code.update(data: [UInt8(contact.channel.code)])
        switch contact {
        case .phone(let number): code.update(data: Array(number.unmasked.utf8))
        case .email(let address): code.update(data: Array(address.unmasked.lowercased().utf8))
        }
        return Data(code.finalize().prefix(16))
    }

    // MARK: - Workers' keys

    /// A new key for a worker, and its wrapped form for `worker_keys`.
    func makeKey(worker: Int64) throws -> (key: SymmetricKey, wrapped: Data) {
        let key = SymmetricKey(size: .bits256)
        let box = try key.withUnsafeBytes {
            try AES.GCM.seal($0, using: wrapping, authenticating: Self.place("worker_keys.wrapped", worker))
        }
        return (key, box.combined!)
    }

    func unwrap(_ wrapped: some DataProtocol, worker: Int64) throws -> SymmetricKey {
        SymmetricKey(data: try open(wrapped, wrapping, Self.place("worker_keys.wrapped", worker)))
    }

    // MARK: - Contact points

    func seal(_ contact: ContactAddress, row: Int64, key: SymmetricKey) throws -> Data {
        try AES.GCM.seal(
            Array(contact.unmasked.utf8), using: key, authenticating: Self.place("contact_points.sealed", row)
        ).combined!
    }

    func open(_ sealed: some DataProtocol, row: Int64, channel: Channel, key: SymmetricKey) throws -> ContactAddress {
        let text = String(decoding: try open(sealed, key, Self.place("contact_points.sealed", row)), as: UTF8.self)
        guard let contact = ContactAddress(channel: channel, unmasked: text) else { throw Self.unreadable }
        return contact
    }

    private func open(_ combined: some DataProtocol, _ key: SymmetricKey, _ place: Data) throws -> Data {
        do {
            return try AES.GCM.open(AES.GCM.SealedBox(combined: combined), using: key, authenticating: place)
        } catch {
            throw Self.unreadable
        }
    }

    private static func place(_ column: String, _ row: Int64) -> Data { Data("\(column) \(row)".utf8) }

    private static let unreadable = StoreError(
        .unreadable, "A contact point does not open under its key: the database was changed from outside.")
}
