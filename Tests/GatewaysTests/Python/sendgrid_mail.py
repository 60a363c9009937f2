"""Builds the request that SendGrid's own library would send, to compare with ours.

Reads one JSON object per line: {"from", "name", "to", "reply_to", "subject", "text", "html", "attempt", "headers"}.
Prints the library's JSON with sorted keys, one line each.
"""

import json
import sys

from sendgrid.helpers.mail import (
    ClickTracking,
    CustomArg,
    Header,
    Mail,
    OpenTracking,
    ReplyTo,
    SubscriptionTracking,
    TrackingSettings,
)

for line in sys.stdin:
    m = json.loads(line)
    mail = Mail((m["from"], m["name"]), m["to"], m["subject"], m["text"], m["html"])
    mail.reply_to = ReplyTo(m["reply_to"])
    mail.personalizations[0].add_custom_arg(CustomArg("altavoz_attempt", m["attempt"]))
    for name, value in m["headers"]:
        mail.add_header(Header(name, value))
    settings = TrackingSettings()
    settings.click_tracking = ClickTracking(False, False)
    settings.open_tracking = OpenTracking(False)
    settings.subscription_tracking = SubscriptionTracking(False)
    mail.tracking_settings = settings
    print(json.dumps(mail.get(), sort_keys=True, ensure_ascii=False))
