"""Reads mail headers with Python's own parser.

Reads one JSON string per line: a header block. Prints one JSON object per line: the decoded fields, lower-case names.
"""

import json
import sys
from email import policy
from email.parser import BytesParser

for line in sys.stdin:
    block = json.loads(line)
    message = BytesParser(policy=policy.default).parsebytes(block.encode("utf-8") + b"\r\n\r\n")
    fields = {name.lower(): str(value) for name, value in message.items()}
    for name in ("from", "to"):
        if name in message and message[name].addresses:
            address = message[name].addresses[0]
            fields[name + "-name"] = address.display_name
            fields[name + "-address"] = address.addr_spec
    fields["defects"] = [str(d) for d in message.defects] + [
        str(d) for value in message.values() for d in getattr(value, "defects", [])
    ]
    print(json.dumps(fields))
