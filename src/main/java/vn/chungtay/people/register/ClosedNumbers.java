package vn.chungtay.people.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.ClosedValues;

/// Numbers of citizens' cards.
@Component
class ClosedNumbers implements ClosedValues {
    private final JdbcClient database;

    ClosedNumbers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void keyWasLost() {
        database.sql(
                        """
                        update person
                           set identity_closed = null,
                               identity_mark = null
                         where identity_closed is not null
                        """)
                .update();
    }
}
