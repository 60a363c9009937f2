import CLibcurl
import Foundation
import Outreach

/// Mail to one ``MailServer``.
final class MailRoute: Route {
    /// Held so that its identity, by which the loop finds this route, is not given to another server.
    private let server: MailServer
    private let announcesDSN: UnsafeMutablePointer<Bool>
    /// Bodies as they go over the wire. Held with the body itself, so that no other gets its identity.
    private var encoded: [ObjectIdentifier: (body: MailBody, parts: [UInt8])] = [:]
    private static let encodedLimit = 64

    init(_ server: MailServer, lane: Lane) {
        self.server = server
        announcesDSN = .allocate(capacity: 1)
        announcesDSN.initialize(to: false)
        super.init(lane: lane, policy: server.connection, fault: Self.fault(in: server))
    }

    deinit { announcesDSN.deallocate() }

    static func origin(of server: MailServer) -> String { "smtp://\(server.host):\(server.port)" }

    override func configure(_ handle: EasyHandle, _ common: EasyHandle.Common) {
        let scheme = server.security == .smtps ? "smtps" : "smtp"
        handle.setCommonOptions(policy, protocol: scheme, common: common)
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        handle.set(CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(server.heloName)")
        handle.set(CURLOPT_USE_SSL, server.security == .none ? altavoz_usessl_none : altavoz_usessl_all)
        if let auth = server.auth {
            handle.set(CURLOPT_USERNAME, auth.user)
            handle.set(CURLOPT_PASSWORD, auth.secret)
        }
        let seconds = policy.totalTimeout.wholeMilliseconds / 1000
        handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, Int(max(1, seconds)))
        handle.notes.pointee.curl = handle.curl
        handle.notes.pointee.announcesDSN = announcesDSN
        // Only here: over HTTP libcurl would hand the head of an answer to the body's callback.
        handle.set(CURLOPT_HEADERDATA, pointer: handle.notes)
        _ = altavoz_setopt_header_function(handle.curl, MailCallbacks.onReplyLine)
        handle.set(CURLOPT_NOPROGRESS, 0)
        handle.set(CURLOPT_XFERINFODATA, pointer: handle.notes)
        _ = altavoz_setopt_progress_function(handle.curl, MailCallbacks.onTurn)
        handle.set(CURLOPT_UPLOAD, 1)
        handle.set(CURLOPT_READDATA, pointer: handle.notes)
        _ = altavoz_setopt_read_function(handle.curl, MailCallbacks.onContentWanted)
        _ = altavoz_setopt_write_function(handle.curl, MailCallbacks.onBody)
        _ = altavoz_setopt_prereq_function(handle.curl, MailCallbacks.beforeSending)
    }

    override func load(_ request: TransferRequest, on handle: EasyHandle) -> Failure? {
        guard case .smtp(let mail) = request else { return Failure(CURLE_BAD_FUNCTION_ARGUMENT) }
        guard Self.isSafeAddress(mail.sender), Self.isSafeAddress(mail.recipient), !mail.recipient.isEmpty else {
            return .badMailAddress
        }
        guard mail.headers.allSatisfy({ isSafeHeader($0, folding: true) }) else { return .badHeader }
        MailContent.write(mail.headers, parts(of: mail.body), to: &handle.notes.pointee.request)
        _ = altavoz_setopt_offset(
            handle.curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(handle.notes.pointee.request.count))
        handle.recipients = curl_slist_append(nil, "<\(mail.recipient)>")
        handle.set(CURLOPT_MAIL_FROM, "<\(mail.sender)>")
        handle.set(CURLOPT_MAIL_RCPT, list: handle.recipients)
        if let envelope = NotifyingEnvelope(mail) {
            handle.notes.pointee.senderWithDSN = strdup(envelope.sender)
            handle.notes.pointee.recipientsWithDSN = curl_slist_append(nil, envelope.recipient)
        }
        return nil
    }

    private func parts(of body: MailBody) -> [UInt8] {
        let identity = ObjectIdentifier(body)
        if let known = encoded[identity] { return known.parts }
        if encoded.count >= Self.encodedLimit { encoded.removeAll() }
        let parts = MailContent.parts(of: body)
        encoded[identity] = (body, parts)
        return parts
    }

    /// A refusal by the server is an answer, whatever libcurl's code for it. A timeout is none, even when some reply
    /// came before it.
    override func answer(of handle: EasyHandle, _ code: CURLcode) -> TransferResult.Answer {
        let notes = handle.notes
        let status = notes.pointee.refusal > 0 ? notes.pointee.refusal : handle.status
        if code == CURLE_OK || (400..<600).contains(status) && code != CURLE_OPERATION_TIMEDOUT {
            return .response(status: status, retryAfter: nil, body: notes.pointee.answer.bytes)
        }
        if notes.pointee.wasRepeated { return Failure.repetitionRefused.answer }
        if notes.pointee.addressRefused { return Failure.addressRefused.answer }
        if notes.pointee.wasLate { return Failure.late.answer }
        return Failure(code).answer
    }

    private static func fault(in server: MailServer) -> Failure? {
        let isHostSafe =
            !server.host.isEmpty
            && server.host.utf8.allSatisfy { byte in
                byte > 0x7F || byte == 0x2D || byte == 0x2E || byte == 0x3A || (0x30...0x39).contains(byte)
                    || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            }
        let isNameSafe = server.heloName.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x25 && $0 != 0x3F }
        return isHostSafe && isNameSafe && (1...65_535).contains(server.port) ? nil : .badMailServer
    }

    /// Looks only for what would end the address or the command; the address itself was parsed elsewhere.
    private static func isSafeAddress(_ address: String) -> Bool {
        address.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }
}

