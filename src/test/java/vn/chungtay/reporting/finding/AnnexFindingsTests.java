package vn.chungtay.reporting.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the annex of the Đề án contradicts, worked out by hand from the printed tables.
class AnnexFindingsTests {

    private final SampleAnnex annex = SampleAnnex.asPrinted();

    @Test
    void totals_of_the_officials_table_that_do_not_add_up() {
        assertThat(told("footing"))
                .containsExactly(
                        "footing B3 2016 TOTAL b3.district.university 153 155",
                        "footing B3 2016 TOTAL b3.grassroots.theory_intermediate 588 580",
                        "footing B3 2020 TOTAL b3.district.theory_intermediate 88 80",
                        "footing B3 2020 TOTAL b3.grassroots.postgraduate 3 2",
                        "footing B3 2020 TOTAL b3.grassroots.theory_intermediate 623 624",
                        "footing B3 2020 TOTAL b3.grassroots.theory_elementary 56 55");
    }

    @Test
    void units_that_are_in_no_class_or_in_two() {
        assertThat(annex.told().stream().filter(t -> t.contains(".classes ")))
                .containsExactly(
                        "b2.district.classes B2 2016 TU b2.district.total 21 20",
                        "b2.district.classes B2 2016 TOTAL b2.district.total 62 61",
                        "b2.grassroots.classes B2 2016 WU b2.grassroots.total 149 141",
                        "b2.grassroots.classes B2 2016 TOTAL b2.grassroots.total 2073 2065");
    }

    @Test
    void rates_that_are_not_what_stands_above_them_divided() {
        assertThat(told("rate"))
                .containsExactly(
                        "rate B2 2016 RATE b2.district.unclassified 1.61 0.00",
                        "rate B3 2016 RATE b3.province.postgraduate 14.4 10.0",
                        "rate B3 2016 RATE b3.district.university 82.0 81.0",
                        "rate B3 2016 RATE b3.grassroots.theory_intermediate 81.1 82.2",
                        "rate B3 2020 RATE b3.district.theory_intermediate 51.3 56.4",
                        "rate B3 2020 RATE b3.grassroots.postgraduate 0.3 0.4");
    }

    @Test
    void quantities_that_two_tables_print_differently() {
        assertThat(annex.told().stream().filter(t -> t.contains("-b1.")))
                .containsExactly(
                        "b2-b1.grassroots B2 2016 VA b2.grassroots.total 217 215",
                        "b2-b1.grassroots B2 2016 WU b2.grassroots.total 149 144",
                        "b2-b1.grassroots B2 2020 WU b2.grassroots.total 138 143",
                        "b2-b1.branches B2 2016 VA b2.branch.total 2108 2109",
                        "b2-b1.branches B2 2020 VA b2.branch.total 1732 1729",
                        "b2-b1.branches B2 2016 WU b2.branch.total 2152 2150",
                        "b2-b1.branches B2 2020 WU b2.branch.total 1735 1753",
                        "b5-b1.branches B5 2020 FU b5.branches 1680 1678");
    }

    @Test
    void nothing_else_is_a_contradiction() {
        assertThat(annex.told()).hasSize(6 + 4 + 6 + 8);
    }

    @Test
    void a_rate_is_held_to_the_decimals_it_was_printed_with() {
        assertThat(told("rate")).noneMatch(t -> t.contains("b5.heads_rate"));
        assertThat(annex.with("B5 2020 FF b5.heads_rate", "70,0").told())
                .contains("rate B5 2020 FF b5.heads_rate 70.0 70.5");
    }

    @Test
    void a_mended_figure_makes_its_finding_go() {
        SampleAnnex mended = annex.with("B3 2020 TOTAL b3.district.theory_intermediate", "80");

        assertThat(mended.told())
                .hasSize(annex.told().size() - 2)
                .noneMatch(t -> t.contains("2020 TOTAL b3.district.theory_intermediate"))
                .noneMatch(t -> t.contains("2020 RATE b3.district.theory_intermediate"));
    }

    @Test
    void a_changed_figure_makes_its_finding_appear() {
        assertThat(added(annex.with("B4 T2015-2020 TOTAL b4.party_committee.district", "38")))
                .containsExactly("footing B4 T2015-2020 TOTAL b4.party_committee.district 38 37");
    }

    @Test
    void a_part_above_its_whole_is_found() {
        assertThat(added(annex.with("B1 2020 WU b1.standing_committee", "946")))
                .contains("b1.standing_committee B1 2020 WU b1.standing_committee 946 945");
    }

    @Test
    void a_size_that_multiplies_between_two_periods_is_found_and_a_small_one_is_not() {
        assertThat(added(annex.with("B1 2020 WU b1.members", "1161440")))
                .containsExactly("change B1 2020 WU b1.members 1161440 110432");
        assertThat(added(annex.with("B3 2020 TU b3.grassroots.total", "9")))
                .noneMatch(t -> t.startsWith("change"));
    }

    private List<String> told(String rule) {
        return annex.told().stream().filter(t -> t.startsWith(rule + " ")).toList();
    }

    private List<String> added(SampleAnnex other) {
        return other.told().stream().filter(t -> !annex.told().contains(t)).toList();
    }
}
