package vn.chungtay.identity.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Places;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;

/// Makes the accounts of the demo, once the sample province is there to grant roles on. The file
/// has the columns `login,name,role,place`; `place` is a unit's or area's code, empty for
/// everywhere.
@Component
@ConditionalOnProperty(DemoLoading.FILE)
class DemoLoading {
    static final String FILE = "chungtay.demo";

    private final Accounts accounts;
    private final Grants grants;
    private final Places places;
    private final DemoAccounts demo;
    private final Path file;

    DemoLoading(
            Accounts accounts,
            Grants grants,
            Places places,
            DemoAccounts demo,
            Environment environment) {
        this.accounts = accounts;
        this.grants = grants;
        this.places = places;
        this.demo = demo;
        this.file = Path.of(environment.getRequiredProperty(FILE));
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() throws IOException {
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            lines.forEach(this::make);
        }
    }

    private void make(NamedCsvRecord line) {
        var login = line.getField("login");
        var role = Role.valueOf(line.getField("role"));
        var code = line.getField("place");
        var place = places.find(code, grants.today());
        if (place.isEmpty() && !code.isEmpty()) {
            return; // the sample was changed: nobody can have a role there
        }
        var made = accounts.make(login, line.getField("name"), null).isPresent();
        var account = accounts.named(login).orElseThrow();
        if (made) {
            var scope = place.map(Places.Place::scope).orElse(Scope.EVERYWHERE);
            grants.giveAtStart(account, role, scope);
        }
        accounts.setPassword(account, demo.hash());
        var where = place.map(Places.Place::name).orElse("");
        demo.offer(new DemoAccounts.Offered(login, account.name(), role, where));
    }
}
