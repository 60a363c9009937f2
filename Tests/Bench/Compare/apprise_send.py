"""Sends a list of messages with Apprise, which keeps no queue and no record: nothing here is durable.

usage: apprise_send.py MESSAGES URL

MESSAGES is a file of JSON lines {"to", "text"}. Apprise's plug-in for Twilio knows one address only, so its `form`
plug-in posts the same fields here. Recipients of the same text are notified 64 at once, which Apprise does in threads.

Prints JSON: how many were accepted, and in how many seconds.
"""

import json
import logging
import sys
import time
from urllib.parse import quote

import apprise

AT_ONCE = 64


def main():
    messages, url = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    by_text = {}
    with open(messages, encoding="utf-8") as lines:
        for line in lines:
            message = json.loads(line)
            by_text.setdefault(message["text"], []).append(message["to"])
    target = url.replace("http://", "form://bench:bench@")
    # It loads all of its plug-ins with the first address; that is not sending.
    apprise.Apprise().add(target)
    began = time.monotonic()
    accepted = 0
    for text, recipients in by_text.items():
        for first in range(0, len(recipients), AT_ONCE):
            batch = recipients[first : first + AT_ONCE]
            notifier = apprise.Apprise()
            for recipient in batch:
                notifier.add(
                    f"{target}?:To={quote(recipient, safe='')}&:From=%2B15555550100&:message=Body"
                    "&:ValidityPeriod=14400&:version=&:title=&:type="
                )
            if notifier.notify(body=text):
                accepted += len(batch)
    print(json.dumps({"accepted": accepted, "seconds": time.monotonic() - began}))


main()
