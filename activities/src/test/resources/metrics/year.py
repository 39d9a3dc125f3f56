"""Counts the figures of docs/metrics.md over incidents as the ledger has them, one JSON object a line, on its own.

usage: year.py FILE FROM TO NOW   (times in ISO 8601) - prints JSON, lengths in milliseconds
"""

import json
import sys
from collections import defaultdict
from datetime import datetime, timedelta, timezone

MS = timedelta(milliseconds=1)


def at(text):
    """Python reads six digits of a second at most, and before 3.11 no Z."""
    body = text.rstrip("Z")
    whole, _, part = body.partition(".")
    micros = int((part + "000000")[:6])
    return datetime.fromisoformat(whole).replace(tzinfo=timezone.utc, microsecond=micros)


def maybe(text):
    return None if text is None else at(text)


def spread(lengths):
    if not lengths:
        return [0, 0, 0, 0]
    ordered = sorted(lengths)
    total = sum(ordered)

    def percentile(p):
        for value in ordered:
            if 100 * sum(1 for other in ordered if other <= value) >= p * len(ordered):
                return value
        raise AssertionError

    # The same, without walking the list for each value of it.
    def quick(p):
        need = -(-p * len(ordered) // 100)
        return ordered[need - 1]

    if len(ordered) < 200:
        assert quick(50) == percentile(50) and quick(90) == percentile(90)
    return [len(ordered), total // len(ordered), quick(50), quick(90)]


def length(start, end):
    return None if start is None or end is None else max(0, (end - start) // MS)


def entries(case, kind):
    return [e for e in case["entries"] if e["kind"] == kind]


def phases(case, now):
    spent = defaultdict(int)
    phase, since = "detection", at(case["incident"]["moments"]["opened"])
    for entry in entries(case, "phase-entered"):
        spent[phase] += (at(entry["at"]) - since) // MS
        phase, since = entry["fields"]["phase"], at(entry["at"])
    if phase != "closed":
        spent[phase] += (now - since) // MS
    return spent


def repeats(cases):
    """Every pair is looked at: slow, and plainly what the definition says."""
    groups = defaultdict(list)
    for case in cases:
        incident = case["incident"]
        opened = at(incident["moments"]["opened"])
        groups["key " + incident["code"]].append((opened, incident["id"]))
        for cause in incident["causes"]:
            groups["cause " + cause].append((opened, incident["id"]))
    found = set()
    for group in groups.values():
        for opened, name in group:
            if any(earlier < opened <= earlier + timedelta(days=92) for earlier, other in group if other != name):
                found.add(name)
    return found


def kept(due, done, now):
    if done is not None and done <= due:
        return (1, 1)
    return (0, 1) if due <= now else (0, 0)


def updates(case):
    part = of = 0
    for duty in case["incident"]["duties"]:
        if duty["cadence"]:
            missed = sum(1 for e in entries(case, "duty-missed") if e["fields"]["duty"] == duty["id"])
            ended = duty["occurrence"] - (1 if duty["status"] in ("owed", "dropped") else 0)
            ended = max(ended, missed)
            part += ended - missed
            of += ended
    return part, of


def counts(incident):
    return not incident["drill"] and not incident["cancelled"] and incident.get("mergedInto") is None


def figures(cases, again, now):
    counted = [c for c in cases if counts(c["incident"])]
    moments = [c["incident"]["moments"] for c in counted]

    def lengths(first, last):
        every = (length(maybe(m.get(first)), maybe(m.get(last))) for m in moments)
        return [one for one in every if one is not None]

    by_phase = defaultdict(list)
    for case in counted:
        for phase, spent in phases(case, now).items():
            by_phase[phase].append(spent)
    shares = [updates(c) for c in counted]
    return {
        "incidents": len(counted),
        "falseAlarms": sum(1 for c in cases if c["incident"]["cancelled"] and not c["incident"]["drill"]),
        "customerImpacting": sum(1 for c in counted if c["incident"]["customerImpact"]),
        "repeats": sum(1 for c in counted if c["incident"]["id"] in again),
        "detect": spread(lengths("started", "opened")),
        "acknowledge": spread(lengths("opened", "acknowledged")),
        "resolve": spread(lengths("opened", "resolved")),
        "phases": {phase: spread(spent) for phase, spent in by_phase.items()},
        "updates": [sum(s[0] for s in shares), sum(s[1] for s in shares)],
        "postmortems": postmortems(counted, now),
        "items": items(counted, now),
    }


def postmortems(counted, now):
    part = of = 0
    for case in counted:
        resolved = maybe(case["incident"]["moments"].get("resolved"))
        if resolved is None or case["incident"].get("postmortem") is None:
            continue
        ends = [at(e["at"]) for k in ("postmortem-reviewed", "postmortem-published") for e in entries(case, k)]
        one = kept(resolved + timedelta(hours=48), min(ends) if ends else None, now)
        part, of = part + one[0], of + one[1]
    return [part, of]


def items(counted, now):
    part = of = 0
    for case in counted:
        excepted = {e["fields"]["item"] for e in entries(case, "action-item-excepted")}
        for added in entries(case, "action-item-added"):
            name = added["fields"]["item"]
            if name not in excepted:
                done = [at(e["at"]) for e in entries(case, "action-item-done") if e["fields"]["item"] == name]
                one = kept(at(added["at"]) + timedelta(days=30), done[0] if done else None, now)
                part, of = part + one[0], of + one[1]
    return [part, of]


def main():
    path, begin, end, now = sys.argv[1], at(sys.argv[2]), at(sys.argv[3]), at(sys.argv[4])
    with open(path, encoding="utf-8") as lines:
        cases = [json.loads(line) for line in lines]
    real = [c for c in cases if counts(c["incident"])]
    again = repeats(real)
    inside = [c for c in cases if begin <= at(c["incident"]["moments"]["opened"]) < end]
    result = {"all": figures(inside, again, now)}
    for key in ("severity", "service", "team"):
        for value in sorted({c["incident"][key] for c in inside}):
            result[key + " " + value] = figures([c for c in inside if c["incident"][key] == value], again, now)
    print(json.dumps(result))


main()
