package vn.chungtay.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// People with roles on the units and areas of a test's province.
public record Cast(JdbcClient database) {

    public static Cast of(String address) {
        return new Cast(JdbcClient.create(TestPostgres.application(address)));
    }

    /// Somebody with a role in the whole province.
    public Viewer everywhere(Role role) {
        var name = role + " everywhere";
        var login = "cast-" + Integer.toHexString(name.hashCode());
        var grants = List.of(new Grant(role, Scope.EVERYWHERE));
        return Viewer.of(new AccountId(name.hashCode()), login, "Ông " + name, grants);
    }

    /// Somebody with a role on units and areas that are named by their codes.
    public Viewer with(Role role, String... codes) {
        var name = role + " " + String.join(" ", codes);
        var grants = Stream.of(codes).map(code -> new Grant(role, scope(code))).toList();
        var login = "cast-" + Integer.toHexString(name.hashCode());
        return Viewer.of(new AccountId(name.hashCode()), login, "Ông " + name, grants);
    }

    public Scope scope(String code) {
        return ids("unit", code).stream()
                .<Scope>map(Scope.OfUnit::new)
                .findFirst()
                .orElseGet(() -> new Scope.OfArea(ids("area", code).getFirst()));
    }

    private List<Long> ids(String thing, String code) {
        return database.sql("select id from " + thing + " where code = ? and voided_at is null")
                .param(code)
                .query(Long.class)
                .list();
    }
}
