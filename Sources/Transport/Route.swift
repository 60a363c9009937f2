import CLibcurl
import Outreach

/// Everything that is the same for the transfers to one endpoint or mail server: the options, the lists that libcurl
/// reads, and the easy handles on which these are already set.
///
/// Belongs to the transport's thread.
class Route {
    let lane: Lane
    let policy: ConnectionPolicy
    /// Why nothing can be sent on this route.
    let fault: Failure?
    /// Transfers waiting or on their way. A route in use is not forgotten.
    var inUse = 0
    private var idle: [EasyHandle] = []

    init(lane: Lane, policy: ConnectionPolicy, fault: Failure?) {
        self.lane = lane
        self.policy = policy
        self.fault = fault
    }

    /// A handle with this route's options, from the pool where there is one.
    func handle(_ common: EasyHandle.Common) -> EasyHandle? {
        if let handle = idle.popLast() { return handle }
        guard let curl = curl_easy_init() else { return nil }
        let handle = EasyHandle(route: self, curl: curl)
        configure(handle, common)
        return handle
    }

    func takeBack(_ handle: EasyHandle) {
        handle.end()
        idle.append(handle)
    }

    /// Sets what every transfer on this route has in common.
    func configure(_ handle: EasyHandle, _ common: EasyHandle.Common) {}

    /// Sets what this transfer has of its own.
    func load(_ request: TransferRequest, on handle: EasyHandle) -> Failure? { nil }

    /// Reads what became of a transfer.
    func answer(of handle: EasyHandle, _ code: CURLcode) -> TransferResult.Answer { Failure(code).answer }

    /// What a header of the answer calls the error, where one is looked for.
    func errorName(of handle: EasyHandle) -> String? { nil }
}

/// The transfers to one host and port, a limited number of them at once.
final class Lane {
    let origin: String
    var limit: Int
    var active = 0
    private var waiting: [(batch: Batch, index: Int, route: Route)] = []
    private var head = 0

    init(origin: String, limit: Int) {
        self.origin = origin
        self.limit = limit
    }

    var isEmpty: Bool { head == waiting.count }
    var hasRoom: Bool { active < limit }

    func append(_ batch: Batch, _ index: Int, _ route: Route) { waiting.append((batch, index, route)) }

    func next() -> (batch: Batch, index: Int, route: Route)? {
        guard head < waiting.count else { return nil }
        defer {
            head += 1
            if head == waiting.count {
                waiting.removeAll(keepingCapacity: true)
                head = 0
            } else if head == 4096 {
                waiting.removeFirst(head)
                head = 0
            }
        }
        return waiting[head]
    }
}

/// Whether a header line could smuggle in another one. Mail may fold its lines (RFC 5322, 2.2.3).
func isSafeHeader(_ line: String, folding: Bool) -> Bool {
    var isAfterReturn = false
    var isAfterBreak = false
    for byte in line.utf8 {
        if isAfterBreak {
            guard byte == 0x20 || byte == 0x09 else { return false }
            isAfterBreak = false
        } else if isAfterReturn {
            guard byte == 0x0A else { return false }
            isAfterReturn = false
            isAfterBreak = true
        } else if byte == 0x0D, folding {
            isAfterReturn = true
        } else if byte < 0x20 && byte != 0x09 || byte == 0x7F {
            return false
        }
    }
    return !isAfterReturn && !isAfterBreak
}
