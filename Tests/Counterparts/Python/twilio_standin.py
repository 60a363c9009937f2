"""A stand-in for Twilio's Messages, Calls and Content resources on loopback, for tests.

Takes messages as the real one does, writes each down (one JSON line, flushed before the answer), answers with a message
id, and reports receipts to the StatusCallback, signed by Twilio's own library. Options make it slow or forgetful.

A call is taken likewise. Then it does what Twilio does: tells Url who picked up, reads the TwiML, fetches what is to be
played, presses the keys that it was told to press, and reports how the call ended. What it met is written down too.
"""

import argparse
import base64
import hashlib
import json
import os
import signal
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, required=True)
parser.add_argument("--log", required=True)
parser.add_argument("--token", default="token")
parser.add_argument("--latency-ms", type=float, default=0)
parser.add_argument("--receipts", default="", help="comma list of statuses reported for each message")
parser.add_argument("--public-url", default="", help="what the callback URL starts with for the outside")
parser.add_argument("--local-url", default="", help="where that is reached from here")
parser.add_argument("--kill-file", default="", help="when it holds 'N PID': PID is killed while its Nth message waits")
parser.add_argument("--hold-file", default="", help="while it is there, nothing is reported")
parser.add_argument("--replies", default="", help="comma list of NUMBER=WORD: what that number writes back, once; "
                    "WORD@ID: and hides behind that id in WhatsApp")
parser.add_argument("--templates", default="", help="a JSON file: sid to body, status, category and, if others, types")
parser.add_argument(
    "--calls", default="", help="comma list of NUMBER=WHO:KEYS (+1213...=human:19), or NUMBER=STATUS (busy): what becomes of calls")
options = parser.parse_args()

log = open(options.log, "a", encoding="utf-8")
calls_log = open(options.log + ".calls", "a", encoding="utf-8")
lock = threading.Lock()
count = 0
replies = dict(pair.split("=", 1) for pair in options.replies.split(",") if pair)
fates = dict(pair.split("=", 1) for pair in options.calls.split(",") if pair)
outbox = []
outbox_ready = threading.Condition()


def kills():
    """Ends the sender as `kill -9` would, if that is asked for and this is the message; it then gets no answer."""
    try:
        with open(options.kill_file, encoding="ascii") as file:
            left, process = map(int, file.read().split())
    except (OSError, ValueError):
        return False
    if left > 1:
        with open(options.kill_file + ".new", "w", encoding="ascii") as file:
            file.write("%d %d" % (left - 1, process))
        os.replace(options.kill_file + ".new", options.kill_file)
        return False
    os.remove(options.kill_file)
    os.kill(process, signal.SIGKILL)
    return True


def report():
    from twilio.request_validator import RequestValidator

    validator = RequestValidator(options.token)
    while True:
        with outbox_ready:
            while not outbox:
                outbox_ready.wait()
            url, form = outbox.pop(0)
        while options.hold_file and os.path.exists(options.hold_file):
            time.sleep(0.02)
        signature = validator.compute_signature(url, form)
        target = url
        if options.public_url:
            target = url.replace(options.public_url, options.local_url, 1)
        request = urllib.request.Request(
            target, urllib.parse.urlencode(form).encode(),
            {"X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded"})
        for _ in range(600):
            try:
                urllib.request.urlopen(request, timeout=10).read()
                break
            except OSError:
                time.sleep(0.1)  # the daemon may be starting again; the real one tries again too


def here(url):
    return url.replace(options.public_url, options.local_url, 1) if options.public_url else url


