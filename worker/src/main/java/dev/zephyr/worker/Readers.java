package dev.zephyr.worker;

import dev.zephyr.oncall.ContactMethod;
import dev.zephyr.oncall.Responder;
import dev.zephyr.oncall.Target;
import dev.zephyr.port.IncidentBrief;
import dev.zephyr.port.Letter;
import dev.zephyr.port.LookUp;
import dev.zephyr.port.OnCallDirectory;
import dev.zephyr.port.Page;
import dev.zephyr.port.PageKind;
import dev.zephyr.port.Recipient;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes to those whom a policy names for a report: by mail where they have it, else by what they have. */
final class Readers {

    private static final String MAIL = "mail";

    /** What is longer is read where it is filed. */
    private static final int LONGEST = 10_000;

    private final OnCallDirectory directory;

    Readers(OnCallDirectory directory) {
        this.directory = directory;
    }

    /**
     * What they are sent.
     *
     * @param key without a run's id, so that the same report is the same letter
     */
    record Word(String key, String title, String text, Instant at) {

        IncidentBrief about() {
            return new IncidentBrief("report", title, "", "", "", at, false, false);
        }

        String capped() {
            return text.length() <= LONGEST
                    ? text
                    : text.substring(0, LONGEST) + "\n… the whole of it is filed with the documents.";
        }
    }

    List<Letter> letters(Word word, String team, List<Target> readers) {
        return people(team, "", readers, word.at())
                .map(reader -> letter(word, reader))
                .toList();
    }

    Stream<Responder> people(String team, String service, List<Target> targets, Instant at) {
        return directory.find(new LookUp(service, team, targets, List.of(), at)).responders().stream();
    }

    private static Letter letter(Word word, Responder reader) {
        List<Page> pages = reader.methods().stream()
                .sorted(Comparator.comparing(method -> !method.kind().equals(MAIL)))
                .map(method -> page(word, reader, method))
                .toList();
        return new Letter(reader.id(), pages);
    }

    private static Page page(Word word, Responder reader, ContactMethod method) {
        return new Page(
                String.join("/", word.key(), reader.id(), method.id()),
                PageKind.NOTICE,
                word.about(),
                new Recipient(reader.id(), method.id(), method.kind()),
                "report",
                word.title() + "\n\n" + word.capped(),
                null,
                List.of());
    }
}
