package vn.chungtay.identity.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.TokenIssuer;

/// Access tokens where no Spring runs, with the same parts and the same trail.
public final class TokensByCommand implements TokenIssuer {
    private final @Nullable Parts parts;

    private record Parts(
            TransactionTemplate transaction,
            Accounts accounts,
            AccessTokens tokens,
            LocalDate today) {}

    /// As Java finds it; it needs a database before it can do anything.
    public TokensByCommand() {
        this(null);
    }

    private TokensByCommand(@Nullable Parts parts) {
        this.parts = parts;
    }

    @Override
    public TokenIssuer over(DataSource source) {
        var clock = AccessConfiguration.clockOfCommands();
        var database = JdbcClient.create(source);
        var trail = Trail.over(source, clock);
        return new TokensByCommand(
                new Parts(
                        new TransactionTemplate(new DataSourceTransactionManager(source)),
                        new Accounts(database, trail, clock),
                        new AccessTokens(database, trail, clock),
                        LocalDate.now(clock)));
    }

    @Override
    public Optional<Issued> issue(String login, String name, int days) {
        var with = Objects.requireNonNull(parts, "No database was named");
        var all = EnumSet.copyOf(AccessTokens.OFFERED);
        var last = with.today.plusDays(days);
        return Objects.requireNonNull(
                with.transaction.execute(_ ->
                        with.accounts
                                .named(login)
                                .filter(Account::isOpen)
                                .map(account ->
                                        new Issued(
                                                with.tokens.make(account, name, all, last),
                                                last))));
    }
}
