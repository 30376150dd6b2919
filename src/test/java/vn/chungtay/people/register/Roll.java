package vn.chungtay.people.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Persons and memberships for a test, written straight into the tables.
public record Roll(JdbcClient database) {

    /// @return the id of the new person
    public long person(String code, String name, @Nullable String birth) {
        return database.sql(
                        """
                          insert into person (code, full_name, birth_date, made_at)
                          values (:code, :name, cast(:birth as date), now())
                        returning id
                        """)
                .param("code", code)
                .param("name", name)
                .param("birth", birth)
                .query(Long.class)
                .single();
    }

    /// @param during as PostgreSQL writes it: `[2018-05-01,)`
    /// @return the id of the new membership
    public long member(long person, String unit, String during) {
        return database.sql(
                        """
                          insert into membership (person, organisation, unit, during, brought_at)
                          select :person, organisation, id, cast(:during as daterange), now()
                            from unit
                           where code = :unit
                        returning id
                        """)
                .param("person", person)
                .param("unit", unit)
                .param("during", during)
                .query(Long.class)
                .single();
    }

    /// Full-time.
    public void head(long person, String unit, String during) {
        database.sql(
                        """
                        insert into office (person, organisation, unit, post, title, full_time,
                               party_member, during, brought_at)
                        select :person, organisation, id, 'HEAD', 'Chủ tịch', true, true,
                               cast(:during as daterange), now()
                          from unit
                         where code = :unit
                        """)
                .param("person", person)
                .param("unit", unit)
                .param("during", during)
                .update();
    }

    public void trained(long person, String day) {
        database.sql(
                        """
                        insert into training (person, on_day, brought_at)
                        values (:person, cast(:day as date), now())
                        """)
                .param("person", person)
                .param("day", day)
                .update();
    }

    public void confirmed(long membership, String day) {
        database.sql(
                        """
                        insert into membership_confirmation (membership, on_day, at, by_name)
                        values (:membership, cast(:day as date), now(), 'Bà Thử')
                        """)
                .param("membership", membership)
                .param("day", day)
                .update();
    }

    /// Of which memberships somebody was confirmed on which days, whatever became of these:
    /// `2020-03-01 FU fu.t.b.1`.
    public List<String> confirmations(long person) {
        return database.sql(
                        """
                          select c.on_day || ' ' || m.organisation || ' ' || u.code
                            from membership_confirmation c
                            join membership m on m.id = c.membership
                            join unit u on u.id = m.unit
                           where m.person = ?
                        order by c.on_day, u.code
                        """)
                .param(person)
                .query(String.class)
                .list();
    }

    /// What holds of somebody: `fu.t.b.1 [2018-05-01,)`, the earliest first.
    public List<String> of(long person) {
        return database.sql(
                        """
                          select u.code || ' ' || m.during
                            from membership m
                            join unit u on u.id = m.unit
                           where m.person = ?
                             and m.voided_at is null
                        order by lower(m.during), u.code
                        """)
                .param(person)
                .query(String.class)
                .list();
    }

    public void clear() {
        List.of(
                        "membership_confirmation",
                        "person_away",
                        "office",
                        "training",
                        "standards_met",
                        "referral",
                        "membership",
                        "person_merge_moved",
                        "person_merge",
                        "person_told_apart",
                        "person")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    public String trail() {
        return String.join(
                "\n",
                database.sql(
                                "select kind || ' ' || thing || ' ' || after"
                                        + " from audit_entry order by id")
                        .query(String.class)
                        .list());
    }
}
