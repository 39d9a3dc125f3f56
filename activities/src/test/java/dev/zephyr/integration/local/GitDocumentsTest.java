package dev.zephyr.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zephyr.integration.contract.DocumentsContract;
import dev.zephyr.port.Documents;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDocumentsTest extends DocumentsContract {

    @TempDir
    private Path root;

    @Override
    protected Documents documents() {
        return new GitDocuments(root, Clock.systemUTC());
    }

    @Override
    protected String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected int versions(String path) {
        return log(path).size();
    }

    @Test
    void commitsAreZephyrsAndNameTheKey() {
        file(PATH, "# Postmortem\n");

        RevCommit commit = log(PATH).get(0);
        assertThat(commit.getAuthorIdent().getName()).isEqualTo("zephyr");
        assertThat(commit.getFullMessage()).contains("Zephyr-Key: inc-1/postmortem");
    }

    @Test
    void anEditThatNobodyCommittedIsKeptInTheHistory() throws Exception {
        file(PATH, "first\n");
        Files.writeString(root.resolve(PATH), "edited by hand\n");
        Files.writeString(root.resolve("notes.txt"), "not ours");

        file(PATH, "second\n");

        assertThat(text(PATH)).isEqualTo("second\n");
        assertThat(versions(PATH)).isEqualTo(3);
        assertThat(log("notes.txt")).isEmpty();
    }

    @Test
    void aLockThatAKilledCommitLeftIsRemovedOnceItIsOld() throws Exception {
        file(PATH, "first\n");
        Path lock = Files.createFile(root.resolve(".git/index.lock"));

        assertThatExceptionOfType(ApplicationFailure.class)
                .isThrownBy(() -> file(PATH, "second\n"))
                .matches(failure -> !failure.isNonRetryable());
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        file(PATH, "second\n");

        assertThat(versions(PATH)).isEqualTo(2);
    }

    @Test
    void aSymbolicLinkIsNoWayOut(@TempDir Path outside) throws Exception {
        Files.createSymbolicLink(root.resolve("out"), outside);

        assertThatExceptionOfType(ApplicationFailure.class)
                .isThrownBy(() -> file("out/postmortem.md", "x"))
                .matches(ApplicationFailure::isNonRetryable);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aPathThatGitIgnoresIsRefusedInsteadOfLost() throws Exception {
        Files.writeString(root.resolve(".gitignore"), "drafts/\n");

        assertThatExceptionOfType(ApplicationFailure.class)
                .isThrownBy(() -> file("drafts/postmortem.md", "x"))
                .withMessageContaining(".gitignore");
    }

    private List<RevCommit> log(String path) {
        try (Git git = Git.open(root.toFile())) {
            List<RevCommit> commits = new ArrayList<>();
            git.log().addPath(path).call().forEach(commits::add);
            return commits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new AssertionError(e);
        }
    }
}
