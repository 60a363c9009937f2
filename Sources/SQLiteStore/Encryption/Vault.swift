import Crypto
import Foundation
import Outreach

/// Seals and opens what names a person, and makes the blind index by which a contact point is found again.
///
/// Four keys come from the master key by HKDF-SHA-256 (RFC 5869): one wraps workers' keys, one makes the blind index, one
/// seals what people wrote of whom no number is known, one recognises the master key itself. Values are sealed by
/// AES-256-GCM with a random nonce; the associated data names table, column and row, so that a sealed value opens nowhere
/// but where it was put.
struct Vault: Sendable {
    /// Kept in the database, so that a wrong master key is told at once instead of at the first send.
    let keyCheck: Data
    private let wrapping: SymmetricKey
    /// Of messages whose sender is nobody that has a key.
    let strangers: SymmetricKey
    /// Already keyed; copying it saves two of four hash blocks for every look-up.
    private let indexing: HMAC<SHA256>

    init(_ master: MasterKey) {
        func derive(_ purpose: String, _ bytes: Int = 32) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master.key, info: Data("altavoz store 1 \(purpose)".utf8), outputByteCount: bytes)
        }
        wrapping = derive("wrapping of worker keys")
        indexing = HMAC<SHA256>(key: derive("blind index of contact points"))
        strangers = derive("messages of strangers")
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

    /// That of a user of WhatsApp, which is found beside no contact point.
    func lookup(_ account: WhatsAppUserID) -> Data {
        var code = indexing
        code.update(data: Array("whatsapp \(account.unmasked)".utf8))
        return Data(code.finalize().prefix(16))
    }

    // MARK: - Workers' keys

    /// A new key for a worker, and its wrapped form for `worker_keys`.
    func makeKey(worker: Int64) throws -> (key: SymmetricKey, wrapped: Data) {
        let key = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 16) { room in
            defer { room.initializeMemory(as: UInt8.self, repeating: 0) }
            RandomBytes.fill(room)
            return SymmetricKey(data: UnsafeRawBufferPointer(room))
        }
        return (key, try key.withUnsafeBytes { try seal($0, at: .wrappedKey(worker), key: wrapping) })
    }

    /// A new worker's key, wrapped, and their contact points, sealed under it.
    /// - Parameters:
    ///   - worker: the number of the row that the worker will have.
    ///   - firstContact: that of the first contact point; the others follow it.
    func seal(_ contacts: [ContactAddress], worker: Int64, firstContact: Int64) throws -> SealedWorker {
        let (key, wrapped) = try makeKey(worker: worker)
        return SealedWorker(
            worker: worker, firstContact: firstContact, wrapped: wrapped,
            contacts: try contacts.enumerated().map { try seal($1, row: firstContact + Int64($0), key: key) })
    }

    func unwrap(_ wrapped: some DataProtocol, worker: Int64) throws -> SymmetricKey {
        SymmetricKey(data: try open(wrapped, wrapping, .wrappedKey(worker)))
    }

    // MARK: - Contact points

    func seal(_ contact: ContactAddress, row: Int64, key: SymmetricKey) throws -> Data {
        try seal(Array(contact.unmasked.utf8), at: .contact(row), key: key)
    }

    func open(_ sealed: some DataProtocol, row: Int64, channel: Channel, key: SymmetricKey) throws -> ContactAddress {
        let text = String(decoding: try open(sealed, key, .contact(row)), as: UTF8.self)
        guard let contact = ContactAddress(channel: channel, unmasked: text) else { throw Self.unreadable }
        return contact
    }

    // MARK: - What workers write

    func seal(_ data: some DataProtocol, at place: Place, key: SymmetricKey) throws -> Data {
        let nonce = try withUnsafeTemporaryAllocation(byteCount: 12, alignment: 4) { room in
            RandomBytes.fill(room)
            return try AES.GCM.Nonce(data: UnsafeRawBufferPointer(room))
        }
        return try place.withBytes { try AES.GCM.seal(data, using: key, nonce: nonce, authenticating: $0).combined! }
    }

    func open(_ sealed: Data, at place: Place, key: SymmetricKey) throws -> Data { try open(sealed, key, place) }

    private func open(_ combined: some DataProtocol, _ key: SymmetricKey, _ place: Place) throws -> Data {
        do {
            let box = try AES.GCM.SealedBox(combined: combined)
            return try place.withBytes { try AES.GCM.open(box, using: key, authenticating: $0) }
        } catch {
            throw Self.unreadable
        }
    }

    /// Table, column and row, to which a sealed value is bound: `contact_points.sealed 17`.
    enum Place {
        case wrappedKey(Int64)
        case contact(Int64)
        case conversation(Int64)
        case question(Int64)

        /// Made on the stack: two are needed for each message.
        func withBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
            let (column, row): (StaticString, Int64) =
                switch self {
                case .wrappedKey(let worker): ("worker_keys.wrapped ", worker)
                case .contact(let id): ("contact_points.sealed ", id)
                case .conversation(let contact): ("conversations.sealed ", contact)
                case .question(let id): ("questions.sealed ", id)
                }
            return try withUnsafeTemporaryAllocation(byteCount: column.utf8CodeUnitCount + 20, alignment: 1) { room in
                var end = room.count
                var rest = row.magnitude
                repeat {
                    end -= 1
                    room[end] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                } while rest > 0
                let start = end - column.utf8CodeUnitCount
                UnsafeMutableRawBufferPointer(rebasing: room[start..<end]).copyMemory(
                    from: UnsafeRawBufferPointer(start: column.utf8Start, count: column.utf8CodeUnitCount))
                return try body(UnsafeRawBufferPointer(rebasing: room[start...]))
            }
        }
    }

    private static let unreadable = StoreError(
        .unreadable, "A contact point does not open under its key: the database was changed from outside.")
}

/// What names a new worker, sealed for the rows that were thought of, and for no others.
struct SealedWorker: Sendable {
    let worker: Int64
    let firstContact: Int64
    /// The worker's key.
    let wrapped: Data
    let contacts: [Data]
}
