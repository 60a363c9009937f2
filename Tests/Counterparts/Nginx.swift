import Foundation

/// nginx on a free loopback port, answering every request alike unless told otherwise.
public final class Nginx: Sendable {
    public enum Encryption: Sendable {
        case none
        /// HTTP/1.1 and HTTP/2 over TLS.
        case tls(TestAuthority)
    }

    public let port: Int
    /// `http://127.0.0.1:port` or `https://127.0.0.1:port`.
    public let url: String
    private let folder: TemporaryFolder
    private let server: ServerProcess

    /// - Parameters:
    ///   - answer: The body of every answer.
    ///   - status: Its status code.
    ///   - locations: nginx `location` blocks that come before the common answer.
    ///   - requestsPerConnection: After so many nginx closes a connection, over HTTP/2 with GOAWAY.
    ///   - logsRequests: Whether ``requests(_:)`` has something to tell.
    public init(
        _ encryption: Encryption = .none, answer: String = #"{"sid":"SM0","status":"queued"}"#, status: Int = 201,
        locations: String = "", requestsPerConnection: Int = 1_000_000, logsRequests: Bool = false
    ) throws {
        let executable = try Program.find("nginx", package: "nginx-light")
        folder = try TemporaryFolder()
        port = try FreePort.find()
        let listen: String
        switch encryption {
        case .none:
            listen = "listen 127.0.0.1:\(port);"
            url = "http://127.0.0.1:\(port)"
        case .tls(let authority):
            listen = """
                listen 127.0.0.1:\(port) ssl http2;
                ssl_certificate \(authority.certificateFile); ssl_certificate_key \(authority.keyFile);
                """
            url = "https://127.0.0.1:\(port)"
        }
        let log = logsRequests ? "\(folder.file("access.log")) line" : "off"
        let configuration = """
            daemon off; master_process off; worker_processes 1;
            pid \(folder.file("nginx.pid")); error_log \(folder.file("error.log"));
            events { worker_connections 4096; }
            http {
              client_body_temp_path \(folder.file("body")); proxy_temp_path \(folder.file("proxy"));
              fastcgi_temp_path \(folder.file("fastcgi")); uwsgi_temp_path \(folder.file("uwsgi"));
              scgi_temp_path \(folder.file("scgi"));
              log_format line '$connection $server_protocol $request_method $request_uri $status $http_user_agent';
              access_log \(log);
              keepalive_requests \(requestsPerConnection); keepalive_timeout 75s; default_type application/json;
              server { \(listen) \(locations) location / { return \(status) '\(answer)'; } }
            }
            """
        let file = try folder.write("nginx.conf", configuration)
        server = try ServerProcess.start(
            executable, ["-p", folder.path, "-c", file, "-e", folder.file("error.log")], readyWhenPortOpen: port)
    }

    public func stop() { server.stop() }

    /// One line for each request answered: connection number, protocol, method, path, status, user agent.
    ///
    /// nginx writes a line just after the answer, so the last ones may come later than the answers themselves.
    /// - Parameter count: So many are waited for, two seconds at most.
    public func requests(_ count: Int = 0) -> [String] {
        for _ in 0..<200 {
            let lines = loggedLines
            if lines.count >= count { return lines }
            _ = poll(nil, 0, 10)
        }
        return loggedLines
    }

    private var loggedLines: [String] {
        ((try? String(contentsOfFile: folder.file("access.log"), encoding: .utf8)) ?? "")
            .split(separator: "\n").map(String.init)
    }
}
