package vn.chungtay.reporting.entry.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.Villages;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.CellChange;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.entry.offline.BringingBack.Taken;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// A report that is filled in where there is no network.
@SpringBootTest(properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class OfflineTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String REPORT = "de-an-02-2021/R6/2021-H1/estimate/fu.t.b.1.a";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @Autowired BringingBack back;
    @Autowired Desks desks;
    @Autowired Units units;
    @Autowired Reports reports;
    @Autowired Texts texts;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void forty_have_studied() {
        enter(40);
    }

    @Test
    void the_workbook_has_what_is_asked_and_what_stands_there() throws IOException {
        var out = new ByteArrayOutputStream();
        var figures = reports.figures(desk().round(), desk().unit().id());
        Workbook.of(desk(), figures, Headings.in(texts)).writeTo(out);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows)
                    .extracting(OfflineTests::text)
                    .contains(Headings.in(texts).all())
                    .anySatisfy(row -> assertThat(row).contains("t2.studied", "40", REPORT));
        }
        assertThat(take(out.toByteArray()).kept()).as("nothing was typed into it").isZero();
    }

    @Test
    void what_was_typed_is_kept_and_what_others_changed_meanwhile_stays_theirs() {
        var filled = header() + "t2.studied,x,44,40," + REPORT + "\nt2.base,x,50,," + REPORT + "\n";

        assertThat(take(filled.getBytes())).isEqualTo(new Taken(List.of(), List.of(), 2));
        enter(43);
        var again = take(filled.replace("44,40", "45,44").getBytes());

        assertThat(again.conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.wanted()).isEqualTo(Quantity.of(45));
                    assertThat(conflict.now()).isEqualTo(Quantity.of(43));
                });
    }

    @Test
    void a_file_with_a_mistake_changes_nothing_and_every_mistake_is_told() {
        var filled =
                header()
                        + "t2.studied,x,\"1,733\",40,%1$s\nt2.base,x,hai,,%1$s\n".formatted(REPORT)
                        + "t3.done,x,1,,%1$s\n".formatted(REPORT)
                        + "t2.base,x,1,,R6/2021-H1/final/fu.t.b.1.a\n"
                        + "t2.base,x,1,,de-an-03-2026/R6/2021-H1/estimate/fu.t.b.1.a\n";

        var taken = take(filled.getBytes());

        assertThat(taken.problems())
                .extracting(problem -> problem.sentence(texts::text))
                .hasSize(5)
                .anySatisfy(told -> assertThat(told).contains("dòng 2", "1.733"))
                .anySatisfy(told -> assertThat(told).contains("dòng 3", "hai"))
                .anySatisfy(told -> assertThat(told).contains("dòng 4", "t3.done"))
                .anySatisfy(told -> assertThat(told).contains("dòng 5", "R6/2021-H1/final"))
                .anySatisfy(told -> assertThat(told).contains("dòng 6", "de-an-03-2026", REPORT));
        assertThat(studied()).isEqualTo(Quantity.of(40));
    }

    private String header() {
        return String.join(",", Headings.in(texts).all()) + "\n";
    }

    private Taken take(byte[] bytes) {
        return back.take(desk(), "bieu.xlsx", bytes, Testers.EVERYBODY);
    }

    private static List<String> text(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private void enter(long amount) {
        var cell = desk().round().form().cell("t2.studied").orElseThrow();
        var hand = new Hand(null, "Lý Văn Sơn", Source.PAGE);
        var change = new CellChange(cell, null, Quantity.of(amount));
        reports.save(desk().round(), desk().unit().id(), List.of(change), hand);
    }

    private Quantity studied() {
        var cell = desk().round().form().cell("t2.studied").orElseThrow();
        return reports.figures(desk().round(), desk().unit().id()).at(cell.place());
    }

    private Desk desk() {
        var round = desks.round(new RoundPath("R6", "2021-H1", "estimate")).orElseThrow();
        return Desk.of(round, units.find("fu.t.b.1.a", round.treeOn()).orElseThrow());
    }
}
