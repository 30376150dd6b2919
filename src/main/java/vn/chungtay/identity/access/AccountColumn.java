package vn.chungtay.identity.access;

/// What the list of accounts can be put in order by.
enum AccountColumn {
    NAME("a.name collate \"vi-x-icu\""),
    LOGIN("a.login"),
    MADE("a.made_at"),
    SEEN("seen_at");

    private final String sql;

    AccountColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
