package vn.chungtay.documents.job;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.ClosedValues;

/// Lists as they were sent, and the lines of them that came back.
@Component
class ClosedLists implements ClosedValues {
    private final JdbcClient database;

    ClosedLists(JdbcClient database) {
        this.database = database;
    }

    /// What became of a list stays known; of the list itself a blank line, and whoever needs it
    /// sends it again.
    @Override
    public void keyWasLost() {
        database.sql(
                        """
                        update import_file
                           set content = '\\x0a',
                               closed = false
                         where closed
                        """)
                .update();
    }
}
