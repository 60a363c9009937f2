"""Reads mail headers with Python's own parsers.

Reads one JSON string per line: a header block. Prints one JSON object per line: the decoded fields, lower-case names.
"""

import json
import sys
from email import policy
from email.header import decode_header, make_header
from email.parser import BytesParser
from email.utils import parseaddr

for line in sys.stdin:
    block = json.loads(line).encode("utf-8") + b"\r\n\r\n"
    message = BytesParser(policy=policy.default).parsebytes(block)
    fields = {name.lower(): str(value) for name, value in message.items()}
    fields["defects"] = [str(d) for d in message.defects]
    if "from" in message:
        # The newer parser keeps the space between two encoded-words of a phrase, which RFC 2047 (6.2) drops.
        raw = BytesParser(policy=policy.compat32).parsebytes(block)["from"].replace("\r\n", "")
        name, fields["from-address"] = parseaddr(raw)
        fields["from-name"] = str(make_header(decode_header(name)))
    else:
        fields["defects"] += [str(d) for value in message.values() for d in getattr(value, "defects", [])]
    print(json.dumps(fields))
