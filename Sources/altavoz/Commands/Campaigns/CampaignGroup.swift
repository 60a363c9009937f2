import ArgumentParser

/// `altavoz campaign …`
struct CampaignGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign", abstract: "Draft, preview, approve, launch and follow campaigns.",
        subcommands: [
            CampaignDraft.self, CampaignEdit.self, CampaignPreviewCommand.self, CampaignApprove.self,
            CampaignLaunch.self, CampaignPause.self, CampaignResume.self, CampaignCancel.self,
            CampaignStatusCommand.self, CampaignListCommand.self, CampaignReportCommand.self,
            CampaignStepCommand.self,
        ])
}
