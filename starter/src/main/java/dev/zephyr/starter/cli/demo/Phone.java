package dev.zephyr.starter.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Answers the webhooks of the example catalogue's people while the demo plays: without it their phones would be
 * unreachable. Loopback only.
 */
final class Phone {

    private static final int PORT = 9099;
    private static final int ACCEPTED = 202;

    private final Optional<HttpServer> server;

    private Phone(Optional<HttpServer> server) {
        this.server = server;
    }

    /** Without one when the port is taken: then somebody else answers there, or the pages move on to the next method. */
    static Phone listen() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
            server.createContext("/pages", Phone::take);
            server.start();
            return new Phone(Optional.of(server));
        } catch (IOException e) {
            return new Phone(Optional.empty());
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(ACCEPTED, -1);
        exchange.close();
    }

    void close() {
        server.ifPresent(running -> running.stop(0));
    }
}
