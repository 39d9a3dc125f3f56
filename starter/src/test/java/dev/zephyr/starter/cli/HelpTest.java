package dev.zephyr.starter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    static Stream<List<String>> everyCommand() {
        List<List<String>> all = new ArrayList<>();
        collect(new CommandLine(new Zephyr(null)), List.of(), all);
        return all.stream();
    }

    private static void collect(CommandLine command, List<String> path, List<List<String>> all) {
        all.add(path);
        command.getSubcommands().forEach((name, next) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            collect(next, longer, all);
        });
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandExplainsItselfWithAnExample(List<String> path) {
        Desk desk = new Desk("http://127.0.0.1:1");
        List<String> words = new ArrayList<>(path);
        words.add("--help");
        assertThat(desk.run(words.toArray(String[]::new))).isZero();
        assertThat(desk.out()).contains("Usage: zephyr", "Example:\n  zephyr");
    }

    @Test
    void rootSaysWhatTheExitCodesMean() {
        Desk desk = new Desk("http://127.0.0.1:1");
        desk.run("help");
        assertThat(desk.out())
                .contains("0   done", "1   refused, or findings", "2   not understood", "3   Zephyr can not");
    }

    @Test
    void unknownWordIsAnsweredWithTheNearestCommand() {
        Desk desk = new Desk("http://127.0.0.1:1");
        assertThat(desk.run("shw")).isEqualTo(2);
        assertThat(desk.err()).contains("\"shw\" is not understood here.", "Did you mean: zephyr show?");
    }

    @Test
    void missingWordIsAnsweredWithAnExample() {
        Desk desk = new Desk("http://127.0.0.1:1");
        assertThat(desk.run("escalate")).isEqualTo(2);
        assertThat(desk.err()).contains("zephyr escalate 7f3a ").doesNotContain("Exception");
    }
}
