"""Signs webhook calls by the parts of Plivo's own library, and has the library judge each signature.

Reads one JSON object per line: {"token", "url", "nonce", "parameters": [[name, value], ...]}.
Prints one line per call: the X-Plivo-Signature-V3. Fails when the library does not take it, or takes another parameter.
"""

import json
import sys

from plivo.utils import validate_v3_signature
from plivo.utils.signature_v3 import construct_post_url, get_signature_v3

for line in sys.stdin:
    call = json.loads(line)
    parameters = {}
    for name, value in call["parameters"]:
        parameters.setdefault(name, []).append(value)
    signed = construct_post_url(call["url"], parameters).decode()
    signature = get_signature_v3(call["token"].encode(), signed, call["nonce"]).decode()
    rest = (call["url"], call["nonce"], call["token"], signature)
    assert validate_v3_signature("POST", *rest, parameters)
    assert not validate_v3_signature("POST", *rest, {**parameters, "Extra": ["1"]})
    print(signature)
