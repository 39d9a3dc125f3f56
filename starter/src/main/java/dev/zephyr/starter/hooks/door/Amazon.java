package dev.zephyr.starter.hooks.door;

import java.io.IOException;
import java.net.URI;

/** What is asked of Amazon SNS to check its messages; the addresses are its own. */
public interface Amazon {

    /**
     * The bytes at an address.
     *
     * @throws IOException when there is no answer, or another than 200
     */
    byte[] get(URI address) throws IOException;
}
