package vn.chungtay.programme;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which programme was loaded last.
@Component
class CurrentProgramme {
    private final JdbcClient jdbc;

    CurrentProgramme(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> code() {
        return jdbc.sql("select programme from current_programme").query(String.class).optional();
    }

    /// Leaves the row alone when it says so already.
    void set(String programme) {
        jdbc.sql(
                        """
                        insert into current_programme (programme)
                        values (:programme)
                            on conflict (only_one) do update
                           set programme = excluded.programme
                         where current_programme.programme <> excluded.programme
                        """)
                .param("programme", programme)
                .update();
    }

    /// Two loadings at once would compare with what the other is about to change.
    void lock() {
        jdbc.sql("lock table current_programme in share row exclusive mode").update();
    }
}
