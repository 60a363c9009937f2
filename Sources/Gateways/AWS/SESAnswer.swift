import Outreach

/// What Amazon SES answers to `SendEmail`: 200 with the message's id, or an error whose name stands in the header
/// `x-amzn-errortype`. Its words may quote anything, and are not shown.
///
/// Source: "SendEmail" and "Common Error Types" of the Amazon SES API v2 reference, 2026, and the model of the service in
/// botocore 1.44. The sentences are ours. Which error stands for the daily quota is unconfirmed.
enum SESAnswer {
    static func outcome(of result: TransferResult) -> Outcome {
        HTTPAnswer.outcome(
            of: result,
            accepted: { body in
                guard let id = FlatJSON(body)?["MessageId"], !id.isEmpty else { return nil }
                return (id, .accepted)
            },
            refused: { _, body, retryAfter in
                guard let name = name(of: result) else { return nil }
                // By the same error SES says that the text is bad, and that the sender is not confirmed.
                if name == rejected, FlatJSON(body)?["message"]?.hasPrefix("Email address is not verified") == true {
                    return .rejected(
                        GatewayCode(
                            name, "Amazon SES does not know the sender, or is in its sandbox: verify the domain"),
                        .stopCampaign)
                }
                return table.outcome(name, retryAfter: retryAfter)
            })
    }

    /// `MessageRejected`, from the header or, where there is none, from the body; nil for what has no row.
    static func name(of result: TransferResult) -> String? {
        guard case .response(400..., _, let body) = result.answer else { return nil }
        let said = result.errorName ?? FlatJSON(body).flatMap { $0["__type"] ?? $0["code"] }
        return said.map(AWSErrors.bare).flatMap { table.knows($0) ? $0 : nil }
    }

    private static let rejected = "MessageRejected"

    static let table = CodeTable(
        provider: "Amazon SES",
        rows: [
            CodeTable.Row("TooManyRequestsException", .throttle, "Amazon SES asks to send more slowly"),
            CodeTable.Row(
                "LimitExceededException", .reject(.retryLater), "A limit of the Amazon SES account is reached"),
            CodeTable.Row(
                "AccountSuspendedException", .reject(.stopCampaign),
                "Amazon does not let this account send email any more"),
            CodeTable.Row(
                "SendingPausedException", .reject(.stopCampaign), "Amazon SES has paused sending for this account"),
            CodeTable.Row(rejected, .reject(.fail), "Amazon SES does not accept the message"),
            CodeTable.Row(
                "MailFromDomainNotVerifiedException", .reject(.stopCampaign),
                "The MAIL FROM domain is not verified at Amazon SES: look at its MX record"),
            CodeTable.Row(
                "NotFoundException", .reject(.stopCampaign),
                "Amazon SES does not know the configuration set: check aws.configuration_set"),
            CodeTable.Row("BadRequestException", .reject(.fail), "Amazon SES does not accept the request"),
        ] + AWSErrors.rows)
}

/// Errors that every service of Amazon's may give.
///
/// Source: "Common Error Types" (Amazon's API references), 2026.
enum AWSErrors {
    /// `com.amazonaws.x#ThrottlingException` and `ThrottlingException:http://…` without what is around the name.
    static func bare(_ type: String) -> String {
        let name = type.split(separator: "#").last.map(String.init) ?? type
        return name.split(separator: ":").first.map(String.init) ?? name
    }

    static let rows: [CodeTable.Row] = [
        CodeTable.Row("Throttling", .throttle, "Amazon asks to send more slowly"),
        CodeTable.Row("ThrottlingException", .throttle, "Amazon asks to send more slowly"),
        CodeTable.Row(
            "AccessDeniedException", .reject(.stopCampaign), "The access key may not do this: look at its IAM policy"),
        CodeTable.Row(
            "AccessDenied", .reject(.stopCampaign), "The access key may not do this: look at its IAM policy"),
        CodeTable.Row(
            "UnrecognizedClientException", .reject(.stopCampaign), "Amazon does not know the access key: check account"),
        CodeTable.Row(
            "InvalidClientTokenId", .reject(.stopCampaign), "Amazon does not know the access key: check account"),
        CodeTable.Row(
            "NotAuthorized", .reject(.stopCampaign), "The access key may not do this: look at its IAM policy"),
        CodeTable.Row(
            "OptInRequired", .reject(.stopCampaign), "The AWS account has not signed up for this service"),
        CodeTable.Row(
            "InvalidSignatureException", .reject(.stopCampaign),
            "Amazon does not accept the signature: check secret_file, aws.region and this machine's clock"),
        CodeTable.Row(
            "SignatureDoesNotMatch", .reject(.stopCampaign),
            "Amazon does not accept the signature: check secret_file, aws.region and this machine's clock"),
        CodeTable.Row(
            "IncompleteSignature", .reject(.stopCampaign), "Amazon cannot read the signature: check account"),
        CodeTable.Row(
            "IncompleteSignatureException", .reject(.stopCampaign), "Amazon cannot read the signature: check account"),
        CodeTable.Row(
            "MissingAuthenticationTokenException", .reject(.stopCampaign), "Amazon misses the signature: check base_url"
        ),
        CodeTable.Row(
            "MissingAuthenticationToken", .reject(.stopCampaign), "Amazon misses the signature: check base_url"),
        CodeTable.Row("ExpiredTokenException", .reject(.stopCampaign), "The access key has run out: make another one"),
        CodeTable.Row(
            "RequestExpired", .reject(.stopCampaign),
            "Amazon takes the request for an old one: check this machine's clock"),
    ]
}
