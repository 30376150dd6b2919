package vn.chungtay.documents.job;

/// In which order the list stands.
enum JobOrder {
    NEWEST("j.id desc"),
    OLDEST("j.id"),
    FILE("f.name collate \"vi-x-icu\", j.id desc"),
    KIND("j.kind, j.id desc"),
    STATE("array_position(array['RUNNING', 'QUEUED', 'FAILED', 'DONE'], j.state), j.id desc");

    private final String sql;

    JobOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
