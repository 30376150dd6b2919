package vn.chungtay.notifications.mail;

/// What the list of letters can be put in order by.
enum LetterColumn {
    /// The newest first; a greater number is a later letter.
    AGE("-l.id"),
    ADDRESS("a.address"),
    TRIES("l.tries");

    private final String sql;

    LetterColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
