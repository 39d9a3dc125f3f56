package dev.zephyr.starter.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zephyr.starter.Python;
import dev.zephyr.starter.RequiresPython;
import dev.zephyr.starter.web.FormBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTest {

    private static final byte[] TOKEN = bytes("8f742231b10e8888abcd99yyyzzz85a5");
    private static final String ADDRESS = "https://zephyr.example.com/hooks/twilio/voice?page=inc-1%2Fack%2F1";
    private static final String BODY =
            "To=%2B15005550007&Digits=4&CallSid=CA1&AnsweredBy=human&Body=caf%C3%A9+%E2%9C%93&Empty=&Zone=b&Zone=a&Zone=b";

    private static final String FORM = """
            import sys
            from urllib.parse import parse_qs
            from twilio.request_validator import RequestValidator
            token, address, body = sys.argv[1:4]
            class Form(dict):
                def getlist(self, name): return self[name]
            form = Form(parse_qs(body, keep_blank_values=True))
            """;

    @Test
    void whatWasSignedWithALiveTokenFits() {
        assertThat(fits(List.of(bytes("new"), TOKEN), signed(ADDRESS, BODY), ADDRESS, BODY))
                .isTrue();
    }

    @Test
    void anotherTokenAddressFieldOrNoneDoNot() {
        String signed = signed(ADDRESS, BODY);

        assertThat(fits(List.of(bytes("other")), signed, ADDRESS, BODY)).isFalse();
        assertThat(fits(List.of(), signed, ADDRESS, BODY)).isFalse();
        assertThat(fits(List.of(TOKEN), signed, ADDRESS.replace("inc-1", "inc-2"), BODY))
                .isFalse();
        assertThat(fits(List.of(TOKEN), signed, ADDRESS, BODY.replace("human", "fax")))
                .isFalse();
        assertThat(fits(List.of(TOKEN), signed, ADDRESS, BODY + "&From=x")).isFalse();
        assertThat(fits(List.of(TOKEN), null, ADDRESS, BODY)).isFalse();
        assertThat(fits(List.of(TOKEN), "", ADDRESS, BODY)).isFalse();
    }

    /** Twilio's own library, in another language, says the same. */
    @ParameterizedTest
    @RequiresPython("twilio")
    @ValueSource(strings = {BODY, "", "From=%2B1&Body=1", "Body=%3CSay%3E%26+a%3Db&MessageSid=SM1"})
    void agreesWithTwiliosOwnLibrary(String body) {
        String theirs = Python.run(FORM + """
                print(RequestValidator(token).compute_signature(address, form), end="")
                """, text(TOKEN), ADDRESS, body);
        String verdict = Python.run(FORM + """
                print(RequestValidator(token).validate(address, form, sys.argv[4]), end="")
                """, text(TOKEN), ADDRESS, body, signed(ADDRESS, body));

        assertThat(fits(List.of(TOKEN), theirs, ADDRESS, body)).isTrue();
        assertThat(verdict).isEqualTo("True");
    }

    private static boolean fits(List<byte[]> tokens, String given, String address, String body) {
        return TwilioSignature.fits(tokens, given, address, FormBody.of(bytes(body)));
    }

    private static String signed(String address, String body) {
        return text(TwilioSignature.sign(TOKEN, address, FormBody.of(bytes(body))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
