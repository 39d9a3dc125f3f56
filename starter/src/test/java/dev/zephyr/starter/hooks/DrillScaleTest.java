package dev.zephyr.starter.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.starter.ExampleFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class DrillScaleTest {

    @TempDir
    private Path folder;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private Catalogue catalogue;

    @BeforeEach
    void aDemoOnThisMachine() throws IOException {
        catalogue = ExampleFolder.in(folder).open().catalogue();
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Zephyr-Drill-Scale", "30");
    }

    @Test
    void letsTheDemoRunFaster() {
        assertThat(scale("example")).isEqualTo(30);
    }

    @Test
    void isRealTimeByAnyOtherRoute() {
        assertThat(scale("generic")).isEqualTo(1);
    }

    @Test
    void isRealTimeForOtherMachines() {
        request.addHeader("X-Forwarded-For", "192.168.0.7");

        assertThat(scale("example")).isEqualTo(1);
    }

    @Test
    void isRealTimeForWhatIsNoScale() {
        request.removeHeader("X-Zephyr-Drill-Scale");
        assertThat(scale("example")).isEqualTo(1);
        request.addHeader("X-Zephyr-Drill-Scale", "999");
        assertThat(scale("example")).isEqualTo(1);
    }

    private int scale(String route) {
        return DrillScale.of(catalogue.route(route).orElseThrow(), request);
    }
}
