package dev.zephyr.integration.local;

import java.io.IOException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Where else the documents of a working tree are. */
@FunctionalInterface
public interface Upstream {

    /** Nowhere. */
    Upstream NONE = (git, change) -> change.make();

    /** What is committed, from what is there once others' work is. */
    @FunctionalInterface
    interface Change {
        void make() throws IOException, GitAPIException;
    }

    /** Takes what others have done, makes the change, and gives all of it back. */
    void share(Git git, Change change) throws IOException, GitAPIException;
}
