"""What Schemathesis does not know by itself: who asks, and which things exist."""

import itertools
import json
import os
import time
import urllib.parse
import urllib.request

import schemathesis
from hypothesis import strategies

GATEWAY = os.environ["FUZZ_GATEWAY"]
# One of each role, and one who waits for admission.
CALLERS = ["helene.morvan", "laure.castaing", "agnes.delmas", "camille.perrin", "thomas.quere", "ines.lacombe"]
TOKEN_LIFE = 120


class Token:
    """A caller's token, asked for again before it ends."""

    def __init__(self, username):
        self.username = username
        self.until = 0
        self.value = ""

    def current(self):
        if time.time() > self.until:
            form = {
                "grant_type": "password",
                "client_id": "demo-loader",
                "client_secret": os.environ["FUZZ_CLIENT_SECRET"],
                "username": self.username,
                "password": "demo",
                "scope": "openid",
            }
            address = GATEWAY + "/auth/realms/traitdunion/protocol/openid-connect/token"
            with urllib.request.urlopen(address, urllib.parse.urlencode(form).encode()) as answer:
                self.value = json.load(answer)["access_token"]
            self.until = time.time() + TOKEN_LIFE
        return self.value


TOKENS = [Token(caller) for caller in CALLERS]
TURNS = itertools.cycle(TOKENS)


def existing(path, field="id"):
    request = urllib.request.Request(GATEWAY + path, headers={"Authorization": "Bearer " + TOKENS[0].current()})
    with urllib.request.urlopen(request) as answer:
        return [item[field] for item in json.load(answer)["items"]]


def known():
    """Ids of what the demo data hold, by the collection in the address."""
    rooms = existing("/api/rooms?limit=5")
    return {
        "events": existing("/api/events?limit=5"),
        "rooms": rooms,
        "threads": [thread for room in rooms for thread in existing(f"/api/rooms/{room}/threads?limit=2")],
        "reports": existing("/api/reports?limit=5"),
        "members": existing("/api/members?limit=5"),
        "companies": existing("/api/companies?limit=5"),
        "applications": existing("/api/applications?limit=5"),
    }


KNOWN = known()


@schemathesis.auth(refresh_interval=None)
class EachInTurn:
    def get(self, case, context):
        return next(TURNS).current()

    def set(self, case, data, context):
        case.headers = case.headers or {}
        case.headers["Authorization"] = "Bearer " + data


@schemathesis.hook
def flatmap_path_parameters(context, path_parameters):
    """Half of the addresses lead to something that exists."""
    ids = KNOWN.get(context.operation.path.split("/")[2], [])
    name = next((each for each in ("id", "memberId", "threadId") if each in (path_parameters or {})), None)
    if not name or not ids:
        return strategies.just(path_parameters)
    found = strategies.sampled_from(ids).map(lambda id: {**path_parameters, name: id})
    return strategies.one_of(strategies.just(path_parameters), found)
