package vn.chungtay.people.register;

/// How somebody stands to the organisations on a day.
///
/// Nearly all there ever were are members on any day that is asked about. PostgreSQL, which plans a
/// statement before it knows the day, takes them for few and would read the index of all days to
/// find those of one unit, were it not for `is true`.
enum Standing {
    /// A member of some unit.
    MEMBER("(m.during @> cast(:day as date)) is true"),
    /// A member who works away from home.
    AWAY(
            """
            (m.during @> cast(:day as date)) is true
            and exists (select
                          from person_away w
                         where w.person = m.person
                           and w.voided_at is null
                           and w.during @> cast(:day as date))
            """),
    /// Nobody said this year that they still are one.
    UNCONFIRMED(
            """
            (m.during @> cast(:day as date)) is true
            and lower(m.during) < date_trunc('year', cast(:day as date))
            and not exists (select
                              from membership_confirmation c
                             where c.membership = m.id
                               and c.on_day between date_trunc('year', cast(:day as date)) and :day)
            """),
    /// A member of a unit that was divided or dissolved, until somebody says of which one now.
    HOMELESS(
            """
            (m.during @> cast(:day as date)) is true
            and exists (select
                          from unit gone
                         where gone.id = m.unit
                           and not gone.during @> cast(:day as date)
                           and not exists (select
                                             from unit_succession n
                                             join reorganisation r on r.id = n.reorganisation
                                            where n.predecessor = gone.id
                                              and n.extent = 'WHOLE'
                                              and r.undone_at is null
                                              and r.effective_on <= :day))
            """),
    /// No member any more.
    LEFT("upper(m.during) <= cast(:day as date)");

    private final String sql;

    Standing(String sql) {
        this.sql = sql;
    }

    /// A condition on a membership `m`.
    String sql() {
        return sql;
    }
}
