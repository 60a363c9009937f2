import Counterparts

extension KannelCounterpart {
    /// The gateway's name in ``settings``.
    static let gateway = "kannel-test"

    /// Where Kannel brings what phones write, at a daemon on this address.
    static func replyURL(_ publicURL: String) -> String {
        "\(publicURL)/webhooks/\(gateway)?key=\(Installation.token)&from=%q&text=%b&charset=%C&id=%I"
    }

    /// This Kannel in an installation's configuration.
    var settings: String {
        """
          - name: \(Self.gateway)
            kind: kannel
            base_url: http://127.0.0.1:\(port)
            account: \(user)
            from: "12135550100"
            secret_file: SECRET
            webhook_secret_file: SECRET
            rate: 100
            allow_private_address: true
        """
    }
}
