package vn.chungtay.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/// Makes access tokens from the command line, beside a server that runs or without one: whoever can
/// read the data directory may. Found by Java's own means, since no Spring runs there and the inner
/// module that keeps tokens is nobody else's to call.
public interface TokenIssuer {

    static TokenIssuer find() {
        return ServiceLoader.load(TokenIssuer.class).findFirst().orElseThrow();
    }

    /// The same on this database.
    TokenIssuer over(DataSource source);

    /// @param name what the token is called
    /// @param days how long it opens anything, counted from today
    /// @return none when no open account has this login
    Optional<Issued> issue(String login, String name, int days);

    /// @param last the last day the token opens anything
    record Issued(String token, LocalDate last) {}
}
