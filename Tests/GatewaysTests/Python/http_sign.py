"""Signs webhook calls by the recipe that many providers share, with Python's cryptography.

Reads one JSON object per line: {"secret", "timestamp", "body"}.
Prints one line per call: HMAC-SHA-256 over `timestamp.body` in hexadecimal digits.
"""

import json
import sys

from cryptography.hazmat.primitives import hashes, hmac

for line in sys.stdin:
    call = json.loads(line)
    code = hmac.HMAC(call["secret"].encode(), hashes.SHA256())
    code.update((call["timestamp"] + "." + call["body"]).encode())
    print(code.finalize().hex())
