package dev.zephyr.readiness;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Service;
import dev.zephyr.policy.Policy;
import dev.zephyr.port.OnCallDirectory;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How ready those are whose services run one policy: every lack by name, with what to do. */
public record Readiness(String policy, List<Topic> asked, List<Lack> lacks) {

    public Readiness {
        asked = List.copyOf(asked);
        lacks = List.copyOf(lacks);
    }

    /** Every policy that some service runs. */
    public static List<Readiness> of(Catalogue catalogue, OnCallDirectory directory, Tooling tooling, Instant now) {
        return catalogue.services().values().stream()
                .map(Service::policy)
                .distinct()
                .sorted()
                .flatMap(name -> catalogue.policy(name).stream())
                .map(policy -> of(policy, catalogue, directory, tooling, now))
                .toList();
    }

    private static Readiness of(
            Policy policy, Catalogue catalogue, OnCallDirectory directory, Tooling tooling, Instant now) {
        List<Service> services = catalogue.services().values().stream()
                .filter(service -> service.policy().equals(policy.name()))
                .toList();
        Papers papers = new Papers(policy);
        Paths paths = new Paths(policy, services, directory, now);
        Rotations rotations = new Rotations(catalogue, services, now);
        Tools tools = new Tools(policy, catalogue, tooling);
        List<Topic> asked = Topic.of(policy);
        List<Lack> lacks = asked.stream()
                .flatMap(topic -> switch (topic) {
                    case SEVERITY_DEFINITIONS -> papers.severities();
                    case ROTATION -> rotations.lacks();
                    case MESSAGE_TEMPLATES -> papers.messages();
                    case POSTMORTEM_PROCESS -> Stream.concat(papers.postmortem(), tools.documents());
                    case ESCALATION_PATHS -> paths.lacks();
                    case CHANNELS -> tools.channels();
                    case PAGING -> tools.paging(paths.people());
                })
                .distinct()
                .toList();
        return new Readiness(policy.name(), asked, lacks);
    }

    public boolean isReady() {
        return lacks.isEmpty();
    }

    public List<Lack> lacks(Topic topic) {
        return lacks.stream().filter(lack -> lack.topic() == topic).toList();
    }
}
