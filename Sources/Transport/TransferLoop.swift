import CLibcurl
import Dispatch
import Foundation
import Outreach
import Synchronization

/// The transport's thread: takes batches out of the inbox, keeps every lane as full as it may be, turns libcurl's
/// crank and answers.
///
/// Everything but `inbox`, `hasEnded` and the thread's identity is touched by that thread only.
final class TransferLoop: @unchecked Sendable {
    private let inbox: Inbox
    private let maxTransfers: Int
    private let refusesRepetition: Bool
    private let clock: SteadyClock
    private let hasEnded = DispatchSemaphore(value: 0)
    private let threadID = Mutex<ObjectIdentifier?>(nil)

    private var multi: UnsafeMutableRawPointer?
    private var share: UnsafeMutableRawPointer?
    private let mailSockets = UnsafeMutablePointer<Set<Int32>>.allocate(capacity: 1)
    private var routes: [ObjectIdentifier: Route] = [:]
    private var lanes: [String: Lane] = [:]
    /// Lanes with waiting transfers, in the order of their turns.
    private var hungry: [Lane] = []
    private var active: [ObjectIdentifier: EasyHandle] = [:]
    /// Batches with something to answer in this turn.
    private var touched: [Batch] = []

    init(inbox: Inbox, maxConnections: Int, refusesRepetition: Bool, clock: @escaping SteadyClock) {
        self.inbox = inbox
        maxTransfers = maxConnections
        self.refusesRepetition = refusesRepetition
        self.clock = clock
        mailSockets.initialize(to: [])
    }

    deinit {
        mailSockets.deinitialize(count: 1)
        mailSockets.deallocate()
    }

    func startThread() {
        let thread = Thread { self.run() }
        thread.name = "altavoz-transport"
        threadID.withLock { $0 = ObjectIdentifier(thread) }
        thread.start()
    }

    func stop(waiting: Bool) {
        inbox.stop()
        guard waiting, threadID.withLock({ $0 != ObjectIdentifier(Thread.current) }) else { return }
        hasEnded.wait()
        hasEnded.signal()
    }
}

extension TransferLoop {
    private static let globalInit: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    private func run() {
        _ = Self.globalInit
        open()
        var batches: [Batch] = []
        while true {
            let isStopping = inbox.take(into: &batches).isStopping
            for batch in batches { accept(batch) }
            batches.removeAll(keepingCapacity: true)
            if isStopping || multi == nil { break }
            fillLanes()
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            collect()
            answer()
            // Returns at once when transfers were added, when a socket is ready, or when the inbox was filled.
            if !hasWork { curl_multi_poll(multi, nil, 0, 60_000, nil) }
        }
        giveUp()
        close()
        hasEnded.signal()
    }

    private func open() {
        guard let multi = curl_multi_init() else { return inbox.stop() }
        altavoz_multi_setopt_long(multi, CURLMOPT_PIPELINING, altavoz_pipe_multiplex)
        // More than can be in use, so that none is closed to make room: over SMTP that would mean waiting for QUIT.
        altavoz_multi_setopt_long(multi, CURLMOPT_MAXCONNECTS, 4 * maxTransfers)
        self.multi = multi
        share = curl_share_init()
        // Sessions resumed by any handle of this thread; no locks are needed since no other thread uses the share.
        if let share { altavoz_share_setopt_data(share, CURL_LOCK_DATA_SSL_SESSION) }
        inbox.open(OpaqueMulti(pointer: multi))
    }

    private func close() {
        inbox.close()
        routes.removeAll()
        // Otherwise libcurl would say QUIT on each connection and wait for the answers.
        for socket in mailSockets.pointee { Foundation.shutdown(socket, Int32(SHUT_RDWR)) }
        if let multi { curl_multi_cleanup(multi) }
        if let share { curl_share_cleanup(share) }
        multi = nil
        share = nil
    }

    private var common: EasyHandle.Common {
        EasyHandle.Common(share: share, mailSockets: mailSockets, refusesRepetition: refusesRepetition, clock: clock)
    }

    /// Whether a transfer could be started right now.
    private var hasWork: Bool { active.count < maxTransfers && hungry.contains { $0.hasRoom && !$0.isEmpty } }

    private func accept(_ batch: Batch) {
        for index in batch.transfers.indices {
            let route = route(for: batch.transfers[index].request)
            if let fault = route.fault {
                finish(batch, .notStarted(batch.transfers[index].tag, fault))
                continue
            }
            route.inUse += 1
            if route.lane.isEmpty { hungry.append(route.lane) }
            route.lane.append(batch, index, route)
        }
    }

