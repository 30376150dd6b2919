package vn.chungtay.organisation.reorganisation;

/// What a step is about.
enum Subject {
    AREA("area", "kind", "null::bigint", "null::text"),
    UNIT("unit", "level", "s.area", "thing.organisation");

    private final String table;
    private final String rank;
    private final String area;
    private final String organisation;

    Subject(String table, String rank, String area, String organisation) {
        this.table = table;
        this.rank = rank;
        this.area = area;
        this.organisation = organisation;
    }

    /// Areas and units are kept alike: a statement written for both, made one for this subject.
    String in(String statement) {
        return statement
                .replace("{thing}", table)
                .replace("{rank}", rank)
                .replace("{area}", area)
                .replace("{organisation}", organisation);
    }
}
