package vn.chungtay.routes;

import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.routes.Call.Aim;

/// Persons of the register for a [World], each with a membership in its place.
record Members(JdbcClient database) {

    void into(Map<String, BiFunction<Person, Aim, String>> examples) {
        examples.put("/people/{id}", (by, aim) -> person(aim));
        examples.put(
                "/people/{id}/merges/{merge}",
                (by, aim) -> aim == Aim.UNKNOWN ? World.UNKNOWN : "" + merged());
    }

    private String person(Aim aim) {
        return aim == Aim.UNKNOWN ? World.UNKNOWN : "" + member(World.place(aim));
    }

    private long member(String unit) {
        return database.sql(
                        """
                             with somebody as (
                                      insert into person (code, full_name, made_at)
                                      select 'R' || count(*), 'Lê Thị Thử', now()
                                        from person
                                   returning id
                             )
                           insert into membership (person, organisation, unit, during, brought_at)
                           select somebody.id, u.organisation, u.id, daterange('2020-01-01', null),
                                  now()
                             from somebody, unit u
                            where u.code = ?
                        returning person
                        """)
                .param(unit)
                .query(Long.class)
                .single();
    }

    /// Of the person made last, who is the one in the address before it.
    private long merged() {
        return database.sql(
                        """
                             with other as (
                                      insert into person (code, full_name, made_at, merged_into)
                                      select 'M' || count(*), 'Lê Thị Thử', now(), max(id)
                                        from person
                                   returning id, merged_into
                             )
                           insert into person_merge (kept, dropped, at, by_name)
                           select merged_into, id, now(), 'Bà Thử'
                             from other
                        returning id
                        """)
                .query(Long.class)
                .single();
    }
}
