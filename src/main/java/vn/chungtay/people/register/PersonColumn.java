package vn.chungtay.people.register;

/// What the list of persons can be put in order by.
enum PersonColumn {
    /// By given name, as lists of persons are.
    NAME("p.listed collate \"vi-x-icu\""),
    BIRTH("p.birth_date");

    private final String sql;

    PersonColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
