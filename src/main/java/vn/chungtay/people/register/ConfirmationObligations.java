package vn.chungtay.people.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.notifications.Obligations;
import vn.chungtay.organisation.Sights;
import vn.chungtay.people.UnitsThen;
import vn.chungtay.web.Texts;

/// Each year the head of a branch says of its members that they are still there, before the figures
/// of the year are entered. Whoever stands right above is told how many branches have not.
@Component
@Transactional(readOnly = true)
class ConfirmationObligations implements Obligations {
    private static final int FIRST_MONTH = 10;
    private static final int LAST_MONTH = 11;
    private static final int LAST_DAY = 30;

    private static final String OWN = "s.unit = any (:sightUnits)";
    private static final String BELOW = "s.parent = any (:sightUnits)";

    /// Counted unit by unit: PostgreSQL takes those of a viewer for many more than they are, and
    /// would rather read all memberships there are.
    private static final String UNCONFIRMED =
            """
                select u.code, n.name, sum(own.members) as members
                  from here h
            cross join lateral (select count(*) as members
                                  from membership m
                                 where m.unit = h.then
                                   and m.voided_at is null
                                   and %s) own
                  join unit u on u.id = h.now
                  join unit_state n
                    on n.unit = h.now
                   and n.voided_at is null
                   and n.during @> cast(:day as date)
              group by u.code, n.name
                having sum(own.members) > 0
              order by u.code
            """
                    .formatted(Standing.UNCONFIRMED.sql());

    private final JdbcClient database;
    private final Sights sights;
    private final Texts texts;

    ConfirmationObligations(JdbcClient database, Sights sights, Texts texts) {
        this.database = database;
        this.sights = sights;
        this.texts = texts;
    }

    private record Branch(String code, String name, long members) {}

    @Override
    public List<Obligation> of(Viewer viewer, LocalDate today) {
        return today.getMonthValue() < FIRST_MONTH
                ? List.of()
                : branches(OWN, viewer, today).stream().map(branch -> own(branch, today)).toList();
    }

    @Override
    public List<Obligation> overdueBelow(Viewer viewer, LocalDate today) {
        if (today.isBefore(due(today).plusDays(DAYS_UNTIL_TOLD))) {
            return List.of();
        }
        var late = branches(BELOW, viewer, today);
        return Stream.of(late).filter(some -> !some.isEmpty()).map(b -> below(b, today)).toList();
    }

    private List<Branch> branches(String whose, Viewer viewer, LocalDate today) {
        var sight = sights.of(viewer, Permission.KEEP_PEOPLE);
        if (sight.units().isEmpty()) {
            return List.of();
        }
        return database.sql(UnitsThen.where("s.level = 'BRANCH'", whose) + UNCONFIRMED)
                .param("day", today)
                .params(sight.parameters())
                .query((row, _) ->
                        new Branch(
                                row.getString("code"),
                                row.getString("name"),
                                row.getLong("members")))
                .list();
    }

    private Obligation own(Branch branch, LocalDate today) {
        return new Obligation(
                "confirmation:" + today.getYear() + ":" + branch.code(),
                Obligation.Kind.OWED,
                texts.text("person.duty.own", year(today), branch.name()),
                branch.members(),
                PersonQuestion.unconfirmedIn(branch.code()).address(Person.PATH),
                due(today));
    }

    private Obligation below(List<Branch> branches, LocalDate today) {
        var first = branches.getFirst();
        var one = branches.size() == 1;
        return new Obligation(
                "confirmations-below:" + today.getYear(),
                Obligation.Kind.OWED,
                one
                        ? texts.text("person.duty.below.one", year(today), first.name())
                        : texts.text("person.duty.below.many", year(today)),
                branches.size(),
                PersonQuestion.unconfirmedIn(one ? first.code() : null).address(Person.PATH),
                due(today));
    }

    private static String year(LocalDate today) {
        return String.valueOf(today.getYear());
    }

    private static LocalDate due(LocalDate today) {
        return LocalDate.of(today.getYear(), LAST_MONTH, LAST_DAY);
    }
}
