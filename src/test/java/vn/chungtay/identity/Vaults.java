package vn.chungtay.identity;

import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Vaults of other keys than that of the tests.
public final class Vaults {
    private Vaults() {}

    /// @param key in 64 hexadecimal digits
    public static Vault of(String key) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("key", Map.of(Vault.KEY, key)));
        return new Vault(environment);
    }
}
