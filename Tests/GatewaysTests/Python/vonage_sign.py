"""Signs webhook calls as Vonage does: PyJWT, which Vonage's own library uses, signs, and that library judges.

Reads one JSON object per line: {"secret", "claims": {name: value}, "body", "algorithm"}; the hash of the body is added.
Prints one line per call: the token. Fails when Vonage's library does not take a token of HS256, or takes another secret.
"""

import hashlib
import json
import sys

import jwt
from vonage_jwt import verify_signature

for line in sys.stdin:
    call = json.loads(line)
    claims = {**call["claims"], "payload_hash": hashlib.sha256(call["body"].encode()).hexdigest()}
    token = jwt.encode(claims, call["secret"] if call["algorithm"] != "none" else None, algorithm=call["algorithm"])
    if call["algorithm"] == "HS256":
        assert verify_signature(token, call["secret"])
        assert not verify_signature(token, call["secret"] + "x")
    print(token)
