"""Opens whole mails with Python's own parser.

Reads one JSON string per line: a mail in Base64. Prints one JSON object per line: fields and decoded parts.
"""

import base64
import json
import sys
from email import policy
from email.parser import BytesParser

for line in sys.stdin:
    message = BytesParser(policy=policy.default).parsebytes(base64.b64decode(json.loads(line)))
    text = message.get_body(("plain",))
    html = message.get_body(("html",))
    print(
        json.dumps(
            {
                "subject": str(message["subject"]),
                "type": message.get_content_type(),
                "unsubscribe": str(message["list-unsubscribe"]),
                "post": str(message["list-unsubscribe-post"]),
                "id": str(message["message-id"]),
                "language": str(message["content-language"]),
                "text": text.get_content() if text else None,
                "html": html.get_content() if html else None,
                "defects": [str(d) for part in message.walk() for d in part.defects],
            }
        )
    )
