package vn.chungtay.people;

/// What is asked of a staged list of members. Each answers the lines it does not like, with what it
/// is about.
enum MemberQuestion implements StagedLines.Question {
    /// A unit that nobody knows.
    UNIT_UNKNOWN("unit_code", StagedLines.UNIT_UNKNOWN),
    /// A unit that the sender has not in sight.
    UNIT_OUT_OF_SIGHT("unit_code", StagedLines.UNIT_OUT_OF_SIGHT),
    /// A unit of another organisation.
    OTHER_ORGANISATION("organisation", StagedLines.OTHER_ORGANISATION),
    /// A unit that was not there on the first day: it began later, or had ended.
    NO_UNIT_THEN("joined_on", StagedLines.NO_UNIT_THEN),
    /// Where the good lines go in alone: all lines of a person who is two, since nobody knows which
    /// of them is good.
    ONE_OF_TWO("person_id", StagedLines.ONE_OF_TWO),
    /// One person who is two: another name, day of birth or gender on another line. The first of
    /// them is what the others are held against.
    TWO_PERSONS("person_id", StagedLines.TWO_PERSONS),
    /// Another identity number than the one that is kept of that code, or than on another line: a
    /// wrong code, more likely than another number.
    OTHER_NUMBER(
            "person_id",
            """
               select s.line, s.person_code as about
                 from %1$s s
            left join person p on p.code = s.person_code
                where s.identity_mark <> p.identity_mark
                   or (s.identity_mark is not null
                       and s.person_code in (  select o.person_code
                                                 from %1$s o
                                                where o.identity_mark is not null
                                             group by o.person_code
                                               having count(distinct o.identity_mark) > 1))
             order by s.line
            """),
    /// The same line again.
    TWICE(
            "person_id",
            """
              select s.line, cast(min(o.line) as text) as about
                from staged_member s
                join staged_member o
                  on o.person_code = s.person_code
                 and o.organisation = s.organisation
                 and o.line < s.line
                 and o.during && s.during
            group by s.line
            order by s.line
            """),
    /// A member of two units of an organisation on one day: somewhere else they have not left, and
    /// this list does not say so.
    ELSEWHERE(
            "joined_on",
            """
              select s.line, min(u.code) as about
                from staged_member s
                join person p on p.code = s.person_code
                join membership m
                  on m.person = p.id
                 and m.organisation = s.organisation
                 and m.voided_at is null
                 and m.during && s.during
                join unit u on u.id = m.unit
               where not exists (select
                                   from staged_member o
                                  where o.person_code = s.person_code
                                    and o.unit_code = u.code
                                    and lower(o.during) = lower(m.during))
            group by s.line
            order by s.line
            """);

    private final String column;
    private final String sql;

    MemberQuestion(String column, String sql) {
        this.column = column;
        this.sql = sql;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public boolean isOfGoodLines() {
        return this == ONE_OF_TWO;
    }
}
