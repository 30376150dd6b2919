package vn.chungtay.people;

/// The units of a day, each with those whose people it has: itself, and whatever it wholly took
/// over until then, at any remove. Whoever counts people begins a statement with it, so that no
/// reorganisation has to touch what a person belonged to.
///
/// SQL with the parameter `:day`; a row of `here` is a unit of that day (`now`) and one whose
/// people are its own (`then`).
public final class UnitsThen {
    /// A condition on a unit of the day: the unit `:place`, or one below it.
    public static final String BELOW_UNIT =
            """
            s.unit in (select b.unit
                         from unit_below b
                        where b.ancestor = :place
                          and :day between b.valid_from and b.valid_to)
            """;

    /// A condition on a unit of the day: it lies in the area `:place`.
    public static final String IN_AREA =
            """
            s.area in (select b.area
                         from area_below b
                        where b.ancestor = :place
                          and :day between b.valid_from and b.valid_to)
            """;

    /// `is true`: see `Standing` of the register.
    private static final String HERE =
            """
            with recursive here as (
                 select s.unit as now, s.unit as then
                   from unit_state s
                  where s.voided_at is null
                    and (s.during @> cast(:day as date)) is true
                    and (%s)
                  union
                 select h.now, n.predecessor
                   from here h
                   join unit_succession n on n.successor = h.then
                   join reorganisation r on r.id = n.reorganisation
                  where n.extent = 'WHOLE'
                    and r.undone_at is null
                    and r.effective_on <= :day
                 )
            """;

    private UnitsThen() {}

    /// The beginning of a statement; a comma or `select` follows.
    ///
    /// @param conditions on a row `s` of `unit_state`, all of which hold
    public static String where(String... conditions) {
        return HERE.formatted(String.join(") and (", conditions));
    }
}
