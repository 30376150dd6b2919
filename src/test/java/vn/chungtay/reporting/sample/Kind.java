package vn.chungtay.reporting.sample;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// Units of an organisation at a level that gave a figure at a place of a round's form.
record Kind(long round, Organisation organisation, Level level, int place) {

    static List<Kind> in(JdbcClient database) {
        return database.sql(
                        """
                        select distinct o.id as round, u.organisation, s.level, f.place
                          from report r
                          join report_round o on o.id = r.round
                          join unit u on u.id = r.unit
                          left join unit_state s
                            on s.unit = r.unit
                           and s.voided_at is null
                           and s.during @> o.tree_on
                         cross join unnest(r.figures) with ordinality as f (figure, place)
                         where f.figure is not null
                        """)
                .query(Kind.class)
                .list();
    }
}
