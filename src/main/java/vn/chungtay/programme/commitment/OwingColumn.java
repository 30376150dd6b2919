package vn.chungtay.programme.commitment;

/// What the list of units can be put in order by.
enum OwingColumn {
    NAME("name collate \"vi-x-icu\""),
    AREA("area_name collate \"vi-x-icu\""),
    UNITS("units"),
    HEADS("heads"),
    OFFICIALS("officials"),
    DONE("carried_out"),
    RECOGNISED("recognised");

    private final String sql;

    OwingColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
