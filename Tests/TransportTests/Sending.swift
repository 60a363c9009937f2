import Outreach
import Synchronization

@testable import Transport

/// Loopback may be used, and nothing takes long.
func loopbackPolicy(
    total: Duration = .seconds(10), version: ConnectionPolicy.HTTPVersion = .http1, maxConnections: Int = 16,
    caFile: String? = nil, maxResponseBytes: Int = 65_536
) -> ConnectionPolicy {
    ConnectionPolicy(
        connectTimeout: .seconds(5), totalTimeout: total, httpVersion: version, maxConnections: maxConnections,
        caFile: caFile, allowPrivateAddress: true, maxResponseBytes: maxResponseBytes)
}

func endpoint(
    _ url: String, _ method: HTTPEndpoint.Method = .post, headers: [String] = [], auth: Credentials? = nil,
    policy: ConnectionPolicy = loopbackPolicy(), mayBeRepeated: Bool = false
) -> HTTPEndpoint {
    HTTPEndpoint(
        url: url, method: method, headers: headers, basicAuth: auth, connection: policy, mayBeRepeated: mayBeRepeated)
}

func post(_ endpoint: HTTPEndpoint, _ body: String = "Body=hello", suffix: String = "") -> TransferRequest {
    .http(HTTPExchange(endpoint: endpoint, pathSuffix: suffix, body: Array(body.utf8)))
}

extension CurlTransport {
    /// Submits all as one batch and waits for every answer; in the order of the requests.
    func performAll(_ requests: [TransferRequest]) async -> [TransferResult] {
        let collected = Collected(count: requests.count)
        return await withCheckedContinuation { continuation in
            submit(requests.enumerated().map { Transfer(tag: UInt64($0.offset), request: $0.element) }) { results in
                if let all = collected.add(results) { continuation.resume(returning: all) }
            }
        }
    }
}

/// The results of a batch, until they are all there.
final class Collected: Sendable {
    private let state: Mutex<(results: [TransferResult], calls: Int)> = Mutex(([], 0))
    private let count: Int

    init(count: Int) { self.count = count }

    /// Everything in order, when these were the last.
    func add(_ results: [TransferResult]) -> [TransferResult]? {
        state.withLock { state in
            state.results += results
            state.calls += 1
            return state.results.count == count ? state.results.sorted { $0.tag < $1.tag } : nil
        }
    }

    var calls: Int { state.withLock { $0.calls } }
}

extension TransferResult {
    var status: Int? {
        if case .response(let status, _, _) = answer { status } else { nil }
    }
    var retryAfter: Duration? {
        if case .response(_, let retryAfter, _) = answer { retryAfter } else { nil }
    }
    var text: String? {
        if case .response(_, _, let body) = answer { String(decoding: body, as: UTF8.self) } else { nil }
    }
    var failureCode: Int? {
        if case .failure(let code, _) = answer { code } else { nil }
    }
    var failureMessage: String? {
        if case .failure(_, let message) = answer { message } else { nil }
    }
}
