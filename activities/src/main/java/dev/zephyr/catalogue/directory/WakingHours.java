package dev.zephyr.catalogue.directory;

import dev.zephyr.oncall.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When people are awake: by what they say themselves, else by what the policy takes for usual. */
record WakingHours(Map<String, Person> people, Person.Waking usual) {

    private static final Duration STEP = Duration.ofHours(1);

    /** The hours at whose start somebody is on call and nobody of them is awake. */
    List<Instant> hoursAsleep(List<Coverage> coverage) {
        List<Instant> asleep = new ArrayList<>();
        for (Coverage part : coverage) {
            for (Instant at = part.start(); at.isBefore(part.end()); at = at.plus(STEP)) {
                if (!part.isGap() && nobodyIsAwake(part.people(), at)) {
                    asleep.add(at);
                }
            }
        }
        return asleep;
    }

    private boolean nobodyIsAwake(List<String> onCall, Instant at) {
        return onCall.stream().flatMap(id -> Stream.ofNullable(people.get(id))).noneMatch(it -> isAwake(it, at));
    }

    private boolean isAwake(Person person, Instant at) {
        Person.Waking waking = person.waking() == null ? usual : person.waking();
        LocalTime clock = LocalTime.ofInstant(at, person.zone());
        boolean afterUp = !clock.isBefore(waking.from());
        boolean beforeBed = clock.isBefore(waking.until());
        return waking.from().isBefore(waking.until()) ? afterUp && beforeBed : afterUp || beforeBed;
    }
}
