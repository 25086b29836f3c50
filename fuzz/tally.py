"""Counts what was asked and answered, over all rounds of a run; `python3 tally.py FILE` tells it."""

import atexit
import collections
import json
import os
import sys

# What none of the six who ask may do any more.
DONE_BEFORE = {"PUT /api/me/application": "all of them have asked to join"}

FILE = sys.argv[1] if __name__ == "__main__" else os.environ["FUZZ_TALLY"]


def load():
    if not os.path.exists(FILE):
        return {"answers": {}, "broken": {}}
    with open(FILE) as file:
        return json.load(file)


tally = load()


def answered(operation, status):
    statuses = tally["answers"].setdefault(operation, {})
    statuses[str(status)] = statuses.get(str(status), 0) + 1
    if total() % 500 == 0:
        save()


def broken(promise):
    tally["broken"][promise] = tally["broken"].get(promise, 0) + 1


def save():
    with open(FILE, "w") as file:
        json.dump(tally, file, indent=1)


def total():
    return sum(sum(statuses.values()) for statuses in tally["answers"].values())


def tell():
    statuses = collections.Counter()
    for each in tally["answers"].values():
        statuses.update(each)
    print(f"{total()} requests:", ", ".join(f"{statuses[status]} × {status}" for status in sorted(statuses)))
    print("5xx or no answer:", sum(count for status, count in statuses.items() if not "100" <= status < "500"))
    print("broken promises:", ", ".join(f"{count} × {name}" for name, count in tally["broken"].items()) or "none")
    never = never_answered_well()
    print("never answered with success:", ", ".join(never) or "no operation")
    for operation, why in DONE_BEFORE.items():
        if operation in tally["answers"]:
            print(f"not counted among them: {operation}, since {why}")
    return not never


def never_answered_well():
    """Operations of which only the refusals were looked at."""
    well = {"200", "204"}
    return [name for name, each in tally["answers"].items() if not well & each.keys() and name not in DONE_BEFORE]


if __name__ == "__main__":
    if sys.argv[2:] == ["total"]:
        print(total())
    elif not tell():
        sys.exit(1)
else:
    atexit.register(save)
