package dev.zephyr.starter;

import dev.zephyr.worker.WorkerConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the server: web, hooks, API and workers in one process. */
@SpringBootApplication
@Import(WorkerConfiguration.class)
public class ZephyrApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZephyrApplication.class, args);
    }
}
