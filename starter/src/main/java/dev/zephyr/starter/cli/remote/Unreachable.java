package dev.zephyr.starter.cli.remote;

import java.net.URI;
import java.util.List;

/** No Zephyr answers where the command line looked. */
public final class Unreachable extends Failure {

    private Unreachable(List<String> lines) {
        super(NOT_REACHABLE, lines);
    }

    static Unreachable nobodyAnswers(URI server) {
        return new Unreachable(
                List.of(
                        "Zephyr is not running at " + server + ".",
                        "Start it:                ./zephyr up",
                        "If it runs elsewhere:    zephyr --server http://host:port …, or set ZEPHYR_SERVER",
                        "If it can not be started, people and steps without it: the sheet of \"zephyr oncall sheet\", printed before"));
    }

    static Unreachable lateAnswer(URI server) {
        return new Unreachable(List.of(
                "Zephyr at " + server + " did not answer in time; it is not known whether the command was carried out.",
                "Look first:              zephyr list",
                "Then, if need be, again: a command that was carried out already does no harm the second time"));
    }

    static Unreachable stranger(URI server) {
        return new Unreachable(List.of(
                "Something answers at " + server + ", but it is not Zephyr.",
                "Where Zephyr runs:       ./zephyr status",
                "Then:                    zephyr --server http://host:port …, or set ZEPHYR_SERVER"));
    }
}
