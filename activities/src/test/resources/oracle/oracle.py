"""Says who is on call, without the product's code: by lists of hand-offs, walked one after the other.

usage: oracle.py FOLDER, which holds
  rota.json          schedules.yaml of one schedule, and "from" and "until" in minutes since 1970
  transitions.json   the same of a schedule whose zone is replaced by that of each question
  questions.txt      one "zone second" per line
and gets
  rota.out           one "minute people" for every minute at which the answer differs from the minute before
  transitions.out    one "zone second offset people" per question, offset in seconds; "?" for a zone that is not known
  version.out        the release of the zone data
"""

import bisect
import json
import sys
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, ZoneInfoNotFoundError

UTC = timezone.utc
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SECOND = timedelta(seconds=1)


def seconds(moment):
    return int((moment - EPOCH).total_seconds())


def wall(second, zone):
    """What the clock on the wall shows."""
    return (EPOCH + timedelta(seconds=second)).astimezone(zone).replace(tzinfo=None, fold=0)


def on_the_clock(local, zone, fold):
    """When the clock first (fold 0) or last (fold 1) shows a time; when it jumps over it, the instant of the jump."""
    second = seconds(local.replace(tzinfo=zone, fold=fold).astimezone(UTC))
    if wall(second, zone) == local:
        return second
    # The clock jumps over it within two days: halve the span until the jump is found.
    before, after = second - 172800, second + 172800
    while after - before > 1:
        middle = (before + after) // 2
        if wall(middle, zone) < local:
            before = middle
        else:
            after = middle
    return after


def clock(text):
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def moment(text):
    return datetime.fromisoformat(text)


