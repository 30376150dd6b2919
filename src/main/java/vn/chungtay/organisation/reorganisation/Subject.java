package vn.chungtay.organisation.reorganisation;

/// What the registry keeps in time. All three are kept alike, so that a statement is written once.
public enum Subject {
    AREA("area", "kind"),
    UNIT("unit", "level"),
    /// A party committee or an agency: in an area, with nothing above or below it.
    BODY("body", "kind");

    private final String table;
    private final String rank;

    Subject(String table, String rank) {
        this.table = table;
        this.rank = rank;
    }

    /// Whether it lies in an area.
    public boolean isPlaced() {
        return this != AREA;
    }

    /// Whether it has a parent, and things below it.
    public boolean isInTree() {
        return this != BODY;
    }

    /// A statement written for all, made one for this subject: `{thing}` is its table and `{rank}`
    /// the column of its kind or level. What stands between `{unit:` and `}` is for units alone,
    /// `{body:` for bodies, `{placed:` for what lies in an area, `{tree:` for what has a parent.
    public String in(String statement) {
        var own = statement.replace("{thing}", table).replace("{rank}", rank);
        own = only(own, "unit", this == UNIT);
        own = only(own, "body", this == BODY);
        own = only(own, "placed", isPlaced());
        return only(own, "tree", isInTree());
    }

    private static String only(String statement, String mark, boolean keep) {
        return statement.replaceAll("\\{" + mark + ":([^}]*)}", keep ? "$1" : "");
    }
}
