package dev.zephyr.integration.local;

import dev.zephyr.integration.Failures;
import dev.zephyr.integration.VendorSettings;
import dev.zephyr.integration.Words;
import dev.zephyr.port.FailureTypes;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeResult;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.merge.ContentMergeStrategy;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/**
 * A branch of a git remote that people work in too. What they pushed is merged before anything is read and whenever a push
 * comes too late; where both wrote the same lines ours are shown and theirs stay in the history. Nothing is forced. The
 * commit is made here first: a remote that is down gets it with the next push.
 */
public final class GitRemote implements Upstream {

    private static final String TRACKED = "refs/remotes/zephyr/";
    private static final int PUSHES = 4;
    private static final int SECONDS = 6;
    private static final int LONGEST = 200;

    private static final Set<RemoteRefUpdate.Status> TAKEN =
            Set.of(RemoteRefUpdate.Status.OK, RemoteRefUpdate.Status.UP_TO_DATE);

    private static final Pattern STRANGER =
            Pattern.compile("not authorized|not permitted|Authentication is required|CredentialsProvider");

    private final VendorSettings settings;

    public GitRemote(VendorSettings settings) {
        this.settings = settings;
    }

    @Override
    public void share(Git git, Change change) throws IOException, GitAPIException {
        Optional<ApplicationFailure> pulled = tried(() -> pull(git));
        change.make();
        pulled.or(() -> tried(() -> push(git))).ifPresent(failure -> {
            throw failure;
        });
    }

    /** Why the remote would not talk to us; nothing is changed there. */
    public Optional<String> fault() {
        return tried(this::isBegun).map(ApplicationFailure::getOriginalMessage);
    }

    private void pull(Git git) throws IOException, GitAPIException {
        Repository repository = git.getRepository();
        signAsZephyr(repository.getConfig());
        if (repository.getRepositoryState() != RepositoryState.SAFE) {
            // A kill left a merge half done; what it was made of is committed on both sides.
            git.reset().setMode(ResetCommand.ResetType.HARD).call();
        }
        if (isBegun()) {
            with(git.fetch().setRemote(remote()).setRefSpecs("+" + theirs() + ":" + TRACKED + branch()))
                    .call();
            merge(git, repository.resolve(TRACKED + branch()));
        }
    }

    /** A branch that is not there yet is made by the first push. */
    private boolean isBegun() throws GitAPIException {
        return with(Git.lsRemoteRepository().setRemote(remote()).setHeads(true))
                .callAsMap()
                .containsKey(theirs());
    }

    private void merge(Git git, ObjectId theirs) throws IOException, GitAPIException {
        MergeResult merge = git.merge()
                .include(theirs)
                .setContentMergeStrategy(ContentMergeStrategy.OURS)
                .setMessage("Merge what others pushed")
                .call();
        if (!merge.getMergeStatus().isSuccessful()) {
            if (merge.getMergeStatus() == MergeResult.MergeStatus.CONFLICTING) {
                git.reset().setMode(ResetCommand.ResetType.HARD).call();
            }
            throw Failures.retry("could not merge what others pushed to " + branch() + " (" + merge.getMergeStatus()
                    + "); the commit is kept in " + git.getRepository().getWorkTree()
                    + ": commit or undo there what is not committed, and merge " + branch());
        }
    }

    private void push(Git git) throws IOException, GitAPIException {
        for (int pushes = 1; !isTaken(git); pushes++) {
            if (pushes == PUSHES) {
                throw Failures.retry("could not push the documents: others were faster " + PUSHES
                        + " times; the commit is kept and it is tried again");
            }
            pull(git);
        }
    }

    /** False when somebody else was faster. */
    private boolean isTaken(Git git) throws IOException, GitAPIException {
        ObjectId head = git.getRepository().resolve(Constants.HEAD);
        if (head == null || head.equals(git.getRepository().resolve(TRACKED + branch()))) {
            return true;
        }
        RefSpec refs = new RefSpec(Constants.HEAD + ":" + theirs());
        PushResult result = with(git.push().setRemote(remote()).setRefSpecs(refs))
                .call()
                .iterator()
                .next();
        RemoteRefUpdate update = result.getRemoteUpdate(theirs());
        String said = update.getMessage() == null ? "" : update.getMessage();
        if (said.contains("declined") || said.contains("protected")) {
            throw Failures.refuse(
                    FailureTypes.REFUSED,
                    "could not push the documents to " + branch() + ": " + Words.line(said, LONGEST)
                            + "; allow it there, or name another branch, then retry");
        }
        return TAKEN.contains(update.getStatus());
    }

    /** Any work with git. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException, GitAPIException;
    }

    private static Optional<ApplicationFailure> tried(Step step) {
        try {
            step.run();
            return Optional.empty();
        } catch (ApplicationFailure e) {
            return Optional.of(e);
        } catch (GitAPIException | JGitInternalException | IOException e) {
            return Optional.of(failure(e));
        }
    }

    private static ApplicationFailure failure(Exception cause) {
        String said = String.valueOf(cause.getMessage());
        return STRANGER.matcher(said).find()
                ? Failures.refuse(
                        FailureTypes.NOT_CONFIGURED,
                        "could not reach the remote of the documents, the commit is kept: " + Words.line(said, LONGEST)
                                + "; check user and token of git in integrations.yaml and what they may do, then retry")
                : Failures.retry(
                        "could not reach the remote of the documents; the commit is kept and it is tried again", cause);
    }

    private <C extends TransportCommand<C, ?>> C with(C command) {
        String user = settings.value("user").orElse("git");
        settings.secrets("token").stream()
                .findFirst()
                .map(token -> new UsernamePasswordCredentialsProvider(user, token.reveal()))
                .ifPresent(command::setCredentialsProvider);
        return command.setTimeout(SECONDS);
    }

    /** For merges; kept in memory only. */
    private static void signAsZephyr(StoredConfig config) {
        config.setString("user", null, "name", "zephyr");
        config.setString("user", null, "email", "zephyr@localhost");
        config.setBoolean("commit", null, "gpgSign", false);
    }

    private String remote() {
        return settings.need("remote");
    }

    private String theirs() {
        return Constants.R_HEADS + branch();
    }

    private String branch() {
        return settings.value("branch").orElse("main");
    }
}
