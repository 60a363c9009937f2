import CLibcurl
import Foundation

/// What the callbacks of one easy handle are told and write down. Lives at a fixed address that libcurl holds.
///
/// A plain struct behind a pointer: the callbacks run for every few bytes and must not pay for reference counts or
/// exclusivity checks.
struct TransferNotes {
    // Told.
    var allowsPrivateAddress = false
    /// Whether a second sending ends the transfer.
    var refusesRepetition = true
    /// An answer longer than this is cut off.
    var maxAnswerBytes = 0
    /// By this clock: after this moment the request does not leave any more.
    var leavesUntil = Int64.max
    var clock: SteadyClock = steadyClock
    /// Mail: the handle, and the envelope to set on it when the server understands DSN.
    var curl: UnsafeMutableRawPointer?
    var senderWithDSN: UnsafeMutablePointer<CChar>?
    var recipientsWithDSN: UnsafeMutablePointer<curl_slist>?
    /// Mail: whether the server said DSN to the latest EHLO; one place for all handles of the route, since a reused
    /// connection is not greeted again.
    var announcesDSN: UnsafeMutablePointer<Bool>?
    /// Mail: the sockets that are open, for the end of the transport.
    var sockets: UnsafeMutablePointer<Set<Int32>>?

    // Written down.
    var departed = false
    var wasRepeated = false
    var addressRefused = false
    var wasLate = false
    var answerTooLong = false
    /// Mail: whether the connection is past greeting and authentication.
    var isSendingMail = false
    /// Mail: the reply code that decided the matter against us; 0 while there is none.
    var refusal = 0
    /// Mail: since when the latest reply, before the mail itself, is a refusal; in seconds, 0 while it is none.
    var refusedSince = 0
    /// Mail: the collected lines are a whole reply, so that the next line starts another.
    var isReplyWhole = true
    /// The answer's body, or the lines of the latest SMTP reply.
    var answer = ByteBuffer()
    /// What is sent; libcurl reads from here while the transfer lasts.
    var request = ByteBuffer()
    /// Mail: how much of it libcurl has taken.
    var given = 0

    mutating func begin() {
        departed = false
        wasRepeated = false
        addressRefused = false
        wasLate = false
        leavesUntil = .max
        answerTooLong = false
        isSendingMail = false
        refusal = 0
        refusedSince = 0
        isReplyWhole = true
        answer.count = 0
        request.count = 0
        given = 0
    }

    mutating func deallocate() {
        answer.deallocate()
        request.deallocate()
    }
}

/// Nanoseconds of a clock that nobody can step.
typealias SteadyClock = @convention(c) () -> Int64

/// The machine's, which goes on while the machine sleeps.
let steadyClock: SteadyClock = {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// Bytes that keep their room for the next transfer.
struct ByteBuffer {
    private(set) var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    private var capacity = 0

    init() {}

    mutating func append(_ bytes: UnsafePointer<UInt8>, _ number: Int) {
        reserve(count + number)
        guard number > 0, let start else { return }
        (start + count).update(from: bytes, count: number)
        count += number
    }

    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { append(base, $0.count) } }
    }

    mutating func append(_ byte: UInt8) {
        reserve(count + 1)
        start?[count] = byte
        count += 1
    }

    mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { if let base = $0.baseAddress { append(base, $0.count) } }
    }

    /// Lets `body` write at the end, and say how much it wrote.
    mutating func write(atMost number: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        reserve(count + number)
        if let start { count += body(start + count) }
    }

    var bytes: [UInt8] { count == 0 ? [] : Array(UnsafeBufferPointer(start: start, count: count)) }

    mutating func deallocate() {
        start?.deallocate()
        start = nil
        count = 0
        capacity = 0
    }

    private mutating func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        let room = max(wanted, capacity * 2, 512)
        let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        if let start {
            fresh.update(from: start, count: count)
            start.deallocate()
        }
        start = fresh
        capacity = room
    }
}

/// The callbacks of an HTTP transfer.
enum HTTPCallbacks {
    /// Collects the answer's body up to its limit.
    static let onAnswer: curl_write_callback = { bytes, size, count, user in
        guard let bytes, let notes = user?.assumingMemoryBound(to: TransferNotes.self) else { return 0 }
        let number = size * count
        guard notes.pointee.answer.count + number <= notes.pointee.maxAnswerBytes else {
            notes.pointee.answerTooLong = true
            return 0  // ends the transfer with CURLE_WRITE_ERROR
        }
        UnsafeRawPointer(bytes).withMemoryRebound(to: UInt8.self, capacity: number) {
            notes.pointee.answer.append($0, number)
        }
        return number
    }

    /// Called before each sending.
    static let beforeSending: curl_prereq_callback = { user, remoteIP, _, _, _ in
        guard let notes = user?.assumingMemoryBound(to: TransferNotes.self) else { return CURL_PREREQFUNC_ABORT }
        guard allowsPeer(notes, remoteIP) else { return CURL_PREREQFUNC_ABORT }
        if notes.pointee.departed, notes.pointee.refusesRepetition {
            notes.pointee.wasRepeated = true
            return CURL_PREREQFUNC_ABORT
        }
        guard isInTime(notes) else { return CURL_PREREQFUNC_ABORT }
        notes.pointee.departed = true
        return CURL_PREREQFUNC_OK
    }

    /// Refuses an address before a connection to it is tried.
    static let onOpenSocket: curl_opensocket_callback = { user, _, address in
        guard let address, let notes = user?.assumingMemoryBound(to: TransferNotes.self) else {
            return CURL_SOCKET_BAD
        }
        if !notes.pointee.allowsPrivateAddress {
            let size = Int(address.pointee.addrlen)
            let isPublic = withUnsafeBytes(of: &address.pointee.addr) { start in
                // The address is longer than `sockaddr` for IPv6: libcurl keeps room for it behind.
                AddressGuard.isPublic(socketAddress: UnsafeRawBufferPointer(start: start.baseAddress, count: size))
            }
            guard isPublic else {
                notes.pointee.addressRefused = true
                return CURL_SOCKET_BAD
            }
        }
        let socket = altavoz_open_socket(address)
        if socket != CURL_SOCKET_BAD { notes.pointee.sockets?.pointee.insert(socket) }
        return socket
    }

    /// Looked at when a connection is up and nothing but the request is left to do: the wait before may have been long.
    static func isInTime(_ notes: UnsafeMutablePointer<TransferNotes>) -> Bool {
        guard notes.pointee.leavesUntil < .max, notes.pointee.clock() > notes.pointee.leavesUntil else { return true }
        notes.pointee.wasLate = true
        return false
    }

    /// A kept connection may have been made for a caller who may use private addresses: looks at the peer again.
    static func allowsPeer(_ notes: UnsafeMutablePointer<TransferNotes>, _ remoteIP: UnsafePointer<CChar>?) -> Bool {
        if notes.pointee.allowsPrivateAddress { return true }
        if let remoteIP, AddressGuard.isPublic(text: remoteIP) { return true }
        notes.pointee.addressRefused = true
        return false
    }
}
