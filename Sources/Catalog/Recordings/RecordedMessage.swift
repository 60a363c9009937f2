import Outreach

/// A message as it is recorded in a language, and the text from which it was spoken.
struct RecordedMessage: Sendable {
    let key: MessageKey
    let language: LanguageTag
    let file: AudioFile
    let contentType: String
    /// In the language's `script_language`.
    let script: Translation

    /// What reviewers vouch for: these bytes, spoken from this text with these facts. A changed word or fact of the script
    /// lapses it as a new recording does.
    var approvalHash: String {
        var hash = TextHash()
        hash.add("recording", file.id.text)
        hash.add("language", language.text)
        hash.add("script", script.approvalHash)
        return hash.hex
    }

    /// In requests to gateways: `<RecordingID>.mp3`.
    var name: String { "\(file.id).\(file.ending)" }
}

extension MessageCatalog {
    /// Nil where there is none that a call may play.
    ///
    /// A message that is marked `neutral` is for readers whose phone may be watched. Whoever picks up hears a call, and so
    /// does whoever stands beside them: such a message is never called out, whatever is recorded.
    func recorded(_ key: MessageKey, in language: LanguageTag) -> RecordedMessage? {
        guard let audio = languages[language]?.audio, let file = audio.files[key], let type = file.contentType,
            let meta = messages[key], !meta.isNeutral, let script = translations[key]?[audio.scriptLanguage]
        else { return nil }
        return RecordedMessage(key: key, language: language, file: file, contentType: type, script: script)
    }

    func call(_ recorded: RecordedMessage, on day: CivilDate) -> OutgoingText {
        let obstacles = obstacles(recorded, on: day)
        return OutgoingText(
            key: recorded.key, language: recorded.language, channel: .voice, subject: nil, body: recorded.name,
            html: nil, segments: 1, approvalHash: recorded.approvalHash, isApproved: obstacles.isEmpty,
            obstacle: obstacles.isEmpty ? nil : obstacles.joined(separator: "; "), isRightToLeft: false)
    }

    func obstacles(_ recorded: RecordedMessage, on day: CivilDate) -> [String] {
        let flag =
            messages[recorded.key]?.isEnabled == false ? ["\(recorded.key) is switched off in its _meta file"] : []
        return flag + factObstacles(recorded.script, on: day)
            + Review.Role.allCases.compactMap { reviewObstacle(recorded, $0) }
    }

    private func reviewObstacle(_ recorded: RecordedMessage, _ role: Review.Role) -> String? {
        let mine = (reviews[recorded.language]?[recorded.key] ?? []).filter { $0.role == role }
        if mine.contains(where: { $0.hash == recorded.approvalHash }) { return nil }
        let name = "\(recorded.language)/\(recorded.key).\(recorded.file.ending)"
        let task = "\(role.withArticle) must hear \(name) and record the review"
        guard let last = mine.max(by: { $0.date < $1.date }) else {
            return "no \(role.rawValue) has reviewed this recording: \(task)"
        }
        return """
            the recording, its text or a fact has changed since \(last.reviewer) (\(role.rawValue)) reviewed it on \
            \(last.date): \(task)
            """
    }

    /// The bytes of a recording, read from its file in the catalog's folder and nowhere else.
    ///
    /// - Parameter day: both reviews must hold on this day; nil where drafts may be played, to a stand-in.
    /// - Returns: nil for one that there is none of, that is not approved, or whose file is another since the catalog was
    ///   read.
    public func recording(_ id: RecordingID, approvedOn day: CivilDate?) -> Recording? {
        for (tag, language) in languages {
            for (key, file) in language.audio?.files ?? [:] where file.id == id {
                guard let recorded = recorded(key, in: tag), day.map({ obstacles(recorded, on: $0).isEmpty }) ?? true,
                    case .success(let bytes) = AudioFile.read(file.path), AudioFile.id(of: bytes) == id
                else { continue }
                return Recording(contentType: recorded.contentType, bytes: bytes)
            }
        }
        return nil
    }

    /// Where a recording lies and the text it was spoken from, for its reviewers.
    public func recordingFile(_ key: MessageKey, language: LanguageTag) -> (path: String, script: LanguageTag)? {
        recorded(key, in: language).map { ($0.file.path, $0.script.language) }
    }
}
