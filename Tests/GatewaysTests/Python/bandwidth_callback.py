"""Makes callbacks with Bandwidth's own models, and reads our requests with them.

Reads one JSON object per line: {"callback": {...}} or {"request": {...}}.
Prints the callback as Bandwidth's library writes it, or "same" when its model of a request holds just what ours holds.
"""

import json
import sys

from bandwidth.models.inbound_callback import InboundCallback
from bandwidth.models.message_request import MessageRequest
from bandwidth.models.status_callback import StatusCallback

for line in sys.stdin:
    call = json.loads(line)
    if "callback" in call:
        model = InboundCallback if call["callback"]["type"] == "message-received" else StatusCallback
        print("[" + model.from_json(json.dumps(call["callback"])).model_dump_json(by_alias=True, exclude_none=True) + "]")
    else:
        theirs = json.loads(MessageRequest.from_json(json.dumps(call["request"])).model_dump_json(by_alias=True, exclude_none=True))
        theirs.pop("additional_properties", None)
        print("same" if theirs == call["request"] else json.dumps(theirs))
