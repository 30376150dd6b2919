package vn.chungtay.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// Two codes that are one person, and what is known of both.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MergeTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private Roll roll;
    private long first;
    private long second;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void two_who_look_alike() {
        roll = new Roll(database);
        roll.clear();
        first = roll.person("A1", "Nguyễn Thị Hòa", "1980-02-03");
        second = roll.person("B1", "NGUYỄN THỊ HOÀ", "1980-02-03");
        roll.member(first, "fu.t.b.1", "[2018-05-01,2021-01-01)");
        roll.member(second, "fu.t.b.2", "[2016-01-01,)");
        roll.member(second, "ff.t.b.2", "[2019-01-01,)");
    }

    @Test
    void who_looks_alike_is_proposed_until_somebody_decides() throws Exception {
        assertThat(visitor().page("/people/duplicates")).contains("1 cặp", "A1", "B1");
        assertThat(visitor().page("/people/duplicates?q=tran")).contains("Không có cặp nào");
        assertThat(visitor().as(at("fu.t.b.2")).page("/people/duplicates"))
                .contains("Không có cặp nào");

        visitor().send("/people/duplicates", "one", "B1", "other", "A1");

        assertThat(visitor().page("/people/duplicates")).contains("Không có cặp nào");
        assertThat(roll.trail()).contains("person.tell-apart person B1");
    }

    @Test
    void a_preview_says_what_becomes_of_each_membership() throws Exception {
        assertThat(visitor().page("/people/" + first + "/merge?other=B1"))
                .contains("Giữ nguyên", "Thêm vào", "Trùng thời gian, không tính");
        assertThat(visitor().get("/people/" + first + "/merge?other=XX").statusCode())
                .isEqualTo(422);
        assertThat(visitor().get("/people/" + first + "/merge?other=A1").statusCode())
                .isEqualTo(422);
        assertThat(visitor().as(at("fu.t.b.1")).get("/people/" + first + "/merge?other=B1").body())
                .contains("phạm vi");
    }

    @Test
    void the_first_holds_and_the_other_days_of_the_second_are_added() throws Exception {
        merge(first, "B1");

        assertThat(roll.of(first))
                .containsExactly(
                        "fu.t.b.2 [2016-01-01,2018-05-01)",
                        "fu.t.b.1 [2018-05-01,2021-01-01)",
                        "ff.t.b.2 [2019-01-01,)",
                        "fu.t.b.2 [2021-01-01,)");
        assertThat(roll.of(second)).isEmpty();
        assertThat(visitor().rows("/people")).containsExactly("Nguyễn Thị Hòa");
        assertThat(visitor().rows("/people?q=B1")).containsExactly("Nguyễn Thị Hòa");
        assertThat(visitor().page("/people/" + second)).contains("Gộp với mã B1", "Tách ra");
        assertThat(visitor().page("/api/v1/members/counts?asOf=2020-01-01"))
                .contains("{\"organisation\":null", "\"memberships\":2,\"persons\":1}");
    }

    @Test
    void what_was_merged_comes_apart_as_it_was() throws Exception {
        var before = List.of(roll.of(first), roll.of(second));
        merge(first, "B1");

        assertThat(undo(first)).isEqualTo(302);

        assertThat(List.of(roll.of(first), roll.of(second))).isEqualTo(before);
        assertThat(visitor().rows("/people?q=hoa")).containsExactly("NGUYỄN THỊ HOÀ");
        assertThat(visitor().rows("/people?q=hoa&standing=LEFT")).containsExactly("Nguyễn Thị Hòa");
        assertThat(roll.trail()).contains("person.merge person A1", "person.unmerge person A1");
    }

    @Test
    void posts_and_training_go_along_and_come_back_and_none_counts_twice() throws Exception {
        roll.head(second, "fu.t.b.2", "[2020-01-01,)");
        roll.trained(first, "2021-05-01");
        roll.trained(second, "2021-05-01");
        roll.trained(second, "2022-05-01");
        var before = things();

        merge(first, "B1");
        assertThat(things()).isEqualTo("office A1, training A1, training A1, training B1");
        assertThat(visitor().page("/people/" + first))
                .contains("Giữ chức Chủ tịch", "Dự bồi dưỡng");
        assertThat(undo(first)).isEqualTo(302);

        assertThat(things()).isEqualTo(before);
    }

    @Test
    void whoever_was_confirmed_stays_so_and_each_has_their_own_again() throws Exception {
        roll.confirmed(open(second, "FU"), "2020-03-01");
        roll.confirmed(open(second, "FF"), "2021-03-01");
        var before = roll.confirmations(second);

        merge(first, "B1");
        assertThat(roll.confirmations(second)).isEmpty();
        assertThat(roll.confirmations(first))
                .containsExactly("2020-03-01 FU fu.t.b.1", "2021-03-01 FF ff.t.b.2");
        assertThat(visitor().page("/people/" + first)).contains("Xác nhận còn sinh hoạt");
        roll.confirmed(open(first, "FU"), "2022-03-01");
        assertThat(undo(first)).isEqualTo(302);

        assertThat(roll.confirmations(first)).isEmpty();
        assertThat(roll.confirmations(second))
                .containsAll(before)
                .contains("2022-03-01 FU fu.t.b.2");
    }

    /// Somebody who adds a table about persons says what a merge and a request for one's data make
    /// of it.
    @Test
    void every_table_about_persons_is_known() {
        var tables =
                database.sql(
                                """
                                  select cast(conrelid as regclass)::text
                                    from pg_constraint
                                   where confrelid = cast('person' as regclass)
                                     and pg_get_constraintdef(oid) like '%(person)%'
                                order by 1
                                """)
                        .query(String.class)
                        .list();

        assertThat(tables).containsExactlyInAnyOrderElementsOf(KeptData.THINGS);
    }

    private String things() {
        return String.join(
                ", ",
                database.sql(
                                """
                                  select t.what || ' ' || p.code
                                    from (select 'office' as what, person, id
                                            from office
                                           where voided_at is null
                                           union all
                                          select 'training', person, id
                                            from training) t
                                    join person p on p.id = t.person
                                order by 1
                                """)
                        .query(String.class)
                        .list());
    }

    @Test
    void what_was_built_upon_a_merge_is_undone_first() throws Exception {
        merge(first, "B1");
        var added = open(first, "FF");
        visitor()
                .send(
                        "/people/changes",
                        "kind",
                        "LEAVE",
                        "membership",
                        "" + added,
                        "day",
                        "1/6/2024");

        assertThat(undo(first)).isEqualTo(422);
        assertThat(roll.of(first)).contains("ff.t.b.2 [2019-01-01,2024-06-02)");
    }

    @Test
    void a_chain_comes_apart_from_its_end() throws Exception {
        var third = roll.person("C1", "Hòa", null);
        roll.member(third, "ff.t.n.1", "[2015-02-01,2017-01-01)");
        merge(second, "C1");
        merge(first, "B1");

        assertThat(roll.of(first)).contains("ff.t.n.1 [2015-02-01,2017-01-01)");
        assertThat(visitor().get("/people/" + third).body()).contains("A1");
        assertThat(undo(first)).isEqualTo(302);
        assertThat(roll.of(second)).contains("ff.t.n.1 [2015-02-01,2017-01-01)");
        assertThat(undo(second)).isEqualTo(302);
        assertThat(roll.of(third)).containsExactly("ff.t.n.1 [2015-02-01,2017-01-01)");
    }

    private long open(long person, String organisation) {
        return database.sql(
                        """
                        select id
                          from membership
                         where person = ?
                           and organisation = ?
                           and voided_at is null
                           and upper_inf(during)
                        """)
                .params(person, organisation)
                .query(Long.class)
                .single();
    }

    private void merge(long kept, String other) throws Exception {
        var answer = visitor().send("/people/" + kept + "/merges", "other", other);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private int undo(long kept) throws Exception {
        var merge =
                database.sql(
                                "select max(id) from person_merge"
                                        + " where kept = ? and undone_at is null")
                        .param(kept)
                        .query(Long.class)
                        .single();
        return visitor().send("/people/" + kept + "/merges/" + merge + "/undoing").statusCode();
    }

    private Visitor visitor() {
        return Visitor.at(port);
    }

    private static Viewer at(String unit) {
        return Cast.of(DATABASE).with(Role.BRANCH_HEAD, unit);
    }
}
