package dev.zephyr.starter.console;

import dev.zephyr.catalogue.directory.CatalogueStore;
import dev.zephyr.catalogue.directory.Person;
import dev.zephyr.starter.cli.terminal.Moments;
import dev.zephyr.starter.web.Problem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Knows a browser's person by a cookie that no other site's page can send. Not proved, as with the API. */
@Component
final class Visitors {

    private static final String COOKIE = "zephyr-user";
    private static final Duration KEPT = Duration.ofDays(365);

    private final CatalogueStore store;
    private final Clock clock;

    Visitors(CatalogueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Visitor of(HttpServletRequest request) {
        return person(request).map(this::visitor).orElseGet(this::nobody);
    }

    /** The id of who sends something. */
    String require(HttpServletRequest request) {
        return person(request)
                .map(Person::id)
                .orElseThrow(() -> Problem.of(
                                403, "unknown-person", "say who you are first: choose your name at the top of the page")
                        .failure());
    }

    List<Person> all() {
        return List.copyOf(store.catalogue().people().values());
    }

    Optional<ResponseCookie> remember(String id) {
        return store.catalogue()
                .person(id)
                .map(person -> ResponseCookie.from(COOKIE, person.id())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(KEPT)
                        .build());
    }

    private Optional<Person> person(HttpServletRequest request) {
        Stream<Cookie> cookies = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
        return cookies.filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> store.catalogue().person(cookie.getValue()));
    }

    private Visitor visitor(Person person) {
        return new Visitor(person.id(), person.name(), new Moments(clock.withZone(person.zone())));
    }

    private Visitor nobody() {
        return new Visitor("", "", new Moments(clock.withZone(ZoneOffset.UTC)));
    }
}
