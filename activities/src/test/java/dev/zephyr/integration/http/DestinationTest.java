package dev.zephyr.integration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/x",
                "ftp://a.test/x",
                "https://u:p@a.test/",
                "https://127.1/",
                "file:///etc/x",
                "a b",
                "x"
            })
    void onlyHttpsOrLoopbackIsAnAddress(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Destination.of(address))
                .withMessageNotContaining(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.31.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.100.100.200",
                "168.63.129.16",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "[::]",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:a9fe:a9fe::1]",
                "[ff02::1]"
            })
    void anAddressInsideIsRefusedUnlessItsHostIsAllowed(String host) throws Exception {
        Destination destination = Destination.of("https://" + host + "/hook");

        assertThat(destination.refusal(Set.of())).isPresent();
        assertThat(destination.refusal(Set.of(host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/x",
                "https://[2606:4700::1111]/x",
                "http://127.0.0.1:8/x",
                "http://[::1]:8/"
            })
    void aPublicAddressOrLoopbackMayBeCalled(String address) throws Exception {
        assertThat(Destination.of(address).refusal(Set.of())).isEmpty();
    }
}
