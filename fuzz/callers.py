"""Who asks: demo people of each kind, with tokens that are asked for again before they end."""

import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request

GATEWAY = os.environ["FUZZ_GATEWAY"]
TOKEN_LIFE = 120

ADMINISTRATOR, ORGANISER, MODERATOR = "helene.morvan", "laure.castaing", "agnes.delmas"
MEMBERS = ["camille.perrin", "thomas.quere"]  # one of each company
APPLICANT = "ines.lacombe"
EVERYBODY = [ADMINISTRATOR, ORGANISER, MODERATOR, *MEMBERS, APPLICANT]
# By an operation's x-access.
FIT = {
    "administrators": [ADMINISTRATOR],
    "organisers": [ORGANISER],
    "moderators": [MODERATOR],
    "members": [ORGANISER, MODERATOR, *MEMBERS],
    "members-or-administrators": [ADMINISTRATOR, *MEMBERS],
    "signed-in": EVERYBODY,
}

tokens = {}


def token(username):
    value, until = tokens.get(username, ("", 0))
    if time.time() > until:
        form = {
            "grant_type": "password",
            "client_id": "demo-loader",
            "client_secret": os.environ["FUZZ_CLIENT_SECRET"],
            "username": username,
            "password": "demo",
            "scope": "openid",
        }
        value = signed_in(urllib.parse.urlencode(form).encode())
        tokens[username] = value, time.time() + TOKEN_LIFE
    return value


def signed_in(form, tries=5):
    """A token; a busy Keycloak refuses now and then what it grants a moment later."""
    address = GATEWAY + "/auth/realms/traitdunion/protocol/openid-connect/token"
    try:
        with urllib.request.urlopen(address, form, timeout=20) as answer:
            return json.load(answer)["access_token"]
    except urllib.error.HTTPError:
        if tries == 1:
            raise
        time.sleep(2)
        return signed_in(form, tries - 1)


def read(username, path):
    """What the network answers to this person."""
    request = urllib.request.Request(GATEWAY + path, headers={"Authorization": "Bearer " + token(username)})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)
