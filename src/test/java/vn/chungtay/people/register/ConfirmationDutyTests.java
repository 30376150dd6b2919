package vn.chungtay.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;

/// Two branches with members of whom nobody has said in 2021 that they are still there.
@SpringBootTest
class ConfirmationDutyTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final LocalDate IN_TIME = LocalDate.of(2021, 11, 20);
    private static final LocalDate LATE = LocalDate.of(2021, 12, 7);

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @Autowired ConfirmationObligations obligations;
    @Autowired JdbcClient database;
    private final Cast cast = Cast.of(DATABASE);
    private final Viewer head = cast.with(Role.BRANCH_HEAD, "fu.t.b.1.a");
    private final Viewer officer = cast.with(Role.ORGANISATION_OFFICER, "fu.t.b.1");
    private long first;
    private long second;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void members() {
        var roll = new Roll(database);
        roll.clear();
        first = roll.member(roll.person("N1", "Một", null), "fu.t.b.1.a", "[2018-05-01,)");
        second = roll.member(roll.person("N2", "Hai", null), "fu.t.b.1.a", "[2018-05-01,)");
        roll.member(roll.person("N3", "Ba", null), "fu.t.b.1.a", "[2021-05-01,)");
        roll.member(roll.person("N4", "Bốn", null), "fu.t.b.1.b", "[2018-05-01,)");
    }

    @Test
    void a_branch_head_owes_a_line_until_all_are_confirmed() {
        var line =
                "Xác nhận đoàn viên, hội viên năm 2021 của Hội fu.t.b.1.a %d 2021-11-30"
                        + " /people?unit=fu.t.b.1.a&standing=UNCONFIRMED";

        assertThat(owed(head, IN_TIME)).containsExactly(line.formatted(2));
        confirm(first, "2021-03-01");
        confirm(second, "2020-12-31");
        assertThat(owed(head, IN_TIME)).containsExactly(line.formatted(1));
        confirm(second, "2021-11-19");
        assertThat(owed(head, IN_TIME)).isEmpty();
    }

    @Test
    void nothing_is_owed_early_in_the_year_or_where_nobody_is_a_member() {
        assertThat(owed(head, LocalDate.of(2021, 9, 30))).isEmpty();
        assertThat(owed(cast.with(Role.BRANCH_HEAD, "fu.t.b.2.a"), IN_TIME)).isEmpty();
        assertThat(owed(cast.with(Role.BRANCH_HEAD, "ff.t.b.1.a"), IN_TIME)).isEmpty();
    }

    @Test
    void whoever_stands_right_above_is_told_how_many_branches_are_late() {
        assertThat(owed(officer, IN_TIME)).isEmpty();
        assertThat(below(officer, LATE.minusDays(1))).isEmpty();
        assertThat(below(officer, LATE))
                .containsExactly(
                        "Các chi hội trực thuộc chưa xác nhận hết đoàn viên, hội viên năm 2021"
                                + " 2 2021-11-30 /people?standing=UNCONFIRMED");
        confirm(first, "2021-12-01");
        confirm(second, "2021-12-01");
        assertThat(below(officer, LATE))
                .singleElement()
                .asString()
                .startsWith("Hội fu.t.b.1.b chưa xác nhận hết")
                .endsWith("/people?unit=fu.t.b.1.b&standing=UNCONFIRMED");
    }

    @Test
    void nobody_else_is_told() {
        var higher = cast.with(Role.ORGANISATION_OFFICER, "fu.t.b");
        var reader = cast.with(Role.PARTY_OFFICER, "t.b.1");
        var office = cast.everywhere(Role.PROGRAMME_OFFICE);

        assertThat(Stream.of(higher, reader, office))
                .allSatisfy(viewer -> assertThat(owed(viewer, LATE)).isEmpty())
                .allSatisfy(viewer -> assertThat(below(viewer, LATE)).isEmpty());
        assertThat(below(head, LATE)).isEmpty();
    }

    private List<String> owed(Viewer viewer, LocalDate day) {
        return lines(obligations.of(viewer, day));
    }

    private List<String> below(Viewer viewer, LocalDate day) {
        return lines(obligations.overdueBelow(viewer, day));
    }

    private static List<String> lines(List<Obligation> owed) {
        return owed.stream()
                .map(one -> "%s %d %s %s".formatted(one.what(), one.many(), one.due(), one.href()))
                .toList();
    }

    private void confirm(long membership, String day) {
        new Roll(database).confirmed(membership, day);
    }
}
