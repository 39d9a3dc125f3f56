package dev.zephyr.starter.api;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.command.Command;
import dev.zephyr.command.HandOver;
import java.util.Set;

/** What a command names is in the catalogue: nobody is rung, and nothing is handed to anybody, by a typing error. */
final class Named {

    private final Fields fields;
    private final Catalogue catalogue;

    Named(Fields fields, Catalogue catalogue) {
        this.fields = fields;
        this.catalogue = catalogue;
    }

    /** The command, with what the catalogue knows of it: a service brings its team. */
    Command check(Command command) {
        command.people()
                .forEach(person -> check("person", person, catalogue.people().keySet()));
        return command instanceof HandOver handOver ? handOver(handOver) : command;
    }

    private HandOver handOver(HandOver command) {
        if (command.service().isEmpty() && command.team().isEmpty()) {
            fields.refuse(
                    "command.service",
                    "",
                    "a service, a team, or both: " + catalogue.services().keySet());
        }
        check("service", command.service(), catalogue.services().keySet());
        check("team", command.team(), catalogue.teams().keySet());
        String own = catalogue.service(command.service()).map(Service::team).orElse("");
        return new HandOver(command.service(), command.team().isEmpty() ? own : command.team(), command.reason());
    }

    private void check(String field, String id, Set<String> known) {
        if (!id.isEmpty() && !known.contains(id)) {
            fields.refuse("command." + field, id, known);
        }
    }
}
