package vn.chungtay.people.office;

import vn.chungtay.people.StagedLines;

/// What is asked of a staged list of officials. Each answers the lines it does not like, with what
/// it is about.
enum OfficialQuestion implements StagedLines.Question {
    UNIT_UNKNOWN("unit_code", StagedLines.UNIT_UNKNOWN),
    UNIT_OUT_OF_SIGHT("unit_code", StagedLines.UNIT_OUT_OF_SIGHT),
    OTHER_ORGANISATION("organisation", StagedLines.OTHER_ORGANISATION),
    NO_UNIT_THEN("from", StagedLines.NO_UNIT_THEN),
    ONE_OF_TWO("person_id", StagedLines.ONE_OF_TWO),
    TWO_PERSONS("person_id", StagedLines.TWO_PERSONS),
    /// The same post again on another line, on days of both.
    TWICE(
            "person_id",
            """
              select s.line, cast(min(o.line) as text) as about
                from %1$s s
                join %1$s o
                  on o.person_code = s.person_code
                 and o.unit_code = s.unit_code
                 and o.held = s.held
                 and o.line < s.line
                 and o.during && s.during
            group by s.line
            order by s.line
            """),
    /// Two heads of a unit on one day, on two lines.
    TWO_HEADS(
            "post",
            """
              select s.line, cast(min(o.line) as text) as about
                from %1$s s
                join %1$s o
                  on o.unit_code = s.unit_code
                 and o.post = 'HEAD'
                 and o.person_code <> s.person_code
                 and o.line < s.line
                 and o.during && s.during
               where s.post = 'HEAD'
            group by s.line
            order by s.line
            """),
    /// A unit that has another head then, and this list does not say that they left.
    SECOND_HEAD(
            "post",
            """
              select s.line, min(p.code) as about
                from %1$s s
                join unit u on u.code = s.unit_code and u.voided_at is null
                join office h
                  on h.unit = u.id
                 and h.post = 'HEAD'
                 and h.voided_at is null
                 and h.during && s.during
                join person p on p.id = h.person
               where s.post = 'HEAD'
                 and p.code <> s.person_code
                 and not exists (select
                                   from %1$s o
                                  where o.person_code = p.code
                                    and o.unit_code = s.unit_code
                                    and o.post = 'HEAD'
                                    and o.during && h.during)
            group by s.line
            order by s.line
            """),
    /// One person who meets the standards on one line and does not on another.
    TWO_VERDICTS(
            "person_id",
            """
              select s.line, cast(min(o.line) as text) as about
                from %1$s s
                join %1$s o
                  on o.person_code = s.person_code
                 and o.line < s.line
                 and o.meets_standards <> s.meets_standards
            group by s.line
            order by s.line
            """);

    private final String column;
    private final String sql;

    OfficialQuestion(String column, String sql) {
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
