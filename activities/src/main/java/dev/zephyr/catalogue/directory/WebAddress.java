package dev.zephyr.catalogue.directory;

import java.net.URI;
import java.util.Set;

/** What may be written as an address in the web. */
final class WebAddress {

    static final String FORM = "a URL that begins with https:// (http:// to this machine only)";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private WebAddress() {}

    static boolean isWeb(String text) {
        URI url = URI.create(text);
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        return web && url.getHost() != null;
    }

    /** Encrypted on the way, or not leaving this machine: secrets are sent there. One that carries a password is not. */
    static boolean isSafe(String text) {
        URI url = URI.create(text);
        boolean web = url.getHost() != null && url.getRawUserInfo() == null;
        return web && ("https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && isHere(url.getHost())));
    }

    /** True for this machine's own names. */
    static boolean isHere(String host) {
        return LOOPBACK.contains(host);
    }
}
