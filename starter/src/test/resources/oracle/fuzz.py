"""For Schemathesis: what holds of every answer, and the ids and secrets that lead further in than the door."""

import json
import os
import random
import re

import schemathesis

KNOWN = json.loads(os.environ["ZEPHYR_FUZZ"])
CHOICE = random.Random(20_261_121)
DELIBERATE = {"/problems/temporal-away", "/problems/overloaded", "/problems/proof-delayed"}
INSIDES = re.compile(
    r"Exception|StackTrace|\tat |\b(dev\.zephyr|io\.temporal|java\.(lang|util|time|sql)|org\.(springframework|h2|jdbi)"
    r"|com\.fasterxml|tools\.jackson)\."
)


@schemathesis.check
def fails_for_a_reason_or_not_at_all(ctx, response, case):
    if response.status_code >= 500:
        problem = response.json().get("type") if response.text else None
        assert response.status_code == 503 and problem in DELIBERATE, f"{response.status_code} {problem}"


@schemathesis.check
def says_nothing_of_its_insides(ctx, response, case):
    found = INSIDES.search(response.text)
    assert not found, f"the answer has {found.group(0)!r}: {response.text[:300]}"


@schemathesis.check
def refuses_with_a_problem(ctx, response, case):
    """Below the API and the hooks; what is no HTTP is refused by the web server before it is anybody's."""
    if response.status_code >= 400 and case.method.upper() != "HEAD":
        kind = (response.headers.get("content-type") or [""])[0]
        assert kind.startswith("application/problem+json"), f"{response.status_code} {kind!r}: {response.text[:300]}"


@schemathesis.hook
def before_call(ctx, case, kwargs):
    """Three of four go on with what there is: a path made up ends at once."""
    place = case.path_parameters
    if not place or CHOICE.random() < 0.25:
        return
    if "source" in place:
        place["source"], place["route"] = CHOICE.choice(KNOWN["hooks"]).split("/")
    if place.get("route") in KNOWN["secrets"]:
        case.headers["Authorization"] = "Bearer " + KNOWN["secrets"][place["route"]]
    for folder, ids in KNOWN["ids"].items():
        if case.path.startswith(folder):
            name = next(iter(place))
            place[name] = CHOICE.choice(ids)
