package dev.zephyr.worker;

import dev.zephyr.catalogue.directory.ContactBook;
import dev.zephyr.catalogue.directory.SecretReference;
import dev.zephyr.catalogue.directory.Secrets;
import dev.zephyr.integration.Address;
import dev.zephyr.integration.Addresses;
import dev.zephyr.integration.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets adapters find addresses in the catalogue, of which they know nothing themselves. */
final class CatalogueAddresses implements Addresses {

    private final ContactBook contacts;
    private final Secrets secrets;

    CatalogueAddresses(ContactBook contacts, Secrets secrets) {
        this.contacts = contacts;
        this.secrets = secrets;
    }

    @Override
    public Optional<Address> find(String responder, String method) {
        return contacts.address(responder, method)
                .map(address -> new Address(address.value(), secrets(address.secret())));
    }

    private List<Secret> secrets(@Nullable SecretReference reference) {
        return Optional.ofNullable(reference)
                .flatMap(secrets::read)
                .map(secret -> new Secret(new String(secret.reveal(), StandardCharsets.UTF_8)))
                .stream()
                .toList();
    }
}
