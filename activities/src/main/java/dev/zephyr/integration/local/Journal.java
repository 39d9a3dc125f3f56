package dev.zephyr.integration.local;

import dev.zephyr.communication.Announcement;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file that only grows. The last line of a message carries its key: a message without one was torn by a kill
 * and is cut off before the next is written, so nothing is ever there half or twice.
 */
final class Journal {

    private static final Pattern END = Pattern.compile("(?m)^<!-- zephyr ([0-9a-f]{32}) -->\n");

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** False when the key was there before. */
    boolean append(String key, Instant at, Announcement said) throws IOException {
        // Not readString: a kill may have torn a character too.
        String before = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        String digest = Names.digest(key);
        int whole = 0;
        for (Matcher end = END.matcher(before); end.find(); whole = end.end()) {
            if (end.group(1).equals(digest)) {
                return false;
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(before.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
            channel.position(channel.size());
            AtomicFile.writeFully(channel, block(digest, at, said).getBytes(StandardCharsets.UTF_8));
            channel.force(true);
        }
        return true;
    }

    private static String block(String digest, Instant at, Announcement said) {
        return "## " + Markdown.line(said.title()) + "\n\n" + at + "\n\n" + Markdown.text(said.text())
                + "\n\n<!-- zephyr " + digest + " -->\n";
    }
}
