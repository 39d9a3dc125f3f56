package dev.zephyr.integration.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses are out in the open, by the registries of special-purpose addresses (RFC 6890). */
final class Networks {

    /** Private, shared, link-local, metadata, test, multicast and reserved networks. */
    private static final List<Network> CLOSED = List.of(
            Network.of("0.0.0.0", 8),
            Network.of("10.0.0.0", 8),
            Network.of("100.64.0.0", 10),
            Network.of("127.0.0.0", 8),
            Network.of("168.63.129.16", 32),
            Network.of("169.254.0.0", 16),
            Network.of("172.16.0.0", 12),
            Network.of("192.0.0.0", 24),
            Network.of("192.0.2.0", 24),
            Network.of("192.168.0.0", 16),
            Network.of("198.18.0.0", 15),
            Network.of("198.51.100.0", 24),
            Network.of("203.0.113.0", 24),
            Network.of("224.0.0.0", 3),
            // IPv6: unspecified, loopback and v4 in v6; both translations (NAT64); Teredo; documentation; 6to4.
            Network.of("::", 96),
            Network.of("64:ff9b::", 96),
            Network.of("64:ff9b:1::", 48),
            Network.of("2001::", 32),
            Network.of("2001:db8::", 32),
            Network.of("2002::", 16));

    /** All that is handed out as global unicast; unique local, link-local and multicast lie outside it. */
    private static final Network GLOBAL_V6 = Network.of("2000::", 3);

    private Networks() {}

    static boolean isPublic(InetAddress address) {
        boolean handedOut = address.getAddress().length == 4 || GLOBAL_V6.contains(address);
        return handedOut && CLOSED.stream().noneMatch(network -> network.contains(address));
    }

    private record Network(BigInteger prefix, int bytes, int length) {

        static Network of(String literal, int length) {
            try {
                byte[] address = InetAddress.getByName(literal).getAddress();
                return new Network(
                        new BigInteger(1, address).shiftRight(address.length * 8 - length), address.length, length);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal + " is no address", e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] given = address.getAddress();
            return given.length == bytes
                    && new BigInteger(1, given).shiftRight(bytes * 8 - length).equals(prefix);
        }
    }
}
