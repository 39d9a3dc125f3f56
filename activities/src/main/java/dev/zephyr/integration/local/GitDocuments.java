package dev.zephyr.integration.local;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.integration.Failures;
import dev.zephyr.port.Document;
import dev.zephyr.port.DocumentTemplate;
import dev.zephyr.port.Documents;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Documents in a git working tree that people may edit too. Only the document's own path is committed, on top of
 * whatever is there; an edit that somebody has not committed yet is committed first, so that nothing is lost.
 */
public final class GitDocuments implements Documents {

    /** No segment begins with a dot: neither the way up nor git's own files can be named. */
    private static final Pattern SEGMENT = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._@+()#,-]{0,120}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private final Path root;
    private final Folder ours;
    private final Upstream upstream;
    private final Clock clock;

    /** Keeps documents below a folder and nowhere else. */
    public GitDocuments(Path root, Clock clock) {
        this(root, Upstream.NONE, clock);
    }

    /**
     * Keeps documents below a folder.
     *
     * @param root the working tree; a repository is made there when there is none
     */
    public GitDocuments(Path root, Upstream upstream, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.upstream = upstream;
        this.ours = new Folder(this.root.resolve(".git").resolve("zephyr"));
        this.clock = clock;
    }

    @Override
    public Receipt file(Document document) {
        return ours.exclusively("file " + document.path(), () -> {
            StaleLocks.remove(root.resolve(".git"), clock.instant());
            try (Git git = open()) {
                upstream.share(git, () -> commit(git, document));
                return new Receipt(document.path());
            } catch (GitAPIException | JGitInternalException e) {
                throw new IOException("git could not commit " + document.path() + " in " + root, e);
            }
        });
    }

    private Git open() throws IOException, GitAPIException {
        return Files.exists(root.resolve(".git").resolve("config"))
                ? Git.open(root.toFile())
                : Git.init()
                        .setDirectory(root.toFile())
                        .setInitialBranch("main")
                        .call();
    }

    private void commit(Git git, Document document) throws IOException, GitAPIException {
        Path target = target(document);
        byte[] text = Disclosure.of(started(document)).getBytes(StandardCharsets.UTF_8);
        if (!AtomicFile.has(target, text)) {
            commitChange(git, document.path(), "Keep the edit of " + document.path());
            AtomicFile.write(ours.path(".writing"), target, text);
        }
        String mark = document.incident().drill() ? Disclosure.DRILL + " " : "";
        commitChange(
                git, document.path(), mark + "File " + document.path() + "\n\nZephyr-Key: " + oneLine(document.key()));
        if (git.getRepository().readDirCache().getEntry(document.path()) == null) {
            throw refused(document, "git ignores it; take it out of .gitignore");
        }
    }

    /** From the template of the repository, where it has one (Z-15). */
    private Document started(Document document) throws IOException {
        DocumentTemplate template = document.template();
        if (template == null) {
            return document;
        }
        Path file = target(new Document(document.key(), document.incident(), template.path(), ""));
        if (!Files.isRegularFile(file)) {
            return document;
        }
        String text = PLACEHOLDER
                .matcher(Files.readString(file))
                .replaceAll(found ->
                        Matcher.quoteReplacement(template.values().getOrDefault(found.group(1), found.group())));
        return new Document(document.key(), document.incident(), document.path(), text);
    }

    private void commitChange(Git git, String path, String message) throws GitAPIException {
        git.add().addFilepattern(path).call();
        Status status = git.status().addPath(path).call();
        if (!status.getAdded().contains(path) && !status.getChanged().contains(path)) {
            return;
        }
        PersonIdent zephyr = new PersonIdent("zephyr", "zephyr@localhost", clock.instant(), ZoneOffset.UTC);
        git.commit()
                .setOnly(path)
                .setAuthor(zephyr)
                .setCommitter(zephyr)
                .setSign(false)
                .setNoVerify(true)
                .setMessage(message)
                .call();
    }

    private Path target(Document document) {
        Path target = root;
        for (String segment : document.path().split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                throw refused(
                        document,
                        "\"" + oneLine(segment) + "\" can not be a part of it; name it below the root,"
                                + " with letters, digits and -_.@+()#, only");
            }
            target = target.resolve(segment);
            if (Files.isSymbolicLink(target)) {
                throw refused(document, segment + " is a symbolic link; replace it by a folder or file");
            }
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(document, "a folder has that name; choose another");
        }
        return target;
    }

    private static RuntimeException refused(Document document, String why) {
        return Failures.refuse(
                FailureTypes.REFUSED,
                "could not file " + oneLine(document.key()) + " as \"" + oneLine(document.path()) + "\": " + why);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
