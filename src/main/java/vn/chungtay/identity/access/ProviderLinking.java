package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Links an account with who its holder is at a provider, when they come back from there and had
/// shown the password before they went.
@Component
class ProviderLinking {
    private final ProviderLinks links;
    private final Accounts accounts;
    private final Viewers viewers;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    ProviderLinking(
            ProviderLinks links,
            Accounts accounts,
            Viewers viewers,
            SecurityContextRepository contexts,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.viewers = viewers;
        this.contexts = contexts;
        this.clock = clock;
    }

    /// Who in this session asked to be linked with this provider, if anybody; asked once.
    Optional<Account> asked(HttpServletRequest request, String registration) {
        var inside = contexts.loadDeferredContext(request).get().getAuthentication();
        if (inside == null) {
            return Optional.empty();
        }
        var consent = Consent.of(request, Consent.To.LINK_PROVIDER, inside.getName(), clock);
        if (consent.isPresent()) {
            Consent.end(request, Consent.To.LINK_PROVIDER);
        }
        return consent.filter(given -> given.about().equals(registration))
                .flatMap(given -> accounts.named(given.login()))
                .filter(Account::isOpen);
    }

    /// @return whether it is the account's now
    boolean link(Account account, ProviderLinks.Identity identity) {
        // The door has not looked yet whose request this is, and the trail is to know.
        viewers.of(account.login()).ifPresent(known -> known.viewer().enter());
        return links.link(account, identity);
    }
}
