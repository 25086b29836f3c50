"""What Schemathesis does not know by itself: who asks, which things exist, and what an answer never shows."""

import collections
import json
import re

import callers
import known
import plausible
import schemathesis
import tally
from plausible import chance, now_and_then

INSIDES = re.compile(r"\bat [\w.$/]+\([\w$]+\.java:\d+\)|\b(?:java|jakarta|org|com|tools)(?:\.\w+)+(?:Exception|Error)\b")

# What a document need not name, as every request may carry it.
HEADERS = {
    "Accept": ["image/png", "text/html", "*/*;q=0", "application/problem+json", "application/json;charset=utf-16", ";;", ""],
    "Accept-Language": ["en", "tlh, fr;q=0", "fr;q=2", "x" * 300, "-", ""],
    "Content-Encoding": ["gzip", "none"],
    "If-Modified-Since": ["Sat, 01 Jan 2050 00:00:00 GMT", "yesterday"],
    "If-None-Match": ["*", '"1"', 'W/"', "1"],
    "Range": ["bytes=0-1", "bytes=9-1"],
    "X-HTTP-Method-Override": ["DELETE", "?"],
    "X-Forwarded-Prefix": ["/elsewhere", "\\"],
    "traceparent": ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "00-0-0-0"],
}


def address_of(template, parameters):
    return template.format_map(collections.defaultdict(str, parameters))


@schemathesis.hook
def before_call(context, case, kwargs):
    template = context.operation.path
    parameters = plausible.address(template, case.path_parameters or {})
    case.path_parameters = plausible.spare_the_asking(template, parameters)
    if isinstance(case.body, dict):
        case.body = plausible.body(case.body)
    version = known.version_at(address_of(template, case.path_parameters))
    if version is not None and now_and_then(0.7):
        case.headers["If-Match"] = f'"{version}"'
    if template in known.cursors and now_and_then(0.2):
        case.query = {**case.query, "cursor": known.cursors[template]}
    if now_and_then(0.1):
        name = chance.choice(list(HEADERS))
        case.headers[name] = chance.choice(HEADERS[name])
    authorize(case, context.operation.definition.raw["x-access"])


def authorize(case, access):
    """Mostly somebody who may, then anybody; now and then a token that is none."""
    if now_and_then(0.05):
        case.headers["Authorization"] = chance.choice(["Bearer ", "Bearer e30.e30.e30", "Basic ZGVtbzpkZW1v"])
        return
    username = chance.choice(callers.FIT[access] if now_and_then(0.75) else callers.EVERYBODY)
    case.headers["Authorization"] = "Bearer " + callers.token(username)


@schemathesis.hook
def after_call(context, case, response):
    tally.answered(context.operation.label, response.status_code)
    if response.status_code == 200 and "application/json" in response.headers.get("content-type", []):
        template, parameters = context.operation.path, case.path_parameters
        known.learn(address_of(template, parameters), template, parameters, json.loads(response.content))


@schemathesis.hook
def after_network_error(context, case, request):
    tally.answered(context.operation.label, "none")


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Lets every failure stand, and counts it."""
    tally.broken(failure.title)
    return True


@schemathesis.check
def nothing_of_the_inside(ctx, response, case):
    """No stack trace and no name of an exception is shown."""
    shown = INSIDES.search(response.text)
    if shown:
        raise AssertionError(f"The answer shows {shown.group()!r}")


@schemathesis.check
def problem_says_its_status(ctx, response, case):
    """Whoever sees only the body knows as well."""
    if "application/problem+json" in response.headers.get("content-type", []) and response.content:
        told = json.loads(response.content).get("status")
        if told != response.status_code:
            raise AssertionError(f"The problem tells {told}, the answer is a {response.status_code}")
