package dev.zephyr.starter.hooks.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "'\"2021-06-04T13:35:29.781Z\"', 2021-06-04T13:35:29.781Z",
        "'\"2019-02-15T23:53:45.093+0000\"', 2019-02-15T23:53:45.093Z",
        "'\"2026-03-01T02:00:00.123456789+05:30\"', 2026-02-28T20:30:00.123Z",
        "1499368214, 2017-07-06T19:10:14Z",
        "1713755131352, 2024-04-22T03:05:31.352Z",
        "'\"1713755131352\"', 2024-04-22T03:05:31.352Z",
        "1502709956288000110, 2017-08-14T11:25:56.288Z",
        "1502709956288000, 2017-08-14T11:25:56.288Z",
        "1499368214.5, 2017-07-06T19:10:14Z"
    })
    void readsHowToolsWriteThem(String json, Instant time) throws Exception {
        assertThat(Times.of(JsonMapper.builder().build().readTree(json))).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "0",
                "-1",
                "\"0001-01-01T00:00:00Z\"",
                "\"soon\"",
                "\"\"",
                "\"2026-03-01T02:00:00\"",
                "99999999999999999999999",
                "\"99999999999999999999999\"",
                "{}",
                "true"
            })
    void isEmptyForNever(String json) throws Exception {
        assertThat(Times.of(JsonMapper.builder().build().readTree(json))).isEmpty();
    }
}
