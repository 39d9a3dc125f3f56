package dev.zephyr.starter.hooks;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Person;
import dev.zephyr.catalogue.directory.Source;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.starter.client.AmbiguousId;
import dev.zephyr.starter.client.CommandRefused;
import dev.zephyr.starter.client.Incidents;
import dev.zephyr.starter.hooks.body.Delivery;
import java.util.Optional;

/** Somebody answered a page of ours at the tool that rang them. A repeat is answered again and not done twice. */
final class AnswersElsewhere {

    private final Catalogue catalogue;
    private final Incidents incidents;

    AnswersElsewhere(Catalogue catalogue, Incidents incidents) {
        this.catalogue = catalogue;
        this.incidents = incidents;
    }

    /** What came of it, in words. */
    String take(Source source, Delivery.Answer answer) {
        Optional<Person> person = catalogue.personAt(source.word(), answer.account());
        if (person.isEmpty()) {
            return answer.account() + " answered, who is nobody's account at " + source.word()
                    + " in people.yaml: the page goes on";
        }
        try {
            String commandId = source.word() + "/" + answer.id();
            return incidents
                    .command(answer.incident(), person.get().id(), commandId, new Acknowledge())
                    .text();
        } catch (CommandRefused | AmbiguousId refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
