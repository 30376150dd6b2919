package vn.chungtay.people.office.post;

/// What the list of posts can be put in order by.
enum PostColumn {
    /// By given name, as lists of persons are.
    NAME("p.listed collate \"vi-x-icu\""),
    POST(
            """
            array_position(array['HEAD', 'DEPUTY_HEAD', 'STANDING_COMMITTEE', 'EXECUTIVE_COMMITTEE',
                                 'STAFF', 'PEOPLES_COUNCIL', 'NATIONAL_ASSEMBLY'], o.post)
            """),
    ORGANISATION("strpos('FF FU VA TU YU WU', o.organisation)"),
    SINCE("lower(o.during)"),
    /// Whoever never was comes first.
    TRAINED("coalesce(%s, '-infinity')".formatted(PostColumn.LAST_TRAINED));

    /// The last day of training of whoever holds an office `o`.
    static final String LAST_TRAINED =
            """
            (select max(t.on_day)
               from training t
              where t.person = o.person
                and t.on_day <= :day)
            """;

    private final String sql;

    PostColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