def tell(url, form):
    """Posts to a webhook, signed; answers with what came back."""
    from twilio.request_validator import RequestValidator

    request = urllib.request.Request(
        here(url), urllib.parse.urlencode(form).encode(),
        {"X-Twilio-Signature": RequestValidator(options.token).compute_signature(url, form),
         "Content-Type": "application/x-www-form-urlencoded"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read().decode()


def fetch(url, **headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(here(url), headers=headers), timeout=10) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def call(sid, form):
    who, _, keys = fates.get(form["To"], "human:").partition(":")
    met = {"call": sid, "to": form["To"], "twiml": [], "played": []}
    facts = {"CallSid": sid, "From": form["From"], "To": form["To"], "Direction": "outbound-api", "AccountSid": "AC0"}
    status = "completed" if who in ("human", "machine_start", "fax", "unknown") else who
    if status == "completed":
        text = tell(form["Url"], {**facts, "CallStatus": "in-progress", "AnsweredBy": who})
        while True:
            met["twiml"].append(text)
            gather = xml.etree.ElementTree.fromstring(text).find("Gather")
            if gather is None:
                break
            url = gather.find("Play").text
            code, headers, sound = fetch(url)
            part = fetch(url, Range="bytes=1-2")
            met["played"].append({
                "url": url, "status": code, "type": headers.get("Content-Type", ""),
                "length": headers.get("Content-Length", ""), "sha256": hashlib.sha256(sound).hexdigest(),
                "part": "%d %s" % (part[0], part[2].decode("latin-1"))})
            if not keys:
                break
            key, keys = keys[0], keys[1:]
            text = tell(gather.get("action"), {**facts, "CallStatus": "in-progress", "Digits": key})
    with lock:
        json.dump(met, calls_log)
        calls_log.write("\n")
        calls_log.flush()
    tell(form["StatusCallback"], {**facts, "CallStatus": status})


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *arguments):
        pass

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        if not self.path.startswith("/v1/Content/"):
            return self.answer(200, {"status": "active"})
        sid, _, part = self.path.removeprefix("/v1/Content/").partition("/")
        with open(options.templates, encoding="utf-8") as file:
            template = json.load(file).get(sid)
        if template is None:
            return self.answer(404, {"code": 20404, "message": "not found", "status": 404})
        if part:
            return self.answer(200, {
                "sid": sid, "account_sid": "AC0", "whatsapp": {
                    "type": "whatsapp", "name": "t", "content_type": "twilio/text", "rejection_reason": "",
                    "status": template["status"], "category": template["category"]}})
        types = template.get("types") or {"twilio/text": {"body": template["body"]}}
        self.answer(200, {"sid": sid, "account_sid": "AC0", "language": "es", "variables": {}, "types": types})

    def do_POST(self):
        global count
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        form = dict(urllib.parse.parse_qsl(body.decode("utf-8"), keep_blank_values=True, strict_parsing=True))
        user = base64.b64decode(self.headers["Authorization"].split()[1]).decode()
        callback = form.get("StatusCallback", "")
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(callback).query))
        is_call = self.path.endswith("/Calls.json")
        with lock:
            count += 1
            sid = ("CA%032x" if is_call else "SM%032x") % count
            json.dump(
                {"sid": sid, "to": form["To"], "body": form.get("Body", ""), "attempt": query.get("attempt", ""),
                 "path": self.path, "user": user, "form": form}, log, ensure_ascii=False)
            log.write("\n")
            log.flush()
            if options.kill_file and kills():
                self.close_connection = True
                return
            word = replies.pop(form["To"], None)
        if options.latency_ms:
            time.sleep(options.latency_ms / 1000)
        if options.receipts and callback and not is_call:
            with outbox_ready:
                for status in options.receipts.split(","):
                    outbox.append((callback, {
                        "MessageSid": sid, "SmsSid": sid, "MessageStatus": status, "To": form["To"],
                        "AccountSid": "AC0", "ApiVersion": "2010-04-01"}))
                outbox_ready.notify()
        if word and callback:
            with outbox_ready:
                word, _, hidden = word.partition("@")
                reply = {
                    "MessageSid": "IN" + sid[2:], "From": "whatsapp:" + hidden if hidden else form["To"],
                    "To": form.get("From", ""), "Body": word, "AccountSid": "AC0", "ApiVersion": "2010-04-01"}
                if form["To"].startswith("whatsapp:"):
                    who = {"ExternalUserId": hidden} if hidden else {"WaId": form["To"].split("+")[1]}
                    reply |= who | {"ProfileName": "Perla Ejemplo", "NumMedia": "0",
                              "MessageType": "text", "SmsStatus": "received", "ChannelPrefix": "whatsapp"}
                outbox.append((callback.split("?")[0], reply))
                outbox_ready.notify()
        if is_call:
            threading.Thread(target=call, args=(sid, form), daemon=True).start()
        self.answer(201, {"sid": sid, "status": "queued", "num_segments": "1", "error_code": None})


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


server = Server(("127.0.0.1", options.port), Handler)
if options.receipts or replies:
    threading.Thread(target=report, daemon=True).start()
print("ready", flush=True)
server.serve_forever()
