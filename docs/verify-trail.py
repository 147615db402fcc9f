#!/usr/bin/env python3
"""Verifies an exported trail (CSV or JSON) without any part of Abeyance. Needs Python 3.7 and nothing else.

    python3 verify-trail.py trail.json
    python3 verify-trail.py trail.csv --head 1234 8fa3...   (a head as the log has it)

The canonical form is described in trail.md. Exits 0 where the trail is intact, 1 where it is broken, 2 where
the file can not be read as a whole trail.
"""
import csv
import hashlib
import json
import sys
from datetime import datetime, timedelta, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def micros(at):
    moment = datetime.strptime(at, "%Y-%m-%dT%H:%M:%S.%fZ" if "." in at else "%Y-%m-%dT%H:%M:%SZ")
    return (moment.replace(tzinfo=timezone.utc) - EPOCH) // timedelta(microseconds=1)


def canonical(entry):
    lines = [
        str(entry["number"]),
        str(micros(entry["at"])),
        entry["actor"],
        entry["act"],
        entry["subject"].replace("\\", "\\\\").replace("\n", "\\n"),
        "-" if entry.get("concern") in (None, "") else str(entry["concern"]),
        entry["detailsDigest"],
        entry["previousHash"],
    ]
    return "".join(line + "\n" for line in lines)


def from_csv(file):
    for row in csv.DictReader(file):
        yield {
            "number": int(row["number"]),
            "at": row["at"],
            "actor": row["actor"],
            "act": row["act"],
            "subject": row["subject"],
            "concern": row["concern"],
            "details": row["details"] or None,
            "detailsDigest": row["details_digest"],
            "previousHash": row["previous_hash"],
            "hash": row["hash"],
            "sealed": row["sealed"] == "sealed",
            "marked": row["sealed"] == "marked",
            "destroyed": row["destroyed_at"] or None,
        }


def wrong(entry, number, previous):
    """What is wrong with the entry that should have this number and follow this hash; nothing if it is right."""
    if entry["number"] != number:
        return "it is missing: the next one is entry %d" % entry["number"]
    if entry["previousHash"] != previous:
        return "it does not follow the entry before it"
    if entry.get("sealed"):
        return None  # only its place in the chain can be seen
    if entry.get("details") is None:
        if not entry.get("destroyed") and not entry.get("marked"):
            return "its details are gone, and no tombstone says why"
    elif sha256(entry["details"]) != entry["detailsDigest"]:
        return "its details are not those of their digest"
    if sha256(canonical(entry)) != entry["hash"]:
        return "its hash is not the one of its fixed part"
    return None


def main(arguments):
    head = None
    if len(arguments) == 4 and arguments[1] == "--head" and arguments[2].isdigit():
        head = (int(arguments[2]), arguments[3])
    elif len(arguments) != 1:
        print(__doc__)
        return 2
    number, previous, sealed = 0, "0" * 64, 0
    with open(arguments[0], encoding="utf-8", newline="") as file:
        entries = from_csv(file) if arguments[0].endswith(".csv") else json.load(file)["entries"]
        for entry in entries:
            number += 1
            why = wrong(entry, number, previous)
            if why:
                print("The trail is broken. Entry %d: %s." % (number, why))
                return 1
            previous = entry["hash"]
            sealed += 1 if entry.get("sealed") else 0
            if head and head[0] == number and head[1] != previous:
                print("The trail is broken. Entry %d: its hash is not the one that was noted down." % number)
                return 1
    if head and head[0] > number:
        print("The trail is broken. It ends at entry %d, but entry %d was noted down." % (number, head[0]))
        return 1
    print("The trail is intact: %d entries, %d of them sealed, the last with the hash %s." % (number, sealed, previous))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
