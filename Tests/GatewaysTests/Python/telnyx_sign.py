"""Signs webhook calls as Telnyx does, and has Telnyx's own library judge each signature.

Reads one JSON object per line: {"seed" (hexadecimal), "timestamp", "body"}.
Prints one line per call: the signature in Base64. Fails when the library does not take it, or takes the body with one
bit flipped.
"""

import base64
import json
import sys
import time

from nacl.signing import SigningKey
from telnyx import Telnyx

client = Telnyx(api_key="KEY0")

for line in sys.stdin:
    call = json.loads(line)
    key = SigningKey(bytes.fromhex(call["seed"]))
    signed = (call["timestamp"] + "|" + call["body"]).encode()
    signature = base64.b64encode(key.sign(signed).signature).decode()
    headers = {"telnyx-signature-ed25519": signature, "telnyx-timestamp": call["timestamp"]}
    public = base64.b64encode(bytes(key.verify_key)).decode()
    # The library looks at the clock; the calls of a test have a time of their own.
    time.time = lambda now=int(call["timestamp"]): now
    client.webhooks.unwrap(call["body"], headers=headers, key=public)
    flipped = call["body"][:-1] + chr(ord(call["body"][-1]) ^ 1)
    try:
        client.webhooks.unwrap(flipped, headers=headers, key=public)
    except ValueError:
        print(signature)
    else:
        sys.exit("the library took a flipped bit")
