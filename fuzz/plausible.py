"""Turns random requests into some that lead further: schemas do not say which things exist, or that an event ends after it begins."""

import datetime
import os
import random

import known

chance = random.Random(int(os.environ["FUZZ_SEED"]))
COLLECTIONS = {"memberId": "applications", "threadId": "threads", "replyId": "replies"}
FIELDS = {"companyId": "companies", "roomId": "rooms", "charterVersion": "charters", "olderThan": "notifications"}
WRITTEN = ("title", "body", "name", "description", "reason", "note", "place", "site", "job")
PIECES = [
    "Trait d’Union", "L’œuvre à Nîmes", "Łódź", "ИСТОРИЯ", "日本語", "👩‍👩‍👧", "e\u0301", "<b onclick=x>", "&amp;", "](javascript:x)", "[a](https://a.example)",
    "**", "_", "`", "```", "# ", "> ", "- ", "1. ", "---", "| a | b |", "<!--", "\\", "{0}", "${x}", "%s", "'", '"', "0", " ", "\n", "\n\n",
]  # fmt: skip


def now_and_then(share=0.5):
    return chance.random() < share


def one_of(collection, otherwise):
    return chance.choice(known.ids[collection]) if known.ids[collection] else otherwise


def address(template, parameters):
    """The same parameters, some of them of things that exist."""
    found = dict(parameters)
    for name, value in parameters.items():
        if name == "number":
            found[name] = chance.randint(1, 6) if now_and_then(0.7) else value
        elif name in COLLECTIONS or name == "id":
            collection = COLLECTIONS.get(name, template.split("/")[2])
            found[name] = one_of(collection, value) if now_and_then(0.7) else value
    return found


def spare_the_asking(template, parameters):
    """Roles and standing are changed of others only."""
    if template.startswith("/api/members/{id}/") and parameters.get("id") in known.asking.values():
        return {**parameters, "id": chance.choice(known.others)}
    return parameters


def text():
    return "t" + "".join(chance.choices(PIECES, k=chance.randint(1, 12))).strip()


def body(value):
    """The same body, some of its fields naming things that exist or holding what people may write, and an event's times in order."""
    if not isinstance(value, dict):
        return value
    readable = now_and_then(0.4)
    changed = {name: body(field) for name, field in value.items()}
    for name in WRITTEN:
        if readable and isinstance(value.get(name), str):
            changed[name] = text()
    for name, collection in FIELDS.items():
        if name in value and now_and_then(0.8):
            changed[name] = one_of(collection, value[name])
    if value.get("kind") == "network" and now_and_then():
        changed.pop("companyId", None)
    if "startsAt" in value and "endsAt" in value and "zone" in value and now_and_then():
        begin = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=chance.randint(-10, 500_000))
        times = {"startsAt": begin.isoformat(), "endsAt": (begin + datetime.timedelta(hours=3)).isoformat()}
        sessions = value.get("sessions")
        sessions = sessions if isinstance(sessions, list) else []
        changed.update(times, zone=chance.choice(["Europe/Paris", "America/Martinique", "UTC"]))
        changed["sessions"] = [
            {**session, **times, "id": f"session-{number}"}
            for number, session in enumerate(sessions)
            if isinstance(session, dict)
        ]
    return changed
