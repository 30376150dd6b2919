package vn.chungtay.people.register;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.web.Typed;

/// Where somebody can be taken in: units that the viewer keeps.
@Component
@Transactional(readOnly = true)
class AdmissionUnits {
    private final JdbcClient database;
    private final Units units;
    private final Sights sights;

    AdmissionUnits(JdbcClient database, Units units, Sights sights) {
        this.database = database;
        this.units = units;
        this.sights = sights;
    }

    /// The unit of a day; none, with the reason told, where it is not there or not theirs.
    @Nullable Unit find(@Nullable String code, LocalDate day, Viewer viewer, Typed typed) {
        var known = Objects.requireNonNullElse(code, "");
        var sight = sights.of(viewer, Permission.KEEP_PEOPLE);
        var unit = units.find(known, day).filter(u -> sights.sees(sight, u.id(), day)).orElse(null);
        if (unit == null) {
            typed.wrong("unit", "person.new.refusal.unit", known, day);
        }
        return unit;
    }

    /// The code of the one branch that somebody keeps, if it is one: they need not look it up.
    @Nullable String only(Viewer viewer, LocalDate day) {
        var sight = sights.of(viewer, Permission.KEEP_PEOPLE);
        var branches =
                database.sql(
                                """
                                select u.code
                                  from unit u
                                  join unit_state s
                                    on s.unit = u.id
                                   and s.voided_at is null
                                   and s.during @> cast(:day as date)
                                 where u.id = any (:sightUnits)
                                   and s.level = 'BRANCH'
                                """)
                        .param("day", day)
                        .params(sight.parameters())
                        .query(String.class)
                        .list();
        return branches.size() == 1 && sight.areas().isEmpty() ? branches.getFirst() : null;
    }

    /// Whether somebody belongs to the organisation of a unit on a day or after it.
    boolean isMember(PersonId person, Unit unit, LocalDate day) {
        return database.sql(
                        """
                        select exists (select
                                         from membership
                                        where person = :person
                                          and organisation = :organisation
                                          and voided_at is null
                                          and during && daterange(:day, null))
                        """)
                .param("person", person.value())
                .param("organisation", unit.organisation().name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
