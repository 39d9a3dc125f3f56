package dev.zephyr.starter.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Person;
import dev.zephyr.oncall.ShiftOverride;
import dev.zephyr.shift.ScheduleCommand;
import dev.zephyr.shift.Swap;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A command to a schedule as it was sent; everything that is wrong with it is said at once. */
record ScheduleBody(String commandId, Meant meant) {

    private static final List<String> COMMANDS = List.of("override", "withdraw", "swap", "ready", "read");
    private static final Set<String> KNOWN = Set.of(
            "commandId",
            "do",
            "id",
            "from",
            "until",
            "replace",
            "with",
            "add",
            "remove",
            "person",
            "give",
            "ready",
            "reason",
            "policy");
    private static final int LONGEST_REASON = 500;

    /** What is meant; which shifts are swapped is only known from those to come. */
    @FunctionalInterface
    interface Meant {

        /**
         * The command.
         *
         * @param swaps of the shifts from a time on
         */
        ScheduleCommand among(Function<Optional<Instant>, Swap> swaps);
    }

    /** Reads what somebody sent; {@code by} is meant where no other person is named. */
    static ScheduleBody read(JsonNode body, Catalogue catalogue, String by) {
        return new Reader(new Fields(body, KNOWN), catalogue, by).read();
    }

    /** Collects as it reads. */
    private record Reader(Fields fields, Catalogue catalogue, String by) {

        ScheduleBody read() {
            String id = CommandIds.check(fields, fields.text("commandId"));
            Meant meant = meant(id, fields.text("do"));
            fields.check();
            return new ScheduleBody(id, meant);
        }

        private Meant meant(String id, String name) {
            return switch (name) {
                case "override" -> override(id);
                case "swap" -> swap(id);
                case "withdraw" -> as(new ScheduleCommand.Withdraw(required("id")));
                case "ready" -> as(new ScheduleCommand.Answer(who("person"), ready(), reason()));
                case "read" -> as(new ScheduleCommand.HaveRead(who("person"), required("policy")));
                default -> {
                    fields.refuse("do", name, COMMANDS);
                    yield as(new ScheduleCommand.Withdraw(""));
                }
            };
        }

        private static Meant as(ScheduleCommand command) {
            return swaps -> command;
        }

        private Meant override(String id) {
            @Nullable Instant from = time("from");
            @Nullable Instant until = time("until");
            ShiftOverride.Change change = change();
            return swaps -> new ScheduleCommand.Amend(List.of(new ScheduleCommand.Hours(
                    id, change, Objects.requireNonNull(from), Objects.requireNonNull(until))));
        }

        private ShiftOverride.Change change() {
            List<String> given = Stream.of("with", "add", "remove")
                    .filter(field -> !fields.text(field).isEmpty())
                    .toList();
            if (given.size() != 1) {
                fields.refuse("with", String.join(", ", given), "one of with (and replace), add or remove");
            }
            return switch (given.isEmpty() ? "" : given.get(0)) {
                case "add" -> new ShiftOverride.Add(person("add"));
                case "remove" -> new ShiftOverride.Remove(person("remove"));
                default ->
                    new ShiftOverride.Replace(
                            fields.text("replace").isEmpty() ? null : person("replace"), person("with"));
            };
        }

        private Meant swap(String id) {
            String person = who("person");
            String with = person("with");
            if (person.equals(with)) {
                fields.refuse("with", with, "somebody else than " + person);
            }
            Optional<Instant> from = Optional.ofNullable(fields.time("from"));
            boolean give = fields.flag("give");
            return swaps -> {
                Swap swap = swaps.apply(from);
                return new ScheduleCommand.Amend(give ? swap.give(id, person, with) : swap.exchange(id, person, with));
            };
        }

        private @Nullable Instant time(String field) {
            required(field);
            return fields.time(field);
        }

        private String required(String field) {
            String text = fields.text(field);
            if (text.isEmpty()) {
                fields.refuse(field, "", "it is required");
            }
            return text;
        }

        private String who(String field) {
            return fields.text(field).isEmpty() ? by : person(field);
        }

        private String person(String field) {
            Optional<String> person = fields.choice(
                    field,
                    id -> catalogue.person(id).map(Person::id),
                    catalogue.people().keySet());
            return person.orElseGet(() -> required(field));
        }

        private boolean ready() {
            return fields.text("ready").isEmpty() || fields.flag("ready");
        }

        private String reason() {
            String reason = fields.text("reason");
            if (reason.length() > LONGEST_REASON) {
                fields.refuse("reason", reason.length() + " characters", "at most " + LONGEST_REASON);
            }
            return reason;
        }
    }
}
