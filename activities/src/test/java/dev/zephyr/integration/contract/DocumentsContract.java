package dev.zephyr.integration.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zephyr.integration.Disclosure;
import dev.zephyr.port.Document;
import dev.zephyr.port.Documents;
import dev.zephyr.port.FailureTypes;
import dev.zephyr.port.Receipt;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every keeper of documents promises. */
public abstract class DocumentsContract {

    protected static final String PATH = "2026/inc-1/postmortem.md";

    protected abstract Documents documents();

    protected abstract String text(String path);

    /** How many versions of a document are kept. */
    protected abstract int versions(String path);

    @Test
    void aRepeatOfTheSameTextIsNotASecondVersion() throws Exception {
        List<Receipt> receipts = Samples.together(4, () -> file(PATH, "# Postmortem\n"));

        assertThat(receipts).containsOnly(receipts.get(0));
        assertThat(versions(PATH)).isEqualTo(1);
    }

    @Test
    void theSameKeyReplacesItsText() {
        file(PATH, "# Postmortem\n");
        file(PATH, "# Postmortem, reviewed\n");

        assertThat(text(PATH)).isEqualTo("# Postmortem, reviewed\n");
        assertThat(versions(PATH)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.md",
                "a/../../outside.md",
                "/etc/passwd",
                ".git/hooks/post-commit",
                "a/.GIT/config",
                "git~1/config",
                "a\\..\\b.md",
                "a//b.md",
                "",
                "a/\u0000.md"
            })
    void aPathThatLeavesTheRootIsRefusedForGood(String path) {
        assertThatExceptionOfType(ApplicationFailure.class)
                .isThrownBy(() -> file(path, "x"))
                .matches(ApplicationFailure::isNonRetryable)
                .matches(failure -> failure.getType().equals(FailureTypes.REFUSED));
    }

    @Test
    void aDrillIsMarkedAndARestrictedIncidentTellsNoDetail() {
        documents().file(new Document("d", Samples.drill(), "drill.md", Samples.DETAIL));
        documents().file(new Document("s", Samples.restricted(), "secret.md", Samples.DETAIL));

        assertThat(text("drill.md")).contains(Disclosure.DRILL, Samples.DETAIL);
        assertThat(text("secret.md")).contains("SEV1: Suspected breach").doesNotContain(Samples.DETAIL);
    }

    protected final Receipt file(String path, String text) {
        return documents().file(new Document("inc-1/postmortem", Samples.incident("inc-1"), path, text));
    }
}
