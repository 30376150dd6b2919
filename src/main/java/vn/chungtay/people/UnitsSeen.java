package vn.chungtay.people;

import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Sight;

/// The units whose people somebody asks for by name: all in their sight, or one of these with all
/// below it; each with those that it wholly took over, at any remove. Unlike [UnitsThen] it has
/// units that have ended too, since somebody is still in them until a list says where.
///
/// SQL with the parameters `:day`, `:unit` and those of the sight.
///
/// @param unit a code; none for all in sight. Of one that has ended, those that were below it last
public record UnitsSeen(Sight sight, @Nullable String unit) {
    private static final String HERE =
            """
            with recursive here as (
                 select u.id as unit
                   from %s
                  where u.voided_at is null
                    and %s
                  union
                 select n.predecessor
                   from here h
                   join unit_succession n on n.successor = h.unit
                   join reorganisation r on r.id = n.reorganisation
                  where n.extent = 'WHOLE'
                    and r.undone_at is null
                    and r.effective_on <= :day
            )
            """;

    private static final String BELOW_ONE =
            """
            unit a
                   join unit_below b
                     on b.ancestor = a.id
                    and a.code = :unit
                    and a.voided_at is null
                    and %s between b.valid_from and b.valid_to
                   join unit u on u.id = b.unit
            """
                    .formatted(Sight.nearest("a.during", ":day"));

    private static final String STANDING_FOR =
            """
            join lateral (
                   with recursive later as (
                        select %s as unit, 0 as step
                         union
                        select n.successor, l.step + 1
                          from later l
                          join unit_succession n on n.predecessor = l.unit
                          join reorganisation r on r.id = n.reorganisation
                         where n.extent = 'WHOLE'
                           and r.undone_at is null
                           and r.effective_on <= :day
                   )
                   select unit
                     from later
                 order by step desc
                    limit 1) heir on true
            join unit stands on stands.id = heir.unit
            join unit_state state
              on state.unit = stands.id
             and state.voided_at is null
             and state.during @> %s
            """;

    /// Joins `stands`, the unit that stands on the day for one that took somebody in, and its
    /// `state`. It has ended where that one was divided or dissolved.
    ///
    /// @param unit the id, as SQL
    public static String standingFor(String unit) {
        return STANDING_FOR.formatted(unit, Sight.nearest("stands.during", ":day"));
    }

    /// Whether nothing is left out, so that no statement needs to know which they are.
    public boolean areAll() {
        return sight.everywhere() && unit == null;
    }

    /// A statement that may ask for them.
    ///
    /// @param rest `select`, or what [#next()] begins
    public String before(String rest) {
        var from = unit == null ? "unit u" : BELOW_ONE;
        var seen = sight.coversUnit("u.id", Sight.nearest("u.during", ":day"));
        return areAll() ? rest : HERE.formatted(from, seen) + rest;
    }

    /// What a further named part of such a statement begins with.
    public String next() {
        return areAll() ? "with " : ", ";
    }

    /// A condition: it is one of them.
    ///
    /// @param one the id, as SQL
    public String have(String one) {
        return areAll() ? "true" : one + " in (select h.unit from here h)";
    }
}
