package vn.chungtay.reporting.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.target.glance.Agreement;

/// The targets of the whole sample, as pages and files tell them and as SQL of its own adds them
/// up.
///
/// @param half the round that has the figures of the period
record SampleTargets(int port, String period, Round half, JdbcClient database) {
    private static final Map<String, List<String>> RATES =
            Map.of(
                    "T2", List.of("t2.studied", "t2.base"),
                    "T3", List.of("t3.done", "t3.base"),
                    "T6d", List.of("t6d.heads_party_members", "t6d.heads"),
                    "T8", List.of("t8.officials_with_a_day", "t8.officials"),
                    "T9a", List.of("t9a.with_degree", "t9a.base"),
                    "T9b", List.of("t9b.meeting_standards", "t9b.base"),
                    "T12", List.of("t12.good_or_better", "t12.base"));

    void agree() throws Exception {
        var said = new Agreement(port, period, "tq");
        said.the_heat_map_says_what_the_api_says();
        said.the_workbook_says_what_the_api_says();
        assertThat(said.gaps("T2", "FU", "BRANCH")).isEqualByComparingTo(said.gap("T2", "FU"));
        for (var rate : RATES.entrySet()) {
            for (var organisation : Organisation.values()) {
                if (!rate.getKey().equals("T12") || organisation != Organisation.TU) {
                    agree(said, rate.getKey(), organisation);
                }
            }
        }
        ofSectors(said);
        var helping = said.item("T5a", "FU");
        assertThat(helping.get("numerator").longValue()).isEqualTo(helping("FU"));
        assertThat(helping.get("denominator").longValue()).isEqualTo(standing("FU"));
    }

    private void ofSectors(Agreement said) throws Exception {
        for (var sector : List.of("STATE", "NON_STATE")) {
            var element = "t12." + sector.toLowerCase(Locale.ROOT);
            var item = said.item("T12", "TU." + sector);
            assertThat(item.get("numerator").longValue())
                    .isEqualTo(sum(element + ".good_or_better", Organisation.TU));
            assertThat(item.get("denominator").longValue())
                    .isEqualTo(sum(element + ".base", Organisation.TU))
                    .isPositive();
        }
    }

    private void agree(Agreement said, String target, Organisation whose) throws Exception {
        var item = said.item(target, whose.name());
        var sides = RATES.getOrDefault(target, List.of()).stream().map(e -> sum(e, whose)).toList();
        var told =
                item.get("numerator").isNull()
                        ? ""
                        : item.get("numerator") + " / " + item.get("denominator");
        // A part above its whole is no rate, and neither is anything of nothing.
        var rate =
                sides.getLast() == 0 || sides.getFirst() > sides.getLast()
                        ? ""
                        : sides.getFirst() + " / " + sides.getLast();
        assertThat(told).as(target + " " + whose + " " + period).isEqualTo(rate);
    }

    private long sum(String element, Organisation whose) {
        return count(
                "select coalesce(sum(greatest(r.figures[%d], 0)), 0)".formatted(place(element)),
                whose.name());
    }

    private long helping(String whose) {
        var place = place("t5a.households_out_of_poverty");
        return count("select count(*) filter (where r.figures[%d] >= 1)".formatted(place), whose);
    }

    private long standing(String whose) {
        return database.sql(
                        """
                        select count(*)
                          from unit_state s
                          join unit u on u.id = s.unit
                         where s.voided_at is null
                           and s.during @> cast(:day as date)
                           and s.level = 'GRASSROOTS'
                           and u.organisation = :whose
                        """)
                .param("day", half.treeOn())
                .param("whose", whose)
                .query(Long.class)
                .single();
    }

    private long count(String counted, String whose) {
        return database.sql(
                        counted
                                + """
                                   from report r
                                  join unit u on u.id = r.unit
                                 where r.round = :round
                                   and u.organisation = :whose
                                """)
                .param("round", half.id().value())
                .param("whose", whose)
                .query(Long.class)
                .single();
    }

    private int place(String element) {
        return half.form().cell(element).orElseThrow().place() + 1;
    }
}
