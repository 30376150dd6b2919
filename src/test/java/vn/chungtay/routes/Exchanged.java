package vn.chungtay.routes;

import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.routes.Call.Aim;

/// Tables, and profiles of lists for a [World], made anew for each request that may end them.
record Exchanged(JdbcClient database) {

    void into(Map<String, BiFunction<Person, Aim, String>> examples) {
        examples.put("/api/v1/tables/{name}", (_, aim) -> isNone(aim) ? World.NAME : "areas");
        examples.put(
                "/exchanges/{id}",
                (by, aim) -> isNone(aim) ? World.UNKNOWN : profile(World.owner(by, aim)));
    }

    private static boolean isNone(Aim aim) {
        return aim == Aim.UNKNOWN;
    }

    private String profile(String owner) {
        return database.sql(
                        """
                           insert into exchange_profile (name, kind, organisations, columns, days,
                                  form, account, changed_at)
                           select 'Mẫu ' || gen_random_uuid(), 'units', '{}',
                                  '[{"column": "code", "heading": "Mã", "text": "", "words": {}}]',
                                  'DASHES', 'CSV', id, now()
                             from account
                            where login = ?
                        returning id
                        """)
                .param(owner)
                .query(String.class)
                .single();
    }
}
