package dev.zephyr.starter.launch;

import dev.zephyr.starter.Settings;
import dev.zephyr.starter.SettingsRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks whether the port is free before anything is started, rather than after a Temporal server was. */
final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Settings.from(System.getenv());
        Environment environment = event.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 0);
        if (port > 0) {
            require(environment.getProperty("server.address", "127.0.0.1"), port);
        }
    }

    private static void require(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new SettingsRefused(
                    "port %d of %s can not be used: %s. Stop what listens there, or choose another: ZEPHYR_PORT=%d"
                            .formatted(port, address, e.getMessage(), port + 1));
        }
    }
}
