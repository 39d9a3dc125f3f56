package dev.zephyr.starter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** The built product with {@link FastCatalogue}, and somebody who is rung. What each said stays in its folder. */
final class FastProduct {

    private final Receiver receiver;
    private final ExampleFolder catalogue;
    private final ProductProcess process;
    private final Caller caller;

    private FastProduct(Receiver receiver, ExampleFolder catalogue, ProductProcess process) {
        this.receiver = receiver;
        this.catalogue = catalogue;
        this.process = process;
        this.caller = new Caller(process.port());
    }

    static FastProduct start() throws IOException {
        Path folder =
                Path.of("target", "acceptance", UUID.randomUUID().toString()).toAbsolutePath();
        Receiver receiver = new Receiver();
        ExampleFolder catalogue = FastCatalogue.in(folder.resolve("data/catalogue"), receiver.port());
        receiver.trust(catalogue.secret("webhook"));
        ProductProcess process = ProductProcess.in(folder);
        process.awaitReady();
        return new FastProduct(receiver, catalogue, process);
    }

    Receiver receiver() {
        return receiver;
    }

    Caller caller() {
        return caller;
    }

    /** What Alertmanager would send. */
    Caller.Answer alert(byte[] body) throws IOException {
        return caller.hook("/hooks/alertmanager/example", catalogue.secret("route-example"), body);
    }

    void killAndStartAgain() throws IOException, InterruptedException {
        process.kill();
        process.startAgain();
    }

    void end() throws IOException, InterruptedException {
        process.end();
        receiver.end();
    }
}
