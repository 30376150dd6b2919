package vn.chungtay.identity.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Places;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// Which accounts an administrator keeps: everywhere all of them, on a place those whose roles all
/// lie in it and those they made themselves. Others are not found.
@Component
class Keeping {
    private final JdbcClient database;
    private final Accounts accounts;
    private final Grants grants;
    private final Places places;

    Keeping(JdbcClient database, Accounts accounts, Grants grants, Places places) {
        this.database = database;
        this.accounts = accounts;
        this.grants = grants;
        this.places = places;
    }

    /// An account the viewer keeps; any other is not found.
    Account find(long id) {
        return accounts.find(new AccountId(id))
                .filter(this::isKept)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The ids of those the viewer keeps; none stands for all there are.
    Optional<List<Long>> kept() {
        if (Viewer.current().mayEverywhere(Permission.MANAGE_ACCOUNTS)) {
            return Optional.empty();
        }
        var kept = new ArrayList<Long>();
        var all = database.sql("select id from account").query(Long.class).list();
        all.stream()
                .filter(id -> isKept(accounts.find(new AccountId(id)).orElseThrow()))
                .forEach(kept::add);
        return Optional.of(kept);
    }

    /// Whether the viewer may grant roles there.
    boolean reaches(Scope scope) {
        var own = Viewer.current().scopes(Permission.MANAGE_ACCOUNTS);
        return own.contains(Scope.EVERYWHERE)
                || !scope.equals(Scope.EVERYWHERE) && places.covers(own, scope, grants.today());
    }

    private boolean isKept(Account account) {
        if (Viewer.current().mayEverywhere(Permission.MANAGE_ACCOUNTS)) {
            return true;
        }
        var given = grants.of(account.id());
        return given.isEmpty()
                ? isMadeByViewer(account)
                : given.stream().allMatch(one -> reaches(one.grant().scope()));
    }

    private boolean isMadeByViewer(Account account) {
        return database.sql("select made_by is not distinct from :by from account where id = :id")
                .param("by", Viewer.current().id().value())
                .param("id", account.id().value())
                .query(Boolean.class)
                .single();
    }
}
