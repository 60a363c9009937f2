"""Sends a list of messages with Kannel: smsbox takes them in, bearerbox keeps them in its store and sends them.

usage: kannel_send.py MESSAGES URL STORE FOLDER

MESSAGES is a file of JSON lines {"to", "text"}, each text short enough for one part. STORE is Kannel's store-type, `file`
or `spool`; the store lies in FOLDER. Kannel has no way to hold messages back until all are in, so the clock runs from the
first hand-over until the last is sent and the store is empty. Handing over is made as cheap as Kannel allows: fifty
recipients of one text in a request, on four kept connections. Neither store syncs to disk. Kannel counts what its spool
holds with a slip now and then, and says that one message is there when none is; the folder itself is asked then.

Prints JSON: how many were accepted, and in how many seconds.
"""

import http.client
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import threading
import time
from urllib.parse import quote

TOGETHER = 50
HANDS = 4
PATIENCE = 100


def free_ports(number):
    sockets = [socket.socket() for _ in range(number)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wait_for(port, process):
    for _ in range(500):
        if process.poll() is not None:
            sys.exit(f"{process.args[0]} ended with {process.returncode}")
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    sys.exit(f"{process.args[0]} does not listen")


def state(port):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/status.txt?password=bench")
    text = connection.getresponse().read().decode()
    connection.close()
    found = re.search(r"SMS: received \d+ \(\d+ queued\), sent (\d+) \((\d+) queued\), store size (-?\d+)", text)
    return tuple(map(int, found.groups()))


def hand_over(port, requests):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for path in requests:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 202:
            sys.exit(f"smsbox answered {answer.status}")
    connection.close()


def holds_files(spool):
    return any(files for _, _, files in os.walk(spool))


def send_all(messages, admin_port, send_port, spool):
    by_text = {}
    for message in messages:
        by_text.setdefault(message["text"], []).append(message["to"].lstrip("+"))
    requests = [
        f"/cgi-bin/sendsms?username=bench&password=bench&text={quote(text, safe='')}"
        f"&to={'+'.join(recipients[first : first + TOGETHER])}"
        for text, recipients in by_text.items()
        for first in range(0, len(recipients), TOGETHER)
    ]
    began = time.monotonic()
    hands = [
        threading.Thread(target=hand_over, args=(send_port, requests[number::HANDS])) for number in range(HANDS)
    ]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    while True:
        sent, queued, stored = state(admin_port)
        if sent >= len(messages) and queued == 0 and (stored == 0 or spool and not holds_files(spool)):
            return sent, time.monotonic() - began
        if time.monotonic() - began > PATIENCE:
            sys.exit(f"Kannel has sent {sent} of {len(messages)} in {PATIENCE} seconds; {stored} are in its store")
        time.sleep(0.01)


def main():
    messages_file, url, store, folder = sys.argv[1:]
    with open(messages_file, encoding="utf-8") as lines:
        messages = [json.loads(line) for line in lines]
    admin_port, box_port, smsc_port, send_port = free_ports(4)
    spool = pathlib.Path(folder, "store") if store == "spool" else None
    if spool:
        spool.mkdir()
    template = pathlib.Path(__file__).with_name("kannel.conf").read_text()
    words = {
        "ADMIN_PORT": admin_port, "BOX_PORT": box_port, "SMSC_PORT": smsc_port, "SEND_PORT": send_port,
        "STORE": store, "FOLDER": folder, "URL": url,
    }
    for word, value in words.items():
        template = template.replace(word, str(value))
    configuration = pathlib.Path(folder, "kannel.conf")
    configuration.write_text(template)

    boxes = []
    try:
        for program, port in [("bearerbox", box_port), ("smsbox", send_port)]:
            box = subprocess.Popen(
                [program, "-v", "4", str(configuration)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            boxes.append(box)
            wait_for(port, box)
        accepted, seconds = send_all(messages, admin_port, send_port, spool)
        print(json.dumps({"accepted": accepted, "seconds": seconds}))
    finally:
        for box in reversed(boxes):
            box.terminate()
        for box in boxes:
            try:
                box.wait(5)
            except subprocess.TimeoutExpired:
                box.kill()


main()
