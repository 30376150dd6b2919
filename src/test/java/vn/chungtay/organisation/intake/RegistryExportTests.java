package vn.chungtay.organisation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.SmallProvince.Stated;

/// What is exported is imported, into its own registry and into an empty one.
class RegistryExportTests {
    private final SmallProvince old = withHistory();

    @Test
    void into_its_own_registry_it_changes_nothing() {
        for (var roll : Roll.values()) {
            var list = new RegistryExport(old.database).of(roll);

            var taking = intake(old).take(roll, table(list));

            assertThat(taking).isEqualTo(new Taking(list.lines().size(), 0, 0, List.of()));
        }
    }

    @Test
    void into_an_empty_registry_it_makes_the_same() {
        var empty = SmallProvince.empty(TestPostgres.freshDatabase());

        for (var roll : Roll.values()) {
            var list = new RegistryExport(old.database).of(roll);
            assertThat(intake(empty).take(roll, table(list)).problems()).isEmpty();

            assertThat(new RegistryExport(empty.database).of(roll)).isEqualTo(list);
        }
    }

    /// The Farmers of `t.b.1` came under another district in 2020.
    private static SmallProvince withHistory() {
        var province = SmallProvince.founded();
        province.write(p -> {
            p.sql(
                    """
                    update unit_state
                       set during = '[2015-01-01,2020-01-01)'
                     where unit = (select id from unit where code = 'fu.t.b.1')
                    """);
            var moved = new Stated("fu.t.b.1", "GRASSROOTS", "t.b.1", "fu.t.n");
            p.unitState(moved, "[2020-01-01,)");
        });
        return province;
    }

    private static Intake intake(SmallProvince province) {
        return new Intake(
                new Staging(province.database),
                Objects.requireNonNull(province.transactions.getTransactionManager()),
                Clock.systemUTC());
    }

    private static CsvTable table(CsvFile file) {
        var lines = new ArrayList<CsvTable.Line>();
        file.lines().forEach(line -> lines.add(new CsvTable.Line(lines.size() + 2, line)));
        return new CsvTable("list.csv", file.header(), lines);
    }
}
