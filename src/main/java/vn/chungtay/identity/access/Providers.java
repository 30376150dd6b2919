package vn.chungtay.identity.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/// The OpenID Connect providers of the settings; none when nothing is set. One without an issuer is
/// not among them: it could name the subjects of any other.
@Component
class Providers {
    private final List<Offered> all;

    Providers(ObjectProvider<ClientRegistrationRepository> registrations) {
        all =
                Stream.ofNullable(registrations.getIfAvailable())
                        .flatMap(Providers::registered)
                        .filter(one -> one.getScopes().contains(OidcScopes.OPENID))
                        .filter(one -> one.getProviderDetails().getIssuerUri() != null)
                        .map(one -> new Offered(one.getRegistrationId(), one.getClientName()))
                        .toList();
    }

    /// @param id the registration, as the settings call it
    /// @param name as people know the provider
    record Offered(String id, String name) {}

    List<Offered> all() {
        return all;
    }

    Optional<Offered> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Stream<ClientRegistration> registered(ClientRegistrationRepository known) {
        return known instanceof Iterable<?> several
                ? StreamSupport.stream(several.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                : Stream.empty();
    }
}