class Layer:
    """A layer between two seconds, as lists: when which people's turn begins, and from when until when it is active."""

    def __init__(self, keys, zone, holidays, begin, end):
        self.stacking = keys.get("stacking", "cover")
        self.zone = ZoneInfo(keys["zone"]) if "zone" in keys else zone
        self.windows = self.read_windows(keys.get("restrictions"), holidays, begin, end)
        bounds = (
            on_the_clock(moment(keys["from"]), self.zone, 0) if "from" in keys else -(10**15),
            on_the_clock(moment(keys["until"]), self.zone, 1) if "until" in keys else 10**15,
        )
        self.bounds = bounds
        self.begins, self.people = self.read_turns(keys, holidays, begin, end)

    def read_windows(self, restrictions, holidays, begin, end):
        if restrictions is None:
            return None
        windows = []
        self.local = []
        day = wall(begin, self.zone).date() - timedelta(days=12)
        last = wall(end, self.zone).date() + timedelta(days=12)
        while day <= last:
            for restriction in restrictions:
                days, start, close, later = span(restriction)
                how = restriction.get("holidays", "included")
                fits = how == "included" or (day in holidays) == (how == "only")
                if DAYS[day.weekday()] in days and fits:
                    opens = datetime.combine(day, start)
                    closes = datetime.combine(day + timedelta(days=later), close)
                    self.local.append((opens, closes))
                    windows.append((on_the_clock(opens, self.zone, 0), on_the_clock(closes, self.zone, 1)))
            day += timedelta(days=1)
        self.local.sort()
        return sorted(windows)

    def read_turns(self, keys, holidays, begin, end):
        names = keys["participants"]
        at_once = len(names) if keys.get("atOnce") == "all" else int(keys.get("atOnce", 1))
        anchor, step = first_turn(keys)
        active_only = self.windows is not None and keys.get("countOnly", "activeShifts") == "activeShifts"
        begins, people = [], []
        turn, moves = anchor, 0
        limit = wall(end, self.zone) + timedelta(days=2)
        near = wall(begin, self.zone) - timedelta(days=2)
        if not active_only and isinstance(step, timedelta):
            skipped = max(0, (near - anchor) // step)
            turn, moves = anchor + skipped * step, skipped
        count = 0
        while turn <= limit:
            count += 1
            following = turn + step if isinstance(step, timedelta) else months(anchor, (moves + 1) * step)
            active = not active_only or self.any_window(turn, following)
            if active:
                begins.append(on_the_clock(turn, self.zone, 0))
                chosen = []
                for place in range(at_once):
                    name = names[(moves + place) % len(names)]
                    if name not in chosen:
                        chosen.append(name)
                people.append(chosen)
                moves += 1
            turn = following
        return begins, people

    def any_window(self, begin, end):
        at = bisect.bisect_left(self.local, (begin - timedelta(days=9),))
        while at < len(self.local) and self.local[at][0] < end:
            if self.local[at][1] > begin:
                return True
            at += 1
        return False

    def active(self, second):
        if not self.bounds[0] <= second < self.bounds[1]:
            return False
        if self.windows is None:
            return True
        at = bisect.bisect_right(self.windows, (second, 10**15)) - 1
        while at >= 0 and self.windows[at][0] > second - 864000:
            if self.windows[at][0] <= second < self.windows[at][1]:
                return True
            at -= 1
        return False

    def on_call(self, second):
        if not self.active(second):
            return []
        return self.people[bisect.bisect_right(self.begins, second) - 1]


def span(restriction):
    """Days, start, end and how many days later it ends."""
    if "from" in restriction:
        day, start = restriction["from"].split(" ")
        last, close = restriction["until"].split(" ")
        later = (DAYS.index(last[:3]) - DAYS.index(day[:3])) % 7
        return [day[:3]], clock(start), clock(close), later
    start, close = restriction.get("hours", "00:00-24:00").split("-")
    days = []
    for text in restriction.get("days", ["mon-sun"]):
        first, _, last = text.partition("-")
        place = DAYS.index(first)
        while True:
            days.append(DAYS[place])
            if DAYS[place] == (last or first):
                break
            place = (place + 1) % 7
    later = 1 if close == "24:00" or clock(close) <= clock(start) else 0
    return days, clock(start), time(0) if close == "24:00" else clock(close), later


def first_turn(keys):
    """When the first participant's turn begins, and how far the next one is: a span on the wall, or months."""
    words = keys["handoff"].split(" ")
    start = date.fromisoformat(keys["start"])
    step = timedelta(days=1)
    if len(words) == 2:
        while DAYS[start.weekday()] != words[0][:3]:
            start -= timedelta(days=1)
        step = timedelta(days=7)
    if len(words) == 3:
        while start.day != int(words[1]):
            start -= timedelta(days=1)
        step = 1
    every = keys.get("every")
    if every:
        number = int("".join(c for c in every if c.isdigit()))
        unit = every.lstrip("0123456789")
        step = number if unit == "mo" else number * {
            "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(days=7)}[unit]
    return datetime.combine(start, clock(words[-1])), step


def months(anchor, number):
    month = anchor.month - 1 + number
    return anchor.replace(year=anchor.year + month // 12, month=month % 12 + 1)


class Schedule:
    def __init__(self, keys, begin, end):
        self.zone = ZoneInfo(keys["zone"])
        holidays = {date.fromisoformat(day) for day in keys.get("holidays", [])}
        self.layers = self.stack(keys, holidays, begin, end)
        self.temporaries = [
            (
                on_the_clock(moment(it["from"]), self.zone, 0),
                on_the_clock(moment(it["until"]), self.zone, 1),
                self.stack(it, holidays, begin, end),
            )
            for it in keys.get("temporary", [])
        ]
        self.overrides = sorted((self.override(it) for it in keys.get("overrides", [])), key=lambda it: it["order"])

    def stack(self, keys, holidays, begin, end):
        return [Layer(it, self.zone, holidays, begin, end) for it in keys.get("layers", [keys])]

    def override(self, keys):
        start = on_the_clock(moment(keys["from"]), self.zone, 0)
        made = on_the_clock(moment(keys["made"]), self.zone, 0) if "made" in keys else start
        return {
            **keys,
            "order": (made, keys["id"]),
            "starts": max(start, made),
            "ends": on_the_clock(moment(keys["until"]), self.zone, 1),
        }

    def on_call(self, second):
        layers = self.layers
        for start, end, stand_ins in self.temporaries:
            if start <= second < end:
                layers = stand_ins
        covering, joined = [], []
        for layer in layers:
            if layer.stacking == "backup":
                continue
            people = layer.on_call(second)
            if people and layer.stacking == "cover":
                covering, joined = people, []
            elif people:
                joined = people + [it for it in joined if it not in people]
        seats = [[name, name] for name in covering + [it for it in joined if it not in covering]]
        for it in self.overrides:
            if it["starts"] <= second < it["ends"]:
                seats = changed(seats, it)
        result = []
        for _, holder in seats:
            if holder and holder not in result:
                result.append(holder)
        return ",".join(result) or "-"


def changed(seats, override):
    if "with" in override:
        who = override.get("replace")
        return [
            [owner, override["with"] if (holder if who is None else who in (owner, holder)) else holder]
            for owner, holder in seats
        ]
    if "add" in override:
        name = override["add"]
        return seats if any(holder == name for _, holder in seats) else seats + [[name, name]]
    return [[owner, None if holder == override["remove"] else holder] for owner, holder in seats]


def release():
    for folder in TZPATH:
        source = Path(folder, "tzdata.zi")
        if source.exists():
            return source.read_text().splitlines()[0].removeprefix("# version ")
    try:
        import tzdata
    except ImportError:
        return "unknown"
    return tzdata.IANA_VERSION


def every_minute(folder):
    rota = json.loads(Path(folder, "rota.json").read_text())
    begin, end = rota["from"], rota["until"]
    schedule = Schedule(rota["schedules"][0], begin * 60, end * 60)
    last, lines = None, []
    for minute in range(begin, end):
        people = schedule.on_call(minute * 60)
        if people != last:
            lines.append(f"{minute} {people}")
            last = people
    Path(folder, "rota.out").write_text("\n".join(lines) + "\n")


def every_question(folder):
    keys = json.loads(Path(folder, "transitions.json").read_text())["schedules"][0]
    lines = []
    for question in Path(folder, "questions.txt").read_text().split("\n"):
        if not question:
            continue
        name, second = question.split(" ")
        second = int(second)
        try:
            zone = ZoneInfo(name)
        except ZoneInfoNotFoundError:
            lines.append(f"{question} ? ?")
            continue
        offset = int((EPOCH + timedelta(seconds=second)).astimezone(zone).utcoffset().total_seconds())
        people = Schedule({**keys, "zone": name}, second - 86400, second + 86400).on_call(second)
        lines.append(f"{question} {offset} {people}")
    Path(folder, "transitions.out").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    every_minute(sys.argv[1])
    every_question(sys.argv[1])
    Path(sys.argv[1], "version.out").write_text(release())
