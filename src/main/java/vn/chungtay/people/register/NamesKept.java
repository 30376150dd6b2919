package vn.chungtay.people.register;

import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.Recurring;

/// Each night, holds the names that are searched for against those that people have. They are kept
/// with each person; but where somebody is entered in the very moment in which the last of that
/// name is erased, neither knows of the other.
@Component
class NamesKept implements Recurring {
    private final JdbcClient database;

    NamesKept(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "names-of-persons";
    }

    @Override
    public When when() {
        return new Daily(LocalTime.of(2, 30));
    }

    /// Whoever enters somebody meanwhile waits, or is waited for.
    @Override
    @Transactional
    public void run() {
        database.sql("lock table person_name in share row exclusive mode").update();
        database.sql(
                        """
                        insert into person_name (name)
                        select search from person
                        except
                        select name from person_name
                        """)
                .update();
        database.sql(
                        """
                        delete from person_name n
                         where not exists (select from person p where p.search = n.name)
                        """)
                .update();
    }
}
