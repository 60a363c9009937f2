import CLibcurl
import Outreach
import Synchronization

/// Carries HTTP and SMTP over one libcurl multi handle that a thread of its own drives.
///
/// ## Batches
/// ``submit(_:completion:)`` puts a whole batch under a lock and wakes the thread. In each turn of its loop the thread
/// answers a batch with one call for all of its transfers that ended in that turn. Between the two there are no tasks,
/// no continuations and no hops.
///
/// ## What `departed` rests on
/// libcurl calls `CURLOPT_PREREQFUNCTION` when a connection is up (resolved, connected, TLS verified, over SMTP also
/// greeted and authenticated) and before it sends the request on it. No callback: not one byte of the request left.
/// That also holds for reused connections and for HTTP/2, where the callback comes before the stream is opened.
/// For SMTP the callback would come too early to be of use: there the message leaves after the server's 354 reply to
/// DATA, and `departed` says whether that reply was seen.
///
/// ## No late departure
/// Whoever hands a request over has judged that it may go now. It can wait here, behind others of its host or for a connection,
/// and the process can be stopped and go on hours later. So each may bring its ``Transfer/patience``, which is looked at
/// before a transfer is started and once more in the callback before it is sent. Over SMTP that is before MAIL FROM.
///
/// ## No silent repetition
/// libcurl repeats a request by itself, up to five times, when a reused connection dies before the first byte of an
/// answer, or when an HTTP/2 peer refuses the stream; it calls the callback again each time. The second call for one
/// transfer ends it. Exempt are only the questions that change nothing (``HTTPEndpoint/mayBeRepeated``), and mail before its
/// 354. A GET is not exempt for being one: some providers take messages by GET, whatever RFC 9110, 9.2.1 says of it.
///
/// Over HTTP/2 this is dearer than over HTTP/1.1: when a server retires a connection (GOAWAY, in nginx after
/// `keepalive_requests`), all requests that left just then end as "departed, no answer", though the server did
/// nothing with them. GOAWAY names the last stream that it did look at, but libcurl 7.88 keeps that to itself: such
/// transfers end exactly as those of a connection that broke ("Connection died, retrying a fresh connect"), not as
/// refused streams, and only the words of its trace, on whichever handle happened to read the frame, name the last stream.
/// That is too little to call anything unsent. Over HTTP/1.1 a server retires a connection with an answer, and none
/// are lost, which is why that is the default.
public final class CurlTransport: RequestTransport {
    private let loop: TransferLoop
    private let inbox: Inbox
    private let clock: SteadyClock

    /// Starts the thread.
    /// - Parameter maxConnections: Transfers on the wire at once, over all hosts; also how many connections are kept
    ///   open for the next transfer. Each host has its own limit besides, ``ConnectionPolicy/maxConnections``.
    public convenience init(maxConnections: Int) {
        self.init(maxConnections: maxConnections, refusesRepetition: true, clock: steadyClock)
    }

    /// - Parameters:
    ///   - refusesRepetition: False only in the test that shows what libcurl does without the guard.
    ///   - clock: By which patience is measured: the machine's, but in the tests that stand still.
    init(maxConnections: Int, refusesRepetition: Bool = true, clock: @escaping SteadyClock = steadyClock) {
        self.clock = clock
        inbox = Inbox()
        loop = TransferLoop(
            inbox: inbox, maxConnections: max(1, maxConnections), refusesRepetition: refusesRepetition, clock: clock)
        loop.startThread()
    }

    deinit { loop.stop(waiting: false) }

    public func submit(_ transfers: [Transfer], completion: @escaping @Sendable ([TransferResult]) -> Void) {
        guard !transfers.isEmpty else { return }
        let batch = Batch(transfers, at: clock(), completion: completion)
        if !inbox.put(batch) {
            completion(transfers.map { TransferResult.notStarted($0.tag, Failure.shutDown) })
        }
    }

    /// Ends the thread without finishing anything more: what is on its way is answered as a failure that says whether
    /// it had departed. Returns when the thread has ended, at once when called from a completion. May be called twice.
    public func shutdown() {
        loop.stop(waiting: true)
    }
}

/// Work handed over, answered piece by piece: owned by the submitter until it is in the inbox, by the thread after.
final class Batch: @unchecked Sendable {
    let transfers: [Transfer]
    let completion: @Sendable ([TransferResult]) -> Void
    /// When it was handed over, by the transport's clock.
    let handedOver: Int64
    /// What ended in the present turn of the loop.
    var finished: [TransferResult] = []

    init(_ transfers: [Transfer], at moment: Int64, completion: @escaping @Sendable ([TransferResult]) -> Void) {
        self.transfers = transfers
        handedOver = moment
        self.completion = completion
    }
}

/// The only thing that the submitters and the thread share.
final class Inbox: Sendable {
    private struct State {
        var batches: [Batch] = []
        var isStopping = false
        /// Nil before the thread has made its multi handle and after it has given it up.
        var multi: OpaqueMulti?
    }

    private let state = Mutex(State())

    /// False when the transport has been shut down.
    func put(_ batch: Batch) -> Bool {
        state.withLock { state in
            guard !state.isStopping else { return false }
            // One wake-up is enough for all that is put in before the thread looks.
            let wakes = state.batches.isEmpty
            state.batches.append(batch)
            if wakes { state.multi?.wake() }
            return true
        }
    }

    func stop() {
        state.withLock { state in
            state.isStopping = true
            state.multi?.wake()
        }
    }

    func open(_ multi: OpaqueMulti) { state.withLock { $0.multi = multi } }
    func close() { state.withLock { $0.multi = nil } }

    /// Takes everything out.
    func take(into batches: inout [Batch]) -> (isStopping: Bool, Void) {
        state.withLock { state in
            swap(&state.batches, &batches)
            return (state.isStopping, ())
        }
    }
}

/// The multi handle, for the one call that any thread may make.
struct OpaqueMulti: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
    func wake() { curl_multi_wakeup(pointer) }
}

extension TransferResult {
    static func notStarted(_ tag: UInt64, _ failure: Failure) -> TransferResult {
        TransferResult(
            tag: tag, departed: false, answer: failure.answer, elapsed: .zero, wasLate: failure == .late)
    }
}
