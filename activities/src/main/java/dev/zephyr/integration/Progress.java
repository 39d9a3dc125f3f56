package dev.zephyr.integration;

import java.util.List;

/** What an attempt leaves to the next one of the same call, wherever that runs; for calls that can end half done. */
public interface Progress {

    /** What the attempts before this one had done, in the words of {@link #leave}; empty where that is not known. */
    List<String> before();

    /** These words are kept where people can read them. */
    void leave(List<String> done);
}
