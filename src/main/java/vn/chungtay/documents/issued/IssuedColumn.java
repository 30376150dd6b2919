package vn.chungtay.documents.issued;

/// What the register can be put in order by.
enum IssuedColumn {
    DATE("d.issued_on"),
    NUMBER("d.number collate \"vi-x-icu\""),
    ISSUER("d.issuer collate \"vi-x-icu\""),
    KIND("d.kind"),
    SUMMARY("d.summary collate \"vi-x-icu\"");

    private final String sql;

    IssuedColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
