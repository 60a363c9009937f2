import Hummingbird

/// What every answer carries: nothing is kept, framed, guessed at or told to other sites.
enum SecurityHeaders {
    static func add(to response: inout Response, isPublicOverTLS: Bool) {
        response.headers[.cacheControl] = "no-store"
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        response.headers[.init("Referrer-Policy")!] = "no-referrer"
        response.headers[.init("X-Robots-Tag")!] = "noindex, nofollow"
        if isPublicOverTLS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    }
}
