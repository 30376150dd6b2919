package vn.chungtay.people.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.shared.NumberText;

/// The persons of the whole sample, counted by SQL of its own.
public final class SampleMembers {
    /// Biểu 1 of 2020: members, and of them admitted within the year. Of the Front nothing is
    /// printed; its working committees make the whole round.
    private static final List<String> PRINTED =
            List.of(
                    "FF 15640 0",
                    "FU 117702 3265",
                    "TU 39924 2964",
                    "VA 38146 502",
                    "WU 116144 1903",
                    "YU 48444 11415");

    private final LoadMembers loading;
    private final JdbcClient database;

    private final Environment environment;

    SampleMembers(LoadMembers loading, JdbcClient database, Environment environment) {
        this.loading = loading;
        this.database = database;
        this.environment = environment;
    }

    /// Loads them where the first start came before the reports of 2020.
    public void agree() throws Exception {
        loading.run(new DefaultApplicationArguments());
        assertThat(counted()).isEqualTo(PRINTED);
        assertThat(persons()).isBetween(290_000L, 310_000L);
        assertThat(branchesThatDiffer()).isZero();
        assertThat(impossible()).isZero();
        loading.run(new DefaultApplicationArguments());
        assertThat(counted()).isEqualTo(PRINTED);
        manyAndFewAreListed();
    }

    /// Those of an organisation are walked through in order, those of a commune looked up.
    private void manyAndFewAreListed() throws Exception {
        var visitor = Visitor.at(environment.getRequiredProperty("local.server.port", int.class));

        assertThat(visitor.page("/people?unit=fu.tq")).contains("Từ 1.000 người trở lên");
        assertThat(visitor.rows("/people?unit=fu.tq&page=20")).hasSize(50);
        assertThat(visitor.rows("/people?unit=fu.tq&sort=-name").getFirst()).matches(".* Y[êế]n");
        assertThat(visitor.page("/people?unit=wu.tq.sd.hop-thanh"))
                .contains(NumberText.print(membersOf("wu.tq.sd.hop-thanh")) + " người");
    }

    private long membersOf(String unit) {
        return database.sql(
                        """
                        select count(*)
                          from membership m
                          join unit a on a.code = ?
                          join unit_below b
                            on b.ancestor = a.id
                           and b.unit = m.unit
                           and upper(a.during) - 1 between b.valid_from and b.valid_to
                         where m.during @> date '2026-05-28'
                        """)
                .param(unit)
                .query(Long.class)
                .single();
    }

    private List<String> counted() {
        return database.sql(
                        """
                          select organisation || ' ' || count(*) || ' '
                                 || count(*) filter (where lower(during) >= date '2020-01-01')
                            from membership
                           where during @> date '2020-12-31'
                        group by organisation
                        order by organisation
                        """)
                .query(String.class)
                .list();
    }

    private long persons() {
        return database.sql(
                        """
                        select count(distinct person)
                          from membership
                         where during @> date '2020-12-31'
                        """)
                .query(Long.class)
                .single();
    }

    /// From what they themselves reported of 2020.
    private long branchesThatDiffer() {
        return database.sql(
                        """
                        select count(*)
                          from report r
                          join report_round o
                            on o.id = r.round
                           and o.form = 'B1'
                           and o.period = '2020'
                           and o.stage = 'FINAL'
                          join unit_state s
                            on s.unit = r.unit
                           and s.level = 'BRANCH'
                           and s.during @> date '2020-12-31'
                          join unit u on u.id = r.unit and u.organisation <> 'FF'
                         where r.figures[3] is distinct from (
                                   select count(*)
                                     from membership m
                                    where m.unit = r.unit
                                      and m.during @> date '2020-12-31')
                        """)
                .query(Long.class)
                .single();
    }

    /// Men in the Women's Union, and whoever joined before they were sixteen.
    private long impossible() {
        return database.sql(
                        """
                        select count(*)
                          from membership m
                          join person p on p.id = m.person
                         where m.organisation = 'WU' and p.gender = 'MALE'
                            or lower(m.during) < p.birth_date + interval '16 years'
                        """)
                .query(Long.class)
                .single();
    }
}
