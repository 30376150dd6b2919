package vn.chungtay.audit;

import vn.chungtay.web.Order;

/// What the list of entries can be put in order by.
enum EntryColumn {
    AT("e.at"),
    PERSON("e.person collate \"vi-x-icu\" %1$s, e.login"),
    KIND("e.kind"),
    THING("e.thing collate \"vi-x-icu\"");

    private final String sql;

    EntryColumn(String sql) {
        this.sql = sql;
    }

    /// The last words of a statement; what is equal stands by its number.
    static String orderBy(Order<EntryColumn> order) {
        var direction = order.descending() ? "desc" : "asc";
        return " order by "
                + order.by().sql.formatted(direction)
                + " %1$s, e.id %1$s".formatted(direction);
    }
}
