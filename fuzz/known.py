"""What exists in the network: read once, then learned from every answer."""

import collections
import sys
import urllib.error

from callers import ADMINISTRATOR, APPLICANT, EVERYBODY, MEMBERS, MODERATOR, ORGANISER, read

KEPT = 60

ids = collections.defaultdict(lambda: collections.deque(maxlen=KEPT))
versions = {}
cursors = {}


def items(username, path):
    """The items of a list; none where it is refused, which is no reason to stop."""
    try:
        return read(username, path)["items"]
    except urllib.error.HTTPError as refused:
        print(f"{path} is not known: {refused.code} for {username}", file=sys.stderr)
        return []


def look_around():
    ids["companies"].extend(one["id"] for one in items(ADMINISTRATOR, "/api/companies"))
    ids["members"].extend(one["id"] for one in items(ADMINISTRATOR, "/api/members?limit=100"))
    ids["applications"].extend(one["memberId"] for one in items(ADMINISTRATOR, "/api/applications"))
    ids["notifications"].extend(one["id"] for username in MEMBERS for one in items(username, "/api/notifications"))
    ids["events"].extend(one["id"] for one in items(ORGANISER, "/api/events"))
    ids["events"].extend(one["id"] for one in items(ORGANISER, "/api/events/drafts"))
    ids["rooms"].extend(one["id"] for one in items(MODERATOR, "/api/rooms"))
    ids["reports"].extend(one["id"] for one in items(MODERATOR, "/api/reports"))
    for room in list(ids["rooms"]):
        ids["threads"].extend(one["id"] for one in items(MODERATOR, f"/api/rooms/{room}/threads?limit=5"))
    for thread in list(ids["threads"])[:5]:
        ids["replies"].extend(one["id"] for one in items(MODERATOR, f"/api/threads/{thread}/replies?limit=5"))
    ids["charters"].append(read(APPLICANT, "/api/charter")["version"])


def version_at(path):
    """The version of what stands there, or of what a decision there is about."""
    return versions.get(path, versions.get(path.rpartition("/")[0]))


def learn(path, template, parameters, answer):
    """Takes from an answer to `path` what later requests may name."""
    if not isinstance(answer, dict):
        return
    collection = template.split("/")[2]
    if "version" in answer:
        versions[path] = answer["version"]
    for item in answer.get("items", []):
        if "version" in item:
            versions[f"/api/{collection}/{item.get('id', item.get('memberId'))}"] = item["version"]
    if answer.get("next"):
        cursors[template] = answer["next"]
    if answer.get("reportId"):
        ids["reports"].append(answer["reportId"])
    if "replyId" in parameters:
        ids["replies"].append(parameters["replyId"])
    elif template == f"/api/{collection}/{{id}}" and parameters["id"] not in ids[collection]:
        ids[collection].append(parameters["id"])


look_around()
# The people who ask keep their roles and their standing: else there would soon be nobody left who may do anything.
asking = {username: read(username, "/api/me")["id"] for username in EVERYBODY}
others = [member for member in ids["members"] if member not in asking.values()]
ids["members"].clear()
ids["members"].extend(others)
