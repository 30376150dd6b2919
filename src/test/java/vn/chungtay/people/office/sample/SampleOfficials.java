package vn.chungtay.people.office.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.figures.RegisterFigures;
import vn.chungtay.reporting.figures.ReportedFigures;
import vn.chungtay.shared.Period;

/// The officials of the whole sample, counted by SQL of its own and held against the annex.
public final class SampleOfficials {
    private static final Map<String, String> KINDS =
            Map.of(
                    "total", "true",
                    "party_members", "o.party_member",
                    "postgraduate", "o.education = 'POSTGRADUATE'",
                    "university", "o.education = 'UNIVERSITY'",
                    "college", "o.education = 'COLLEGE'",
                    "theory_advanced", "o.political_theory = 'ADVANCED'",
                    "theory_intermediate", "o.political_theory = 'INTERMEDIATE'",
                    "theory_elementary", "o.political_theory = 'ELEMENTARY'");

    private static final Map<String, String> COMMITTEES =
            Map.of(
                    "b1.standing_committee", "o.post = 'STANDING_COMMITTEE'",
                    "b1.executive_committee",
                            "o.post in ('STANDING_COMMITTEE', 'EXECUTIVE_COMMITTEE')",
                    "b5.heads_party_members",
                            "o.post = 'HEAD' and s.level = 'BRANCH' and o.party_member");

    private final LoadOfficials loading;
    private final JdbcClient database;
    private final List<RegisterFigures> registers;
    private final ReportedFigures reported;

    SampleOfficials(
            LoadOfficials loading,
            JdbcClient database,
            List<RegisterFigures> registers,
            ReportedFigures reported) {
        this.loading = loading;
        this.database = database;
        this.registers = registers;
        this.reported = reported;
    }

    /// Loads them where the first start came before the reports of 2020.
    ///
    /// @param printed figures of 2020 and of the two terms that end then and after it
    public void agree(List<Figure> printed) {
        loading.run(new DefaultApplicationArguments());
        var counted =
                printed.stream()
                        .filter(figure -> figure.place().line().isOrganisation())
                        .filter(this::isOfOfficials)
                        .toList();
        assertThat(counted).hasSizeGreaterThan(160);
        assertThat(counted)
                .allSatisfy(figure ->
                        assertThat(count(figure)).isEqualTo(figure.amount().longValueExact()));
        headsAreMissingInOneOfAHundred();
        seatsAreHeldByOfficialsWhereThereAreEnough();
        nobodyStaysInADistrictThatEnded();
        areKnownAsReported();
    }

    /// The register says of each unit what that unit reported, but for seats of the two
    /// organisations that have more of them than officials.
    private void areKnownAsReported() {
        assertThat(differing("B1", "2020", "b1.")).isEmpty();
        assertThat(differing("B3", "2020", "b3.")).isEmpty();
        assertThat(differing("B5", "2020", "b5.heads_party_members")).isEmpty();
        assertThat(differing("B5", "2020", "b5.branches_with_referral")).isEmpty();
        assertThat(differing("B4", "T2015-2020", "b4.party_committee."))
                .isNotEmpty()
                .allMatch(line -> line.matches("(tu|yu)\\..*"));
        assertThat(differing("B4", "T2016-2021", "b4.council."))
                .isNotEmpty()
                .allMatch(line -> line.matches("(tu|yu)\\..*"));
    }

    private List<String> differing(String form, String code, String prefix) {
        var register =
                registers.stream()
                        .filter(one -> one.name().equals("official.register"))
                        .findFirst()
                        .orElseThrow();
        var period = Period.fromCode(code).orElseThrow();
        var elements = register.elements().stream().filter(e -> e.startsWith(prefix)).toList();
        var told = reported.of(form, period, elements);
        var asked =
                new RegisterFigures.Asked(
                        Set.copyOf(elements), told.keySet(), period, period.lastDay());
        var known = register.of(asked);
        assertThat(known).hasSizeGreaterThan(100);
        return known.entrySet().stream()
                .flatMap(unit -> apart(unit.getKey(), unit.getValue(), told))
                .toList();
    }

    private Stream<String> apart(
            UnitId unit, Map<String, Long> known, Map<UnitId, Map<String, Long>> told) {
        var own = told.getOrDefault(unit, Map.of());
        return known.entrySet().stream()
                .filter(one -> own.containsKey(one.getKey()))
                .filter(one -> !one.getValue().equals(own.get(one.getKey())))
                .map(one ->
                        database.sql("select code from unit where id = ?")
                                        .param(unit.value())
                                        .query(String.class)
                                        .single()
                                + " "
                                + one.getKey()
                                + " "
                                + one.getValue());
    }

