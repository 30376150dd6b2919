package vn.chungtay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.programme.Change;
import vn.chungtay.programme.Change.Kind;
import vn.chungtay.programme.Loading;
import vn.chungtay.programme.OwnDatabase;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.SampleFolder;
import vn.chungtay.reporting.finding.Findings;
import vn.chungtay.web.Texts;

/// Loading the forms, rules and annex of a programme folder, again after an edit, and with
/// mistakes.
@SpringBootTest
class AnnexLoadingTests implements OwnDatabase {

    private static final String PROGRAMME = "de-an-02-2021";

    @TempDir Path directory = Path.of("");
    @Autowired ProgrammeLoader loader;
    @Autowired Findings findings;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    private SampleFolder folder;

    @BeforeEach
    void the_sample_is_loaded() {
        folder = SampleFolder.in(directory);
        assertThat(loader.load(folder.path()).problems()).isEmpty();
    }

    @Test
    void the_findings_of_the_sample_are_those_of_the_annex() {
        assertThat(findings.of(PROGRAMME)).hasSize(24);
    }

    @Test
    void a_changed_figure_is_one_change_one_row_and_two_findings_less() {
        List<String> before = versions();
        folder.edit("annex/B3.csv", "46,88,18", "46,80,18");

        Loading loading = loader.load(folder.path());

        assertThat(loading.changes())
                .containsExactly(
                        new Change(
                                Kind.CHANGED,
                                "reporting.thing.figure",
                                "B3 2020 TOTAL b3.district.theory_intermediate",
                                "88 → 80"));
        assertThat(findings.of(PROGRAMME)).hasSize(22);
        assertThat(versions()).filteredOn(v -> !before.contains(v)).hasSize(1);
    }

    @Test
    void a_figure_made_blank_is_removed() {
        folder.edit("annex/B1.csv", "FF,2016,141,", "FF,2016,,");

        assertThat(loader.load(folder.path()).changes())
                .extracting(Change::kind, Change::code)
                .containsExactly(tuple(Kind.REMOVED, "B1 2016 FF b1.grassroots_units"));
    }

    @Test
    void a_changed_rule_is_one_change_and_counts_at_once() {
        folder.edit("rules.yaml", "computed < 20 ||", "computed < 1 ||");

        assertThat(loader.load(folder.path()).changes())
                .extracting(Change::code)
                .containsExactly("change");
        assertThat(findings.of(PROGRAMME)).hasSizeGreaterThan(24);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reporting/mistakes.csv", delimiter = '|', quoteCharacter = '`')
    void a_mistake_is_told_with_its_place_and_nothing_changes(
            String file, String right, String wrong, String sentence) {
        List<String> before = versions();
        folder.edit(file, right, wrong);

        Loading loading = loader.load(folder.path());

        assertThat(loading.problems())
                .extracting(problem -> problem.sentence(texts::text))
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told).contains(sentence));
        assertThat(versions()).isEqualTo(before);
    }

    /// Which version of each row stands: an update, even to the same values, makes a new one.
    private List<String> versions() {
        return List.of("form", "rule", "publication", "published_figure").stream()
                .flatMap(table -> versions(table).stream())
                .toList();
    }

    private List<String> versions(String table) {
        return jdbc.sql("select ctid || ' ' || xmin || ' ' || t::text from " + table + " t")
                .query(String.class)
                .list();
    }
}
