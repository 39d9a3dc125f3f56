package dev.zephyr.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.zephyr.integration.contract.DocumentsContract;
import dev.zephyr.integration.contract.Samples;
import dev.zephyr.integration.contract.VendorTold;
import dev.zephyr.port.Document;
import dev.zephyr.port.DocumentTemplate;
import dev.zephyr.port.Documents;
import dev.zephyr.port.FailureTypes;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.LogCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.transport.RefSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents whose branch at a bare repository others push to as well. */
class GitRemoteTest extends DocumentsContract {

    @TempDir
    private Path folder;

    private Path remote;
    private Documents documents;

    @BeforeEach
    void start() throws GitAPIException {
        remote = folder.resolve("remote.git");
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(remote.toFile())
                .call()
                .close();
        documents = worker("here");
    }

    private Documents worker(String name) {
        VendorTold told = new VendorTold(Map.of("remote", List.of(remote.toString())), "token");
        return new GitDocuments(folder.resolve(name), new GitRemote(told), Clock.systemUTC());
    }

    @Override
    protected Documents documents() {
        return documents;
    }

    @Override
    protected String text(String path) {
        try (Git clone = clone("reader-" + System.nanoTime())) {
            return Files.readString(clone.getRepository().getWorkTree().toPath().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected int versions(String path) {
        return log(path).size();
    }

    private List<RevCommit> log(String path) {
        try (Git git = Git.open(remote.toFile())) {
            LogCommand log = git.log().add(git.getRepository().resolve("main"));
            return StreamSupport.stream(
                            (path.isEmpty() ? log : log.addPath(path)).call().spliterator(), false)
                    .toList();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private Git clone(String name) {
        try {
            return Git.cloneRepository()
                    .setURI(remote.toString())
                    .setBranch("main")
                    .setDirectory(folder.resolve(name).toFile())
                    .call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody else pushes. */
    private void push(Git clone, String path, String text) {
        try {
            Path file = clone.getRepository().getWorkTree().toPath().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            clone.add().addFilepattern(path).call();
            clone.commit()
                    .setAuthor("Ann", "ann@x.test")
                    .setCommitter("Ann", "ann@x.test")
                    .setSign(false)
                    .setMessage("Edit " + path)
                    .call();
            clone.push().setRefSpecs(new RefSpec("HEAD:refs/heads/main")).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private ApplicationFailure failure(String path, String text) {
        ApplicationFailure failure = catchThrowableOfType(ApplicationFailure.class, () -> file(path, text));
        assertThat(failure).isNotNull();
        return failure;
    }

    @Test
    void whatOthersPushedIsKeptAndOursIsOnTop() {
        file(PATH, "first\n");
        try (Git ann = clone("ann")) {
            push(ann, "notes/ann.md", "by Ann\n");
            push(ann, PATH, "Ann's first\n");
        }

        file(PATH, "second\n");

        assertThat(text(PATH)).isEqualTo("second\n");
        assertThat(text("notes/ann.md")).isEqualTo("by Ann\n");
        assertThat(log(PATH))
                .extracting(commit -> commit.getAuthorIdent().getName())
                .containsExactly("zephyr", "Ann", "zephyr");
    }

    @Test
    void aPushThatComesTooLateIsPutOnTopOfTheOther() {
        file(PATH, "first\n");
        try (Git ann = clone("ann")) {
            Upstream slow = (git, change) -> new GitRemote(told()).share(git, () -> {
                change.make();
                push(ann, "notes/ann.md", "by Ann\n");
                push(ann, PATH, "Ann's first\n");
            });
            new GitDocuments(folder.resolve("here"), slow, Clock.systemUTC())
                    .file(new Document("k", Samples.incident("inc-1"), PATH, "second\n"));
        }

        assertThat(text(PATH)).isEqualTo("second\n");
        assertThat(text("notes/ann.md")).isEqualTo("by Ann\n");
        assertThat(log("")).extracting(RevCommit::getShortMessage).contains("Edit " + PATH);
    }

    private VendorTold told() {
        return new VendorTold(Map.of("remote", List.of(remote.toString())), "token");
    }

    @Test
    void twoWorkersWithTreesOfTheirOwnShareTheBranch() {
        Documents there = worker("there");
        for (int i = 0; i < 3; i++) {
            file("a/" + i + ".md", "a\n");
            there.file(new Document("k", Samples.incident("inc-1"), "b/" + i + ".md", "b\n"));
        }

        for (int i = 0; i < 3; i++) {
            assertThat(text("a/" + i + ".md")).isEqualTo("a\n");
            assertThat(text("b/" + i + ".md")).isEqualTo("b\n");
        }
    }

    @Test
    void aDocumentThatSomebodyDeletedThereIsFiledAgain() throws Exception {
        file(PATH, "first\n");
        try (Git ann = clone("ann")) {
            ann.rm().addFilepattern(PATH).call();
            push(ann, "notes/ann.md", "by Ann\n");
        }

        file(PATH, "second\n");

        assertThat(text(PATH)).isEqualTo("second\n");
        assertThat(text("notes/ann.md")).isEqualTo("by Ann\n");
    }

    @Test
    void anOutageKeepsTheCommitHereAndTheNextPushTakesItAlong() throws Exception {
        file(PATH, "first\n");
        Path away = Files.move(remote, folder.resolve("away"));

        assertThat(failure(PATH, "second\n").isNonRetryable()).isFalse();
        assertThat(failure("other.md", "x\n").getOriginalMessage()).contains("the commit is kept");
        assertThat(Files.readString(folder.resolve("here").resolve(PATH))).isEqualTo("second\n");
        Files.move(away, remote);
        file("other.md", "x\n");

        assertThat(text(PATH)).isEqualTo("second\n");
        assertThat(versions(PATH)).isEqualTo(2);
        assertThat(versions("other.md")).isEqualTo(1);
    }

    @Test
    void whatWasFiledBeforeThereWasARemoteJoinsWhatIsThere() {
        Path old = folder.resolve("old");
        new GitDocuments(old, Clock.systemUTC()).file(new Document("k", Samples.incident("inc-0"), "old.md", "old\n"));
        try (Git ann = clone("ann")) {
            push(ann, "docs/README.md", "by Ann\n");
        }

        worker("old").file(new Document("k", Samples.incident("inc-1"), PATH, "new\n"));

        assertThat(text("old.md")).isEqualTo("old\n");
        assertThat(text("docs/README.md")).isEqualTo("by Ann\n");
        assertThat(text(PATH)).isEqualTo("new\n");
    }

    @Test
    void aTemplateThatSomebodyPushedIsReadAtOnce() {
        try (Git ann = clone("ann")) {
            push(ann, "templates/postmortem.md", "# {title}, our way\n");
        }
        DocumentTemplate template = new DocumentTemplate("templates/postmortem.md", Map.of("title", "Checkout"));
        documents.file(new Document("k", Samples.incident("inc-1"), PATH, "# Checkout\n", template));

        assertThat(text(PATH)).isEqualTo("# Checkout, our way\n");
    }

    @Test
    void aMergeThatAKillLeftHalfDoneIsBegunAgain() throws Exception {
        file(PATH, "first\n");
        try (Git ann = clone("ann")) {
            push(ann, "notes/ann.md", "by Ann\n");
        }
        try (Git here = Git.open(folder.resolve("here").toFile())) {
            here.getRepository().writeMergeHeads(List.of(here.getRepository().resolve(Constants.HEAD)));
        }

        file(PATH, "second\n");

        assertThat(text(PATH)).isEqualTo("second\n");
        assertThat(text("notes/ann.md")).isEqualTo("by Ann\n");
    }

    @Test
    void aLinkThatSomebodyPushedIsNoWayOut(@TempDir Path outside) throws Exception {
        try (Git ann = clone("ann")) {
            Files.createSymbolicLink(folder.resolve("ann").resolve("out"), outside);
            ann.add().addFilepattern("out").call();
            push(ann, "notes/ann.md", "by Ann\n");
        }

        assertThat(failure("out/postmortem.md", "x").isNonRetryable()).isTrue();
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aRemoteThatRefusesHistoryToBeChangedIsNeverAskedTo() throws Exception {
        try (Git bare = Git.open(remote.toFile())) {
            StoredConfig config = bare.getRepository().getConfig();
            config.setBoolean(ConfigConstants.CONFIG_RECEIVE_SECTION, null, "denyNonFastForwards", true);
            config.save();
        }
        whatOthersPushedIsKeptAndOursIsOnTop();
    }

    @Test
    void aRemoteThatIsNotThereIsAFault() {
        VendorTold nowhere = new VendorTold(
                Map.of("remote", List.of(folder.resolve("nowhere").toString())), "token");

        assertThat(new GitRemote(told()).fault()).isEmpty();
        assertThat(new GitRemote(nowhere).fault()).isPresent();
        ApplicationFailure unsaid = catchThrowableOfType(
                ApplicationFailure.class,
                () -> new GitDocuments(
                                folder.resolve("x"), new GitRemote(new VendorTold(Map.of(), "t")), Clock.systemUTC())
                        .file(new Document("k", Samples.incident("inc-1"), PATH, "x")));
        assertThat(unsaid.getType()).isEqualTo(FailureTypes.NOT_CONFIGURED);
    }
}
