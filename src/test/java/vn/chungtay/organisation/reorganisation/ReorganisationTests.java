package vn.chungtay.organisation.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.reorganisation.Step.Dissolve;
import vn.chungtay.organisation.reorganisation.Step.EstablishArea;
import vn.chungtay.organisation.reorganisation.Step.EstablishUnit;
import vn.chungtay.organisation.reorganisation.Step.Merge;
import vn.chungtay.organisation.reorganisation.Step.Rename;
import vn.chungtay.organisation.reorganisation.Step.Split;
import vn.chungtay.organisation.reorganisation.Step.Transfer;
import vn.chungtay.shared.Outcome;

class ReorganisationTests {
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private final Office office = new Office();

    @Test
    void two_communes_and_their_units_become_one_under_the_province() {
        var signed = office.sign(JULY, becomeOne());

        assertThat(signed).isInstanceOf(Outcome.Accepted.class);
        assertThat(office.texts(SUCCESSIONS))
                .containsExactly(
                        "ff.t.b.1 > ff.moi WHOLE", "ff.t.b.2 > ff.moi WHOLE",
                        "t.b.1 > t.moi WHOLE", "t.b.2 > t.moi WHOLE");
        assertThat(areaOf("fu.t.b.1", JULY.minusDays(1))).isEqualTo("t.b.1");
        assertThat(areaOf("fu.t.b.1", JULY)).isEqualTo("t.moi");
    }

    @Test
    void a_preview_says_what_happens_and_changes_nothing() {
        var before = office.everything();

        var effects =
                office.reorganisations
                        .preview(office.decision(JULY, becomeOne()), _ -> List.of())
                        .orElseThrow();

        assertThat(effects).extracting(Effect::kind).contains(Effect.Kind.values());
        assertThat(effects).hasSize(8);
        assertThat(office.everything()).isEqualTo(before);
    }

    @Test
    void a_divided_unit_has_two_successors_and_says_where_its_branches_go() {
        var undecided = office.sign(JULY, halves(Map.of("ff.t.b.1", "ff.x")));
        var decided = office.sign(JULY, halves(Map.of("ff.t.b.1", "ff.x", "ff.t.b.2", "ff.y")));

        assertThat(keys(undecided)).containsExactly("organisation.refusal.no-place");
        assertThat(decided).isInstanceOf(Outcome.Accepted.class);
        assertThat(office.texts(SUCCESSIONS))
                .containsExactly("ff.t.b > ff.x PART", "ff.t.b > ff.y PART");
    }

    @Test
    void a_unit_with_something_below_it_does_not_end() {
        assertThat(keys(office.sign(JULY, new Dissolve(Subject.UNIT, "ff.t.b"))))
                .containsExactly("organisation.refusal.above-not-alive");
    }

    @Test
    void a_unit_moves_only_under_a_higher_one_of_its_organisation() {
        assertThat(keys(office.sign(JULY, new Transfer(Subject.UNIT, "ff.t.b.1", "ff.t.n.1"))))
                .containsExactly("organisation.refusal.above-not-higher");
        assertThat(keys(office.sign(JULY, new Transfer(Subject.UNIT, "ff.t.b.1", "fu.t.n"))))
                .containsExactly("organisation.refusal.other-organisation");
    }

    @Test
    void all_reasons_are_told_at_once() {
        var refused =
                office.sign(
                        JULY,
                        new Rename(Subject.UNIT, "ff.nowhere", "Tên"),
                        new EstablishArea("t.b", "Nơi", AreaKind.DISTRICT, "t"),
                        new Merge(Subject.AREA, List.of("t.n"), "t.n"));

        assertThat(keys(refused))
                .containsExactly(
                        "organisation.refusal.unknown",
                        "organisation.refusal.taken",
                        "organisation.refusal.itself");
    }

    @Test
    void undoing_restores_every_day_unless_something_later_builds_on_it() {
        var before = office.everything();
        var first = office.sign(JULY, becomeOne()).orElseThrow();
        var second =
                office.sign(JULY, new Rename(Subject.UNIT, "ff.moi", "Tên khác")).orElseThrow();

        assertThat(keys(office.undo(first))).containsExactly("organisation.refusal.built-on");
        assertThat(office.undo(second)).isInstanceOf(Outcome.Accepted.class);
        assertThat(office.undo(first)).isInstanceOf(Outcome.Accepted.class);
        assertThat(office.everything()).isEqualTo(before);
        assertThat(keys(office.undo(first))).containsExactly("organisation.refusal.already-undone");
    }

    private static Step[] becomeOne() {
        return new Step[] {
            new EstablishArea("t.moi", "Xã Mới", AreaKind.COMMUNE, "t"),
            new EstablishUnit(
                    "ff.moi",
                    "Mặt trận xã Mới",
                    Organisation.FF,
                    Level.GRASSROOTS,
                    "t.moi",
                    "ff.t"),
            new Merge(Subject.UNIT, List.of("ff.t.b.1", "ff.t.b.2"), "ff.moi"),
            new Merge(Subject.AREA, List.of("t.b.1", "t.b.2"), "t.moi")
        };
    }

    private static Step[] halves(Map<String, String> places) {
        return new Step[] {
            new EstablishUnit("ff.x", "Hội X", Organisation.FF, Level.DISTRICT, "t.b", "ff.t"),
            new EstablishUnit("ff.y", "Hội Y", Organisation.FF, Level.DISTRICT, "t.b", "ff.t"),
            new Split(Subject.UNIT, "ff.t.b", List.of("ff.x", "ff.y"), places)
        };
    }

    private String areaOf(String unit, LocalDate day) {
        var found =
                new Register(office.province.database).find(Subject.UNIT, unit, day).orElseThrow();
        return office.texts("select code from area where id = " + found.area()).getFirst();
    }

    private static List<String> keys(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).reasons().stream().map(r -> r.key()).toList();
    }

    private static final String SUCCESSIONS =
            """
              select p.code || ' > ' || n.code || ' ' || extent
                from unit_succession
                join unit p on p.id = predecessor
                join unit n on n.id = successor
               union all
              select p.code || ' > ' || n.code || ' ' || extent
                from area_succession
                join area p on p.id = predecessor
                join area n on n.id = successor
            order by 1
            """;
}
