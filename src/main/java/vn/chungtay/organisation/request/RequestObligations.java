package vn.chungtay.organisation.request;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.notifications.Obligations;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.web.Texts;

/// Requests that wait for whoever signs decisions about the unit. They are due on the day from
/// which the change is wanted.
@Component
class RequestObligations implements Obligations {
    private final JdbcClient database;
    private final Sights sights;
    private final Texts texts;

    RequestObligations(JdbcClient database, Sights sights, Texts texts) {
        this.database = database;
        this.sights = sights;
        this.texts = texts;
    }

    @Override
    public List<Obligation> of(Viewer viewer, LocalDate today) {
        var sight = sights.of(viewer, Permission.REORGANISE);
        return sight.isEmpty() ? List.of() : open(sight, today);
    }

    /// No line when there is none: an aggregate without groups has a row all the same.
    private List<Obligation> open(Sight sight, LocalDate today) {
        return database.sql(
                        """
                        select count(*) as many, min(c.id) as first, min(c.wanted_from) as due
                          from change_request c
                          join unit u on u.id = c.unit
                         where c.answered_at is null
                           and %s
                        having count(*) > 0
                        """
                                .formatted(
                                        sight.coversUnit(
                                                "u.id", Sight.nearest("u.during", ":today"))))
                .param("today", today)
                .params(sight.parameters())
                .query((row, _) ->
                        line(
                                row.getLong("many"),
                                row.getLong("first"),
                                row.getObject("due", LocalDate.class)))
                .list();
    }

    private Obligation line(long many, long first, LocalDate due) {
        var one = many == 1;
        return new Obligation(
                one ? "change-request:" + first : "change-requests",
                Obligation.Kind.TO_SIGN,
                texts.text(one ? "request.duty.one" : "request.duty.many"),
                many,
                one ? "/change-requests/" + first : "/change-requests?state=OPEN",
                due);
    }
}
