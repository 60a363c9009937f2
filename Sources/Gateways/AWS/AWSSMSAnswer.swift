import Outreach

/// What AWS End User Messaging SMS answers: 200 with the message's id, or an error with its type and, often, a reason.
///
/// Source: "SendTextMessage" of the AWS End User Messaging SMS and Voice v2 API reference, 2026, and the model of the service
/// in botocore 1.44, which lists the reasons. The sentences are ours, and what is to be done about a reason is our reading
/// of its name.
enum AWSSMSAnswer {
    static func outcome(of result: TransferResult) -> Outcome {
        HTTPAnswer.outcome(
            of: result,
            accepted: { body in
                guard let id = FlatJSON(body)?["MessageId"], !id.isEmpty else { return nil }
                return (id, .accepted)
            },
            refused: { _, body, retryAfter in name(body).map { table.outcome($0, retryAfter: retryAfter) } })
    }

    /// The reason, where it has a row; else the type, where that has one.
    static func name(_ body: [UInt8]) -> String? {
        guard let json = FlatJSON(body) else { return nil }
        return [json["Reason"], json["__type"].map(AWSErrors.bare)].compactMap { $0 }.first(where: table.knows)
    }

    static let table = CodeTable(provider: "AWS End User Messaging SMS", rows: types + reasons + AWSErrors.rows)

    private static let types: [CodeTable.Row] = [
        CodeTable.Row("ConflictException", .reject(.fail), "Amazon does not accept the message as things stand"),
        CodeTable.Row("ValidationException", .reject(.fail), "Amazon does not accept the request"),
        CodeTable.Row(
            "ResourceNotFoundException", .reject(.stopCampaign),
            "Amazon does not know the sender or the configuration set: check from and aws.configuration_set"),
        CodeTable.Row(
            "ServiceQuotaExceededException", .reject(.stopCampaign), "A quota of the AWS account is used up"),
        CodeTable.Row(
            "InternalServerException", .unclear, "Amazon failed while it had the message: it may have been sent"),
    ]

    private static let reasons: [CodeTable.Row] = [
        CodeTable.Row("DESTINATION_PHONE_NUMBER_OPTED_OUT", .reject(.suppress), "The worker opted out at Amazon"),
        CodeTable.Row(
            "DESTINATION_PHONE_NUMBER_NOT_VERIFIED", .reject(.stopCampaign),
            "The AWS account is in the sandbox and may send only to verified numbers"),
        CodeTable.Row(
            "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION", .reject(.failAddress),
            "The AWS account does not allow the country of this number"),
        CodeTable.Row(
            "DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE", .reject(.failAddress),
            "The AWS account blocks this number"),
        CodeTable.Row(
            "NO_ORIGINATION_IDENTITIES_FOUND", .reject(.stopCampaign),
            "The AWS account has no number that can send this: check from"),
        CodeTable.Row("RESOURCE_NOT_ACTIVE", .reject(.stopCampaign), "The sender is not active at Amazon yet"),
        CodeTable.Row("MESSAGE_TYPE_MISMATCH", .reject(.stopCampaign), "The sender is not for transactional messages"),
        CodeTable.Row("NUMBER_CAPABILITIES_MISMATCH", .reject(.stopCampaign), "The sender cannot send SMS"),
        CodeTable.Row("REGISTRATION_NOT_COMPLETE", .reject(.stopCampaign), "The sender's registration is not finished"),
        CodeTable.Row("CHANNEL_NOT_ENABLED", .reject(.stopCampaign), "SMS is not enabled for the AWS account"),
        CodeTable.Row("COUNTRY_CODE_MISMATCH", .reject(.failAddress), "The sender cannot reach this number's country"),
        CodeTable.Row("COUNTRY_NOT_ENABLED", .reject(.failAddress), "The AWS account does not allow this country"),
        CodeTable.Row("DESTINATION_COUNTRY_BLOCKED", .reject(.failAddress), "Amazon does not send to this country"),
        CodeTable.Row(
            "INTERNATIONAL_SENDING_NOT_SUPPORTED", .reject(.failAddress), "The sender cannot send abroad"),
        CodeTable.Row(
            "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY", .reject(.failAddress), "The sender cannot reach this country"),
        CodeTable.Row("SENDER_ID_NOT_REGISTERED", .reject(.stopCampaign), "The sender's name is not registered"),
        // Both are about the number's country: where the sender is wrong for all, the share of failures pauses the campaign.
        CodeTable.Row("SENDER_ID_NOT_SUPPORTED", .reject(.failAddress), "This number's country takes no sender names"),
        CodeTable.Row(
            "SENDER_ID_REQUIRES_REGISTRATION", .reject(.failAddress),
            "The sender's name has to be registered in this number's country"),
        CodeTable.Row("RESOURCE_NOT_ACCESSIBLE", .reject(.stopCampaign), "The access key may not use the sender"),
        CodeTable.Row("INVALID_ARN", .reject(.stopCampaign), "Amazon cannot read the sender: check from"),
        CodeTable.Row("PRICE_OVER_THRESHOLD", .reject(.fail), "The message is dearer than is allowed"),
        CodeTable.Row("MAXIMUM_SIZE_EXCEEDED", .reject(.fail), "The message is too long"),
        CodeTable.Row(
            "INSUFFICIENT_ACCOUNT_REPUTATION", .reject(.stopCampaign), "Amazon holds the account back for its standing"),
        CodeTable.Row("ACCOUNT_DISABLED", .reject(.stopCampaign), "Amazon has disabled the account"),
        CodeTable.Row(
            "DAILY_DESTINATION_CALL_LIMIT", .reject(.retryLater), "This number got as much today as Amazon allows"),
        CodeTable.Row(
            "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT", .reject(.stopCampaign),
            "The month's spending limit for SMS is reached: raise it at Amazon"),
    ]
}
