"""Reads a file of workers and validates numbers and addresses, keeping nothing: the least that any import does."""

import csv
import re
import sys

import phonenumbers

ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
good = 0
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        try:
            number = phonenumbers.parse(row["phone"], "US")
        except phonenumbers.NumberParseException:
            continue
        if not phonenumbers.is_possible_number(number):
            continue
        phonenumbers.is_valid_number(number)
        if row["email"] and not ADDRESS.fullmatch(row["email"]):
            continue
        good += 1
print(good)
