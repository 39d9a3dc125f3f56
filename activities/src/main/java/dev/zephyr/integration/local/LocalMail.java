package dev.zephyr.integration.local;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Mail;
import dev.zephyr.port.Post;
import dev.zephyr.port.Receipt;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Mail as .eml files that any mail program opens. */
public final class LocalMail implements Mail {

    private final Folder folder;
    private final Clock clock;

    public LocalMail(Path data, Clock clock) {
        this.folder = new Folder(data.resolve("mail"));
        this.clock = clock;
    }

    @Override
    public Receipt send(Post mail) {
        return folder.exclusively("write the mail " + mail.key(), () -> {
            Optional<String> before = folder.named("", mail.key());
            if (before.isEmpty()) {
                Instant now = clock.instant();
                Eml message = new Eml(mail.key(), mail.incident().id(), mail.place(), now, Disclosure.of(mail));
                folder.write(Names.stamp(now) + "-" + Names.digest(mail.key()) + ".eml", message.text());
            }
            return new Receipt(Eml.id(mail.key()));
        });
    }
}
