package vn.chungtay.people.office;

/// Whether somebody meets the standards of their post: SQL for the verdict that counts, null where
/// there is none.
public final class Standards {
    private static final String VERDICT =
            """
            (  select v.meets
                 from standards_met v
                where v.person = %s
             order by %s
                limit 1)
            """;

    private Standards() {}

    /// A verdict holds from the day its list comes in; for days before, the nearest counts. With
    /// the parameter `:day`.
    ///
    /// @param person the id, as SQL
    public static String on(String person) {
        return VERDICT.formatted(
                person, "v.judged_on > :day, abs(v.judged_on - cast(:day as date))");
    }

    /// As things are now, which is what lists say.
    ///
    /// @param person the id, as SQL
    public static String now(String person) {
        return VERDICT.formatted(person, "v.judged_on desc");
    }
}
