package vn.chungtay.organisation.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportReport;

class MergerImportTests {
    private static final String HEADER = "old_code,new_code,new_name,new_kind,extent";
    private static final Map<String, String> PAPER =
            Map.of("decision", "12-QĐ/TU", "effective", "2025-07-01", "by", "Văn phòng");

    private final Office office = new Office();
    private final MergerImport merger = office.mergers();

    @Test
    void units_follow_their_areas_and_the_same_list_again_changes_nothing() {
        String[] lines = {
            "t.b.1,t.moi,Xã Mới,COMMUNE,whole", "t.b.2,t.moi,Xã Mới,commune,WHOLE",
        };

        var first = take(lines);
        var again = take(lines);

        assertThat(first.problems()).isEmpty();
        assertThat(first.written()).isEqualTo(2);
        assertThat(office.texts(LIVING))
                .contains(
                        "ff.t.moi < ff.t @ t.moi", "fu.t.moi < fu.t @ t.moi", "ff.t.n < ff.t @ t.n")
                .doesNotContain("ff.t.b < ff.t @ t.b");
        assertThat(again.problems()).isEmpty();
        assertThat(again.written()).isZero();
    }

    @Test
    void a_district_that_keeps_a_commune_goes_on() {
        take("t.b.1,t.b.moi,Xã Mới,COMMUNE,whole");

        assertThat(office.texts(LIVING))
                .contains("ff.t.b.moi < ff.t.b @ t.b.moi", "ff.t.b < ff.t @ t.b");
    }

    @Test
    void a_district_stays_where_the_list_says_so() {
        take(
                "t.b,t.b,Nơi t.b,DISTRICT,whole",
                "t.b.1,t.b.moi,Xã Mới,COMMUNE,whole",
                "t.b.2,t.b.moi,Xã Mới,COMMUNE,whole");

        assertThat(office.texts(LIVING)).contains("ff.t.b.moi < ff.t.b @ t.b.moi");
    }

    @Test
    void one_commune_takes_another_in_and_gets_a_new_name() {
        var report = take("t.b.1,t.b.2,Xã Hai,WARD,whole", "t.b.2,t.b.2,Xã Hai,WARD,whole");

        assertThat(report.problems()).isEmpty();
        assertThat(office.texts("select name || ' ' || kind from area_state where opened_by > 0"))
                .containsExactly("Xã Hai WARD");
    }

    @Test
    void what_lies_in_a_divided_commune_goes_where_its_line_says() {
        office.province.write(p -> {
            p.area("t.n.1.a", "VILLAGE", "t.n.1", "[2015-01-01,)");
            p.area("t.n.1.b", "VILLAGE", "t.n.1", "[2015-01-01,)");
            p.unit("FF", "t.n.1.a", "BRANCH", "t.n.1");
            p.unit("FF", "t.n.1.b", "BRANCH", "t.n.1");
        });
        String[] divided = {
            "t.n.1,t.x,Xã X,COMMUNE,part", "t.n.1,t.y,Xã Y,COMMUNE,part",
            "t.n.1.a,t.x,Xã X,COMMUNE,whole", "t.n.1.b,t.y,Xã Y,COMMUNE,whole"
        };

        var undecided = take(divided[0], divided[1], divided[2]);
        var decided = take(divided);

        assertThat(told(undecided)).contains("no-place@2:1");
        assertThat(decided.problems()).isEmpty();
        assertThat(office.texts(LIVING))
                .contains("ff.t.n.1.a < ff.t.x @ t.n.1.a", "ff.t.n.1.b < ff.t.y @ t.n.1.b");
    }

    @Test
    void units_alone_can_be_merged() {
        var report = take("ff.t.b.1,ff.t.b.2,Mặt trận liên xã,GRASSROOTS,whole");

        assertThat(report.problems()).isEmpty();
        assertThat(office.texts(LIVING))
                .contains("ff.t.b.2 < ff.t.b @ t.b.2")
                .doesNotContain("ff.t.b.1 < ff.t.b @ t.b.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t.b.1,t.m,Xã,COMMUNE,                               | extent@2:5",
                "t.b.1,t.m,Xã,COMMUNE,half                           | extent@2:5",
                "t.b.1,t.m,Xã,COMMUNE,part                           | one-part@2:5",
                "t.b.1,t.m,Xã,COMMUNE,whole;t.b.1,t.o,Xã,COMMUNE,whole | whole-twice@3:5",
                "t.b.1,t.m,Xã,COMMUNE,part;t.b.1,t.m,Xã,COMMUNE,part | same-line@3:2",
                "t.b.1,t.m,Xã,COMMUNE,whole;t.b.2,t.m,Xa,COMMUNE,whole | two-names@3:3",
                "t.b.1,t.m,Xã,COMMUNE,whole;t.b.2,t.m,Xã,WARD,whole  | two-kinds@3:4",
                "t.zz,t.m,Xã,COMMUNE,whole                           | unknown@2:1",
                "t.n.cu,t.m,Xã,COMMUNE,whole                         | unknown@2:1",
                "t.b.1,t.m,Xã,GRASSROOTS,whole                       | kind@2:4",
                "ff.t.b.1,ff.t.m,Xã,WARD,whole                       | level@2:4",
                "t.b.1,t.m,Xã,HAMLET,whole                           | word@2:4",
                "t.b.1,t.n.cu,Xã,COMMUNE,whole                       | taken@2:2",
                "t.b.1,t.b.m,Xã,COMMUNE,whole;t.n.1,t.b.m,Xã,COMMUNE,whole | two-parents@2:2"
            })
    void a_wrong_line_is_refused_and_nothing_changes(String lines, String why) {
        office.province.write(p -> p.area("t.n.2", "COMMUNE", "t.n", "[2015-01-01,)"));
        var before = office.everything();

        var report = take(lines.split(";"));

        assertThat(told(report)).contains(why);
        assertThat(office.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"decision, 12", "effective, 31/2/2025", "effective, ''", "by, ''"})
    void a_paper_that_cannot_be_read_is_refused(String parameter, String value) {
        var paper = new HashMap<>(PAPER);
        paper.put(parameter, value);

        var report = merger.take(table("t.b.1,t.m,Xã,COMMUNE,whole"), paper);

        assertThat(report.problems()).hasSize(1).allMatch(p -> p.line() == 0);
    }

    private ImportReport take(String... lines) {
        return office.province.transactions.execute(status -> merger.take(table(lines), PAPER));
    }

    private static CsvTable table(String... lines) {
        var all = new ArrayList<CsvTable.Line>();
        for (var line : lines) {
            all.add(new CsvTable.Line(all.size() + 2, Arrays.asList(line.split(",", -1))));
        }
        return new CsvTable("list.csv", List.of(HEADER.split(",")), all);
    }

    private static List<String> told(ImportReport report) {
        return report.problems().stream()
                .map(p ->
                        p.reason().key().replaceAll(".*[.]", "")
                                + "@"
                                + p.line()
                                + ":"
                                + p.column())
                .toList();
    }

    private static final String LIVING =
            """
              select u.code || ' < ' || above.code || ' @ ' || area.code
                from unit_state s
                join unit u on u.id = s.unit
                join unit above on above.id = s.parent
                join area on area.id = s.area
               where s.voided_at is null
                 and upper_inf(s.during)
            order by 1
            """;
}
