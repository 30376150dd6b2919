package vn.chungtay.identity.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Refusal;

/// Why somebody who comes from a provider is not let in; the address of the page says which.
enum ProviderRefusal {
    /// No open account is linked with who they are there.
    UNLINKED,
    /// The provider refused, or what it sent was not what we had asked for.
    FAILED,
    /// Somebody else's account is linked with it.
    TAKEN;

    /// As it stands in an address.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Refusal> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .map(one -> new Refusal("access.refusal.provider." + one.word(), List.of()))
                .toList();
    }
}
