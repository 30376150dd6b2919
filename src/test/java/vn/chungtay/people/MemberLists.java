package vn.chungtay.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListFile;
import vn.chungtay.identity.Scope;

/// Brings members in as an office does it, for the tests of whoever counts them.
@Component
public class MemberLists {
    private static final String HEADER =
            "person_id,full_name,birth_date,gender,organisation,unit_code,joined_on,left_on\n";

    private final MemberImport members;
    private final TransactionTemplate transaction;

    MemberLists(MemberImport members, TransactionTemplate transaction) {
        this.members = members;
        this.transaction = transaction;
    }

    /// @param lines `N1,fu.t.b.1.a,2018-05-01,` each: person, unit, from and to
    public void take(String... lines) {
        var list = new StringBuilder(HEADER);
        for (var line : lines) {
            var parts = line.split(",", -1);
            var organisation = parts[1].substring(0, 2).toUpperCase(Locale.ROOT);
            list.append(
                    "%s,Người %s,,,%s,%s,%s,%s\n"
                            .formatted(
                                    parts[0],
                                    parts[0],
                                    organisation,
                                    parts[1],
                                    parts[2],
                                    parts[3]));
        }
        var bytes = list.toString().getBytes(StandardCharsets.UTF_8);
        var table = (CsvTable) ListFile.of("members.csv", bytes).reading();
        transaction.executeWithoutResult(_ ->
                assertThat(members.take(table, Map.of(), List.of(Scope.EVERYWHERE)).problems())
                        .isEmpty());
    }
}
