package dev.zephyr.starter.temporal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;

/** Where a development server listens, on loopback only. */
record DevServerPorts(int port, int uiPort) {

    private static final int TRIES = 200;
    private static final int CONNECT_MILLIS = 200;

    /** The first free ones at or after these. */
    static DevServerPorts freeFrom(int port, int uiPort) {
        int free = firstFree(port, -1);
        return new DevServerPorts(free, firstFree(uiPort, free));
    }

    DevServerPorts next() {
        return freeFrom(port + 1, uiPort + 1);
    }

    private static int firstFree(int from, int except) {
        return IntStream.range(from, Math.min(from + TRIES, 65_536))
                .filter(it -> it != except && isFree(it))
                .findFirst()
                .orElseThrow(() -> new TemporalUnavailable(
                        "no port from %d to %d is free for the Temporal server. Set another ZEPHYR_TEMPORAL_PORT"
                                .formatted(from, from + TRIES - 1)));
    }

    /** Both looks are needed: a listener on all addresses does not keep macOS from binding to loopback as well. */
    private static boolean isFree(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
