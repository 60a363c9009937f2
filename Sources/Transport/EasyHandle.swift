import CLibcurl
import Foundation
import Outreach

/// One libcurl easy handle, made for one route and used for one transfer after another, with what its callbacks note.
///
/// Belongs to the transport's thread.
final class EasyHandle {
    let curl: UnsafeMutableRawPointer
    let notes: UnsafeMutablePointer<TransferNotes>
    unowned let route: Route
    /// The transfer on its way.
    private(set) var batch: Batch?
    private(set) var index = 0
    /// What libcurl reads during the present transfer only; freed after it.
    var ownList: UnsafeMutablePointer<curl_slist>?
    var recipients: UnsafeMutablePointer<curl_slist>?
    /// An option that the latest transfer changed and the next one must set again.
    var differsFromRoute = false

    init(route: Route, curl: UnsafeMutableRawPointer) {
        self.route = route
        self.curl = curl
        notes = .allocate(capacity: 1)
        notes.initialize(to: TransferNotes())
        set(CURLOPT_PRIVATE, pointer: Unmanaged.passUnretained(self).toOpaque())
    }

    deinit {
        curl_easy_cleanup(curl)
        releaseTransferMemory()
        notes.pointee.deallocate()
        notes.deinitialize(count: 1)
        notes.deallocate()
    }

    /// The handle that libcurl means in a message. It is kept alive by the loop while a transfer is on its way.
    static func of(_ curl: UnsafeMutableRawPointer) -> EasyHandle? {
        var pointer: UnsafeMutableRawPointer?
        guard altavoz_getinfo_pointer(curl, CURLINFO_PRIVATE, &pointer) == CURLE_OK, let pointer else { return nil }
        return Unmanaged<EasyHandle>.fromOpaque(pointer).takeUnretainedValue()
    }

    func begin(_ batch: Batch, _ index: Int) {
        self.batch = batch
        self.index = index
        notes.pointee.begin()
    }

    func end() {
        batch = nil
        releaseTransferMemory()
    }

    var elapsed: Duration {
        var microseconds: curl_off_t = 0
        _ = altavoz_getinfo_offset(curl, CURLINFO_TOTAL_TIME_T, &microseconds)
        return .microseconds(Int64(microseconds))
    }

    /// The latest status or reply code; 0 when there was none.
    var status: Int {
        var code = 0
        _ = altavoz_getinfo_long(curl, CURLINFO_RESPONSE_CODE, &code)
        return code
    }

    func set(_ option: CURLoption, _ value: Int) { _ = altavoz_setopt_long(curl, option, value) }
    func set(_ option: CURLoption, _ value: String?) { _ = altavoz_setopt_string(curl, option, value) }
    func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) {
        _ = altavoz_setopt_pointer(curl, option, pointer)
    }
    func set(_ option: CURLoption, list: UnsafeMutablePointer<curl_slist>?) {
        _ = altavoz_setopt_list(curl, option, list)
    }

    private func releaseTransferMemory() {
        curl_slist_free_all(ownList)
        curl_slist_free_all(recipients)
        curl_slist_free_all(notes.pointee.recipientsWithDSN)
        free(notes.pointee.senderWithDSN)
        ownList = nil
        recipients = nil
        notes.pointee.recipientsWithDSN = nil
        notes.pointee.senderWithDSN = nil
    }
}

extension EasyHandle {
    /// What all handles of one transport share.
    struct Common {
        /// TLS sessions.
        let share: UnsafeMutableRawPointer?
        /// The sockets to mail servers. Outlives every connection.
        let mailSockets: UnsafeMutablePointer<Set<Int32>>
        let refusesRepetition: Bool
        let clock: SteadyClock
    }

    /// What holds for every transfer, whatever its protocol.
    func setCommonOptions(_ policy: ConnectionPolicy, protocol name: String, common: Common) {
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, name)
        set(CURLOPT_FOLLOWLOCATION, 0)
        // An empty proxy is none, whatever the environment says.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOPROXY, "*")
        set(CURLOPT_NETRC, 0)
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, altavoz_tls_1_2)
        if let share = common.share { _ = altavoz_setopt_share(curl, share) }
        setAuthorities(policy.caFile)
        set(CURLOPT_CONNECTTIMEOUT_MS, policy.connectTimeout.curlMilliseconds)
        set(CURLOPT_TIMEOUT_MS, policy.totalTimeout.curlMilliseconds)
        // A transfer that gives up while its name is being resolved must not hold up all others until that ends.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        // Servers close idle connections after a minute or so. One that is closed just as a request leaves makes
        // an unknown, so the old ones are not used again.
        set(CURLOPT_MAXAGE_CONN, 30)
        set(CURLOPT_MAXLIFETIME_CONN, 900)

        notes.pointee.refusesRepetition = common.refusesRepetition
        notes.pointee.clock = common.clock
        notes.pointee.allowsPrivateAddress = policy.allowPrivateAddress
        notes.pointee.maxAnswerBytes = max(0, policy.maxResponseBytes)
        let isMail = name.hasPrefix("smtp")
        if !policy.allowPrivateAddress || isMail {
            _ = altavoz_setopt_opensocket_function(curl, HTTPCallbacks.onOpenSocket)
            set(CURLOPT_OPENSOCKETDATA, pointer: notes)
        }
        if isMail {
            notes.pointee.sockets = common.mailSockets
            _ = altavoz_setopt_closesocket_function(curl, MailCallbacks.onCloseSocket)
            set(CURLOPT_CLOSESOCKETDATA, pointer: common.mailSockets)
        }
        set(CURLOPT_WRITEDATA, pointer: notes)
        set(CURLOPT_PREREQDATA, pointer: notes)
    }

    /// The system's authorities, and one file more where the policy names one.
    private func setAuthorities(_ file: String?) {
        guard let file else {
            // A folder of authorities beside the bundle would keep libcurl from caching the parsed bundle.
            if let bundle = info(CURLINFO_CAINFO), !bundle.isEmpty { set(CURLOPT_CAPATH, nil as String?) }
            return
        }
        // Where libcurl knows a folder of the system's authorities, that stays in use beside the file.
        set(CURLOPT_CAINFO, file)
    }

    private func info(_ info: CURLINFO) -> String? {
        var text: UnsafePointer<CChar>?
        guard altavoz_getinfo_string(curl, info, &text) == CURLE_OK, let text else { return nil }
        return String(cString: text)
    }
}

extension Duration {
    /// For libcurl, to which 0 means for ever.
    fileprivate var curlMilliseconds: Int { Int(max(1, wholeMilliseconds)) }
}
