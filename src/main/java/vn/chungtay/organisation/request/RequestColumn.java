package vn.chungtay.organisation.request;

/// What the list of requests can be put in order by.
enum RequestColumn {
    REQUESTED("c.requested_at"),
    UNIT("n.name collate \"vi-x-icu\""),
    KIND("c.kind"),
    WANTED("c.wanted_from"),
    STATE("coalesce(c.answer, '')");

    private final String sql;

    RequestColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