    private boolean isOfOfficials(Figure figure) {
        var code = figure.place().code();
        return code.startsWith("b3.")
                || code.startsWith("b4.")
                || COMMITTEES.containsKey(code)
                || code.equals("b5.branches_with_referral");
    }

    private long count(Figure figure) {
        var code = figure.place().code();
        var part = code.split("\\.");
        if (code.startsWith("b3.")) {
            return offices(figure, "o.full_time and " + at(part[1]) + " and " + KINDS.get(part[2]));
        }
        if (code.equals("b4.national_assembly")) {
            return offices(figure, "o.post = 'NATIONAL_ASSEMBLY'");
        }
        if (code.startsWith("b4.")) {
            var post = part[1].equals("council") ? "PEOPLES_COUNCIL" : "PARTY_COMMITTEE";
            return offices(figure, "o.post = '" + post + "' and " + at(part[2]));
        }
        return code.startsWith("b5.branches")
                ? referrals(figure)
                : offices(figure, Objects.requireNonNull(COMMITTEES.get(code)));
    }

    private static String at(String level) {
        return "s.level = '" + level.toUpperCase(Locale.ROOT) + "'";
    }

    /// How many persons hold such posts, each once in a unit.
    private long offices(Figure figure, String which) {
        return database.sql(
                        """
                        select count(distinct (o.person, o.unit))
                          from office o
                          join unit_state s
                            on s.unit = o.unit
                           and s.voided_at is null
                           and s.during @> cast(:day as date)
                         where o.during @> cast(:day as date)
                           and o.organisation = :whose
                           and
                        """
                                + which)
                .param("day", lastDay(figure))
                .param("whose", whose(figure))
                .query(Long.class)
                .single();
    }

    private long referrals(Figure figure) {
        return database.sql(
                        """
                        select count(distinct r.unit)
                          from referral r
                          join unit u on u.id = r.unit
                         where u.organisation = ?
                           and extract(year from r.admitted_on) = 2020
                        """)
                .param(whose(figure))
                .query(Long.class)
                .single();
    }

    private void headsAreMissingInOneOfAHundred() {
        var without =
                number(
                        """
                        select count(*)
                          from unit_state s
                         where s.level = 'BRANCH'
                           and s.voided_at is null
                           and s.during @> date '2020-12-31'
                           and not exists (select
                                             from office o
                                            where o.unit = s.unit
                                              and o.post = 'HEAD'
                                              and o.during @> date '2020-12-31')
                        """);
        var members =
                number(
                        """
                        select count(*)
                          from office o
                          join membership m
                            on m.person = o.person
                           and m.unit = o.unit
                           and m.during @> date '2020-12-31'
                         where o.post = 'HEAD'
                        """);

        assertThat(without).isBetween(70L, 160L);
        assertThat(members)
                .as("heads taken among the members of their branch")
                .isGreaterThan(9_000);
    }

    /// But of the two organisations of which the annex seats more in communes than it has there.
    private void seatsAreHeldByOfficialsWhereThereAreEnough() {
        var besides =
                database.sql(
                                """
                                  select u.organisation || ' ' || o.post || ' ' || count(*)
                                    from office o
                                    join unit u on u.id = o.unit
                                   where o.post in ('PARTY_COMMITTEE', 'PEOPLES_COUNCIL',
                                                    'NATIONAL_ASSEMBLY')
                                     and not o.full_time
                                group by u.organisation, o.post
                                order by 1
                                """)
                        .query(String.class)
                        .list();

        assertThat(besides)
                .containsExactly(
                        "TU PARTY_COMMITTEE 13",
                        "TU PEOPLES_COUNCIL 1",
                        "YU PARTY_COMMITTEE 25",
                        "YU PEOPLES_COUNCIL 25");
    }

    private void nobodyStaysInADistrictThatEnded() {
        assertThat(
                        number(
                                """
                                select count(*)
                                  from office o
                                  join unit u on u.id = o.unit
                                  join unit_state s on s.unit = o.unit and s.level = 'DISTRICT'
                                 where not o.during <@ u.during
                                """))
                .isZero();
        assertThat(number("select count(*) from office where upper(during) is null"))
                .isGreaterThan(15_000);
    }

    private static LocalDate lastDay(Figure figure) {
        return Period.fromCode(figure.place().period()).orElseThrow().lastDay();
    }

    private static String whose(Figure figure) {
        return Objects.requireNonNull(figure.place().line().organisation()).name();
    }

    private long number(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
