package dev.zephyr.readiness;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Integrations;
import dev.zephyr.communication.Medium;
import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.oncall.Responder;
import dev.zephyr.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether rooms can be opened, documents kept and people rung. */
final class Tools {

    /** They wait until somebody looks. */
    private static final Set<String> SILENT = Set.of("inbox", "mail");

    private final Policy policy;
    private final Catalogue catalogue;
    private final Tooling tooling;

    Tools(Policy policy, Catalogue catalogue, Tooling tooling) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.tooling = tooling;
    }

    Stream<Lack> channels() {
        List<Lack> lacks = new ArrayList<>();
        boolean opensRooms = policy.channels().values().stream().anyMatch(channel -> channel.medium() == Medium.ROOM);
        if (!opensRooms) {
            lacks.add(new Lack(
                    Topic.CHANNELS,
                    "policy " + policy.name(),
                    "no room is opened for an incident",
                    "add a channel with medium: room under channels"));
        }
        if (vendor(Integrations.CHAT).equals(Integrations.LOCAL)) {
            lacks.add(new Lack(
                    Topic.CHANNELS,
                    "chat",
                    "rooms are files of this machine, where nobody meets",
                    "name a chat vendor in integrations.yaml, see docs/integrations.md"));
        }
        return Stream.concat(lacks.stream(), faults(Topic.CHANNELS, vendor(Integrations.CHAT)));
    }

    Stream<Lack> documents() {
        return faults(Topic.POSTMORTEM_PROCESS, vendor(Integrations.DOCUMENTS));
    }

    Stream<Lack> paging(List<Responder> people) {
        Stream<Lack> silent = people.stream()
                .filter(person ->
                        person.methods().stream().map(ContactMethod::kind).allMatch(SILENT::contains))
                .map(person -> new Lack(
                        Topic.PAGING,
                        "person " + person.id(),
                        "nothing rings them: " + person.name() + " has only "
                                + String.join(
                                        ", ",
                                        person.methods().stream()
                                                .map(ContactMethod::id)
                                                .toList()),
                        "add a contact method that rings in people.yaml, and try it: zephyr page-me"));
        Stream<Lack> broken = people.stream()
                .flatMap(person -> person.methods().stream())
                .map(ContactMethod::kind)
                .distinct()
                .flatMap(kind -> catalogue.vendorRinging(kind).stream())
                .distinct()
                .flatMap(vendor -> faults(Topic.PAGING, vendor));
        return Stream.concat(silent, broken);
    }

    private String vendor(String port) {
        return catalogue.integrations().vendorOf(port);
    }

    private Stream<Lack> faults(Topic topic, String vendor) {
        return tooling
                .fault(vendor)
                .map(fault ->
                        new Lack(topic, vendor, fault, "mend its entry in integrations.yaml, see docs/integrations.md"))
                .stream();
    }
}
