"""Sends a list of messages as a careful script of one's own would: aiohttp, so many posts at once, a queue in SQLite.

usage: aiohttp_send.py MESSAGES URL COMMIT_EVERY FOLDER

MESSAGES is a file of JSON lines {"to", "text"}. The queue lies in FOLDER, in SQLite with WAL and synchronous=FULL, filled
before the clock starts. Each answer's id is written to its row; every COMMIT_EVERY rows are committed together. Unlike
Altavoz, nothing is written down before a message leaves.

Prints JSON: how many were accepted, and in how many seconds.
"""

import asyncio
import base64
import json
import os
import sqlite3
import sys
import time

import aiohttp

AT_ONCE = 64


def make_queue(folder, messages):
    database = sqlite3.connect(os.path.join(folder, "queue.sqlite"), isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute(
        "CREATE TABLE queue (id INTEGER PRIMARY KEY, recipient TEXT, text TEXT, state TEXT DEFAULT 'ready', sid TEXT)"
    )
    database.execute("BEGIN")
    with open(messages, encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        database.executemany("INSERT INTO queue (recipient, text) VALUES (:to, :text)", rows)
    database.execute("COMMIT")
    return database


async def send_all(database, url, commit_every):
    rows = iter(database.execute("SELECT id, recipient, text FROM queue WHERE state = 'ready'").fetchall())
    pending = 0
    accepted = 0

    def record(number, state, sid):
        nonlocal pending
        if pending == 0:
            database.execute("BEGIN")
        database.execute("UPDATE queue SET state = ?, sid = ? WHERE id = ?", (state, sid, number))
        pending += 1
        if pending >= commit_every:
            database.execute("COMMIT")
            pending = 0

    async def worker(session):
        nonlocal accepted
        for number, recipient, text in rows:
            form = {"To": recipient, "From": "+15555550100", "Body": text, "ValidityPeriod": "14400"}
            async with session.post(url, data=form) as answer:
                if answer.status == 201:
                    record(number, "accepted", (await answer.json())["sid"])
                    accepted += 1
                else:
                    record(number, "failed", None)

    connector = aiohttp.TCPConnector(limit=AT_ONCE)
    headers = {"Authorization": "Basic " + base64.b64encode(b"bench:bench").decode()}
    async with aiohttp.ClientSession(connector=connector, headers=headers) as session:
        await asyncio.gather(*(worker(session) for _ in range(AT_ONCE)))
    if pending:
        database.execute("COMMIT")
    return accepted


def main():
    messages, url, commit_every, folder = sys.argv[1:]
    database = make_queue(folder, messages)
    began = time.monotonic()
    accepted = asyncio.run(send_all(database, url, int(commit_every)))
    print(json.dumps({"accepted": accepted, "seconds": time.monotonic() - began}))


main()