/// The callbacks of a mail.
enum MailCallbacks {
    /// Called after greeting, STARTTLS and authentication, before MAIL FROM.
    static let beforeSending: curl_prereq_callback = { user, remoteIP, _, _, _ in
        guard let notes = user?.assumingMemoryBound(to: TransferNotes.self) else { return CURL_PREREQFUNC_ABORT }
        guard HTTPCallbacks.allowsPeer(notes, remoteIP) else { return CURL_PREREQFUNC_ABORT }
        if notes.pointee.departed, notes.pointee.refusesRepetition {
            notes.pointee.wasRepeated = true
            return CURL_PREREQFUNC_ABORT
        }
        guard HTTPCallbacks.isInTime(notes) else { return CURL_PREREQFUNC_ABORT }
        notes.pointee.isSendingMail = true
        notes.pointee.setNotifyingEnvelope()
        return CURL_PREREQFUNC_OK
    }

    /// Keeps the lines of the latest reply, and notes when the server asks for the message.
    static let onReplyLine: curl_write_callback = { bytes, size, count, user in
        guard let bytes, let notes = user?.assumingMemoryBound(to: TransferNotes.self) else { return 0 }
        let number = size * count
        UnsafeRawPointer(bytes).withMemoryRebound(to: UInt8.self, capacity: max(1, number)) { line in
            notes.pointee.take(replyLine: UnsafeBufferPointer(start: line, count: number))
        }
        // libcurl would say QUIT now and wait for the answer to it, and all other transfers with it. Any number but
        // the right one makes it close the connection instead.
        return notes.pointee.refusal > 0 ? 0 : number
    }

    /// Before the mail itself a refusal may be followed by another try (HELO after EHLO, another way to authenticate),
    /// so libcurl goes on; but it must not wait for long for the answer to a QUIT.
    static let onTurn: curl_xferinfo_callback = { user, _, _, _, _ in
        guard let notes = user?.assumingMemoryBound(to: TransferNotes.self), notes.pointee.refusedSince > 0 else {
            return 0
        }
        return TransferNotes.steadySeconds() - notes.pointee.refusedSince > 1 ? 1 : 0
    }

    static let onCloseSocket: curl_closesocket_callback = { user, socket in
        user?.assumingMemoryBound(to: Set<Int32>.self).pointee.remove(socket)
        return close(socket)
    }

    /// Gives the mail out piece by piece.
    static let onContentWanted: curl_read_callback = { bytes, size, count, user in
        guard let bytes, let notes = user?.assumingMemoryBound(to: TransferNotes.self),
            let start = notes.pointee.request.start
        else { return 0 }
        let number = min(size * count, notes.pointee.request.count - notes.pointee.given)
        memcpy(bytes, start + notes.pointee.given, number)
        notes.pointee.given += number
        return number
    }

    /// Nothing is read over SMTP that is not a reply line.
    static let onBody: curl_write_callback = { _, size, count, _ in size * count }
}

extension TransferNotes {
    /// libcurl has not yet read the envelope when it asks whether it may send.
    fileprivate func setNotifyingEnvelope() {
        guard let curl, announcesDSN?.pointee == true, let senderWithDSN, let recipientsWithDSN else { return }
        _ = altavoz_setopt_string(curl, CURLOPT_MAIL_FROM, senderWithDSN)
        _ = altavoz_setopt_list(curl, CURLOPT_MAIL_RCPT, recipientsWithDSN)
    }

    fileprivate mutating func take(replyLine line: UnsafeBufferPointer<UInt8>) {
        // 221 is the goodbye after the matter was decided.
        guard line.count >= 3, let start = line.baseAddress, !Self.begins(line, "221") else { return }
        if isReplyWhole { answer.count = 0 }
        if answer.count + line.count <= maxAnswerBytes { answer.append(start, line.count) }
        isReplyWhole = line.count == 3 || line[3] != UInt8(ascii: "-")
        let isRefusal = line[0] == UInt8(ascii: "4") || line[0] == UInt8(ascii: "5")
        // Greeted anew: libcurl found the kept connection dead and begins again on another.
        if Self.begins(line, "220"), !departed { isSendingMail = false }
        if !isSendingMail {
            // 220 greets a new connection or starts TLS; what was said before it no longer counts.
            if Self.begins(line, "220") { announcesDSN?.pointee = false }
            refusedSince = isReplyWhole && isRefusal ? Self.steadySeconds() : 0
            if Self.isCapability(line, "DSN") { announcesDSN?.pointee = true }
        }
        guard isSendingMail, isReplyWhole else { return }
        // 354: from here on the message itself may be on the wire (RFC 5321, 4.1.1.4).
        if Self.begins(line, "354") { departed = true }
        if isRefusal { refusal = line[..<3].reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
    }

    /// Seconds of a clock that no one can step. Not injected: it bounds a wait inside libcurl, on the real network.
    fileprivate static func steadySeconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }

    /// Whether a line of the reply to EHLO names this extension, in any case, with or without parameters.
    private static func isCapability(_ line: UnsafeBufferPointer<UInt8>, _ name: StaticString) -> Bool {
        let end = 4 + name.utf8CodeUnitCount
        guard begins(line, "250"), line.count >= end else { return false }
        for index in 4..<end where line[index] & 0xDF != name.utf8Start[index - 4] { return false }
        return line.count == end || line[end] <= 0x20
    }

    private static func begins(_ line: UnsafeBufferPointer<UInt8>, _ code: StaticString) -> Bool {
        line[0] == code.utf8Start[0] && line[1] == code.utf8Start[1] && line[2] == code.utf8Start[2]
    }
}
