package dev.zephyr.starter.slack;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Person;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who somebody is that Slack names. */
final class Speakers {

    static final String VENDOR = "slack";

    private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)(\\|[^>]*)?>");

    private final CatalogueStore store;

    Speakers(CatalogueStore store) {
        this.store = store;
    }

    /** @throws NotDone for a stranger, saying what to write where */
    String require(String user) throws NotDone {
        return store.catalogue()
                .personAt(VENDOR, user)
                .map(Person::id)
                .orElseThrow(() -> new NotDone("Zephyr does not know you: your Slack user " + user
                        + " is in nobody's entry of people.yaml. Whoever keeps the catalogue adds it as accounts: { slack: "
                        + user + " }; until then use the command line"));
    }

    /** A person as people write one: {@code me}, a mention, or an id of the catalogue. */
    String person(String written, String speaker) throws NotDone {
        if (written.equals("me")) {
            return speaker;
        }
        Matcher mention = MENTION.matcher(written);
        if (mention.matches()) {
            return require(mention.group(1));
        }
        Catalogue catalogue = store.catalogue();
        return catalogue
                .person(written.startsWith("@") ? written.substring(1) : written)
                .map(Person::id)
                .orElseThrow(() -> new NotDone(
                        "nobody in people.yaml is \"" + written + "\"; mention the person, or write " + "\"me\""));
    }
}
