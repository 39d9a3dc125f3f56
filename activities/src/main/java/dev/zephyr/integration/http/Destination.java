package dev.zephyr.integration.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a webhook goes. People enter these addresses, and the request leaves from inside the network: without a check
 * they could make the worker call the cloud's metadata service or a neighbour that trusts it.
 *
 * <p>The host is looked up just before the call, and Java keeps that answer for the call that follows (30 s by default):
 * leave {@code networkaddress.cache.ttl} above zero, else the name could point elsewhere by then.
 */
public record Destination(URI uri, String host) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException saying what is wrong, without the address itself: it may be a secret
     */
    public static Destination of(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("its address is no URL (" + e.getReason() + ")");
        }
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw new IllegalArgumentException("its address names no host");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("its address carries a user name; use a secret instead");
        }
        Destination destination = new Destination(uri, uri.getHost().toLowerCase(Locale.ROOT));
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && destination.isLoopback())) {
            throw new IllegalArgumentException("its address begins with " + scheme + "://; use https");
        }
        return destination;
    }

    /** What calls share when they go to the same place. */
    public String place() {
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    /** Why it must not be called; empty when it may. */
    public Optional<String> refusal(Set<String> allowedHosts) throws UnknownHostException {
        if (allowedHosts.contains(host)) {
            return Optional.empty();
        }
        for (InetAddress address : InetAddress.getAllByName(host)) {
            boolean fits = isLoopback() ? address.isLoopbackAddress() : Networks.isPublic(address);
            if (!fits) {
                return Optional.of("the address " + address.getHostAddress()
                        + " is not a public one; use another host, or name it in the list of allowed hosts");
            }
        }
        return Optional.empty();
    }

    private boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }
}
