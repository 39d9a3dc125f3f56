package dev.zephyr.starter.hooks.door;

import dev.zephyr.catalogue.directory.Authentication;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Secret;
import dev.zephyr.catalogue.directory.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Lets in who knows a secret of the route. A route that does not exist, a wrong secret and none at all can not be told
 * apart by the answer, and no comparison takes longer the more of a secret was right.
 */
public final class Doorkeeper {

    private final Secrets secrets;

    public Doorkeeper(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The route, if there is one for this source and the request proves that it may use it. */
    public Optional<Route> admit(Catalogue catalogue, String source, String routeId, Knock knock) {
        Optional<Route> route =
                catalogue.route(routeId).filter(it -> it.source().word().equals(source));
        Authentication authentication = route.map(Route::authentication).orElse(Authentication.TOKEN);
        List<Secret> live = route.map(this::live).orElse(List.of());
        return Proof.of(authentication).holds(knock, live) ? route : Optional.empty();
    }

    /** What must not be shown of a body that could not be understood. */
    public List<String> secretsOf(Route route) {
        return live(route).stream()
                .map(secret -> new String(secret.reveal(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<Secret> live(Route route) {
        return route.secrets().stream()
                .flatMap(place -> secrets.read(place).stream())
                .toList();
    }
}
