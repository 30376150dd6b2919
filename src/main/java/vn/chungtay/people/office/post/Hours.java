package vn.chungtay.people.office.post;

/// Whether a post is somebody's work, or done beside it.
enum Hours {
    FULL_TIME("o.full_time"),
    PART_TIME("not o.full_time");

    private final String sql;

    Hours(String sql) {
        this.sql = sql;
    }

    /// A condition on an office `o`.
    String sql() {
        return sql;
    }
}