    private func route(for request: TransferRequest) -> Route {
        let identity: ObjectIdentifier
        switch request {
        case .http(let exchange): identity = ObjectIdentifier(exchange.endpoint)
        case .smtp(let mail): identity = ObjectIdentifier(mail.server)
        }
        if let known = routes[identity] { return known }
        // Endpoints that are made for one request each must not pile up.
        if routes.count >= 256 { forgetIdleRoutes() }
        let route: Route
        switch request {
        case .http(let exchange):
            let endpoint = exchange.endpoint
            route = HTTPRoute(endpoint, lane: lane(HTTPRoute.origin(of: endpoint.url), endpoint.connection))
        case .smtp(let mail):
            route = MailRoute(mail.server, lane: lane(MailRoute.origin(of: mail.server), mail.server.connection))
        }
        routes[identity] = route
        return route
    }

    private func lane(_ origin: String, _ policy: ConnectionPolicy) -> Lane {
        let limit = max(1, policy.maxConnections)
        if let lane = lanes[origin] {
            lane.limit = limit
            return lane
        }
        let lane = Lane(origin: origin, limit: limit)
        lanes[origin] = lane
        return lane
    }

    private func forgetIdleRoutes() {
        routes = routes.filter { $0.value.inUse > 0 }
        let inUse = Set(routes.values.map { ObjectIdentifier($0.lane) })
        lanes = lanes.filter { inUse.contains(ObjectIdentifier($0.value)) }
    }

    /// Starts what may be started, one transfer from each lane in turn, so that a slow host does not starve others.
    private func fillLanes() {
        var position = 0
        while active.count < maxTransfers, !hungry.isEmpty {
            if position >= hungry.count { position = 0 }
            let lane = hungry[position]
            if lane.hasRoom, let (batch, index, route) = lane.next() {
                start(batch, index, route)
                position += 1
                if lane.isEmpty {
                    position -= 1
                    hungry.remove(at: position)
                }
            } else if hungry.contains(where: \.hasRoom) {
                position += 1
            } else {
                break
            }
        }
    }

    private func start(_ batch: Batch, _ index: Int, _ route: Route) {
        let transfer = batch.transfers[index]
        let leavesUntil = transfer.patience.map { batch.handedOver + $0.wholeNanoseconds } ?? .max
        guard leavesUntil == .max || clock() <= leavesUntil else {
            route.inUse -= 1
            return finish(batch, .notStarted(transfer.tag, .late))
        }
        guard let handle = route.handle(common) else {
            route.inUse -= 1
            return finish(batch, .notStarted(transfer.tag, Failure(CURLE_OUT_OF_MEMORY)))
        }
        handle.begin(batch, index)
        handle.notes.pointee.leavesUntil = leavesUntil
        let fault = route.load(transfer.request, on: handle)
        guard fault == nil, curl_multi_add_handle(multi, handle.curl) == CURLM_OK else {
            route.takeBack(handle)
            route.inUse -= 1
            return finish(batch, .notStarted(transfer.tag, fault ?? Failure(CURLE_FAILED_INIT)))
        }
        active[ObjectIdentifier(handle)] = handle
        route.lane.active += 1
    }

    /// Takes in what libcurl says has ended.
    private func collect() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let curl = message.pointee.easy_handle,
                let handle = EasyHandle.of(curl)
            else { continue }
            let code = altavoz_message_result(message)
            end(handle, handle.route.answer(of: handle, code))
        }
    }

    private func end(_ handle: EasyHandle, _ answer: TransferResult.Answer) {
        curl_multi_remove_handle(multi, handle.curl)
        active[ObjectIdentifier(handle)] = nil
        handle.route.lane.active -= 1
        handle.route.inUse -= 1
        if let batch = handle.batch {
            finish(
                batch,
                TransferResult(
                    tag: batch.transfers[handle.index].tag, departed: handle.notes.pointee.departed, answer: answer,
                    elapsed: handle.elapsed, errorName: handle.route.errorName(of: handle),
                    wasLate: handle.notes.pointee.wasLate))
        }
        handle.route.takeBack(handle)
    }

    private func finish(_ batch: Batch, _ result: TransferResult) {
        if batch.finished.isEmpty { touched.append(batch) }
        batch.finished.append(result)
    }

    /// One call for each batch of which something ended.
    private func answer() {
        guard !touched.isEmpty else { return }
        for batch in touched {
            var results: [TransferResult] = []
            swap(&results, &batch.finished)
            batch.completion(results)
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// Answers everything that will not be finished any more.
    private func giveUp() {
        for handle in Array(active.values) { end(handle, Failure.shutDown.answer) }
        for lane in hungry {
            while let (batch, index, _) = lane.next() {
                finish(batch, .notStarted(batch.transfers[index].tag, .shutDown))
            }
        }
        hungry.removeAll()
        answer()
    }
}
