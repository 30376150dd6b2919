package vn.chungtay.identity.access;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;

/// What opens an account besides its password: passkeys, providers, and tokens for programs.
@Component
class OwnKeys {
    private final AccessTokens tokens;
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final ProviderLinks links;
    private final Providers providers;

    OwnKeys(
            AccessTokens tokens,
            Passkeys passkeys,
            RelyingParty party,
            ProviderLinks links,
            Providers providers) {
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.party = party;
        this.links = links;
        this.providers = providers;
    }

    /// @param mayAddPasskey whether a browser would make one where the page stands
    record Known(
            List<AccessTokens.Token> tokens,
            List<Passkeys.Key> passkeys,
            boolean mayAddPasskey,
            List<ProviderLinks.Link> links,
            List<Providers.Offered> providers) {}

    Known of(AccountId account) {
        return new Known(
                tokens.of(account),
                passkeys.of(account),
                party.isHere(),
                links.of(account),
                providers.all());
    }
}
