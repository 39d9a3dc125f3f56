package dev.zephyr.starter.hooks.door;

import dev.zephyr.catalogue.directory.Authentication;
import dev.zephyr.catalogue.directory.Catalogue;
import dev.zephyr.catalogue.directory.Route;
import dev.zephyr.catalogue.directory.Secret;
import dev.zephyr.catalogue.directory.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in who knows a secret of the route. A route that does not exist, a wrong secret and none at all can not be told
 * apart by the answer, and no comparison takes longer the more of a secret was right.
 */
public final class Doorkeeper {

    private static final Set<Authentication.Scheme> IN_HEAD =
            EnumSet.of(Authentication.Scheme.TOKEN, Authentication.Scheme.QUERY);

    private final Secrets secrets;
    private final Amazon amazon;
    private final Certificates certificates;

    public Doorkeeper(Secrets secrets, Amazon amazon) {
        this.secrets = secrets;
        this.amazon = amazon;
        this.certificates = new Certificates(amazon);
    }

    /**
     * The route, if there is one for this source and the request proves that it may use it.
     *
     * @throws ProofDelayed when the sender has to try again
     */
    public Optional<Route> admit(Catalogue catalogue, String source, String routeId, Knock knock) throws ProofDelayed {
        Optional<Route> route =
                catalogue.route(routeId).filter(it -> it.source().word().equals(source));
        Authentication authentication = route.map(Route::authentication).orElse(Authentication.TOKEN);
        List<Secret> live = route.map(this::live).orElse(List.of());
        return Proof.of(authentication, certificates).holds(knock, live) ? route : Optional.empty();
    }

    /**
     * The same for a request whose body could not be read: only a secret in its head proves anything then, because a signature
     * is one over the body.
     *
     * @throws ProofDelayed when the sender has to try again
     */
    public Optional<Route> admitUnread(Catalogue catalogue, String source, String routeId, Knock head)
            throws ProofDelayed {
        return admit(catalogue, source, routeId, head)
                .filter(route -> IN_HEAD.contains(route.authentication().scheme()));
    }

    /**
     * Tells SNS that the topic may send, when that is what it asks: only after its message was let in, so only for a topic of
     * the route.
     *
     * @throws ProofDelayed when SNS has to ask again
     */
    public void greet(Route route, Knock knock) throws ProofDelayed {
        if (route.authentication().scheme() != Authentication.Scheme.SNS) {
            return;
        }
        Optional<URI> address = SnsMessage.read(knock)
                .filter(SnsMessage::asksToConfirm)
                .flatMap(message -> AmazonAddress.of(message.get("SubscribeURL")));
        if (address.isPresent()) {
            try {
                amazon.get(address.get());
            } catch (IOException e) {
                throw new ProofDelayed("the subscription could not be confirmed: " + e.getMessage());
            }
        }
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
