package vn.chungtay.programme.outline;

import java.time.MonthDay;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;
import vn.chungtay.shared.Period;

/// Keeps how often reports are owed.
@Component
class RegimeShelf implements Shelf<ReportingRegime> {
    private final JdbcClient jdbc;

    RegimeShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.regime";
    }

    @Override
    public List<ReportingRegime> all(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               frequency,
                               due_month,
                               due_day
                          from reporting_regime
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query((row, _) ->
                        new ReportingRegime(
                                row.getString("code"),
                                Period.Kind.valueOf(row.getString("frequency")),
                                MonthDay.of(row.getInt("due_month"), row.getInt("due_day"))))
                .list();
    }

    @Override
    public void put(String programme, int position, ReportingRegime element) {
        jdbc.sql(
                        """
                        insert into reporting_regime
                               (programme, code, position, frequency, due_month, due_day)
                        values (:programme, :code, :position, :frequency, :due_month, :due_day)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               frequency = excluded.frequency,
                               due_month = excluded.due_month,
                               due_day = excluded.due_day
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("frequency", element.every().name())
                .param("due_month", element.due().getMonthValue())
                .param("due_day", element.due().getDayOfMonth())
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from reporting_regime
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
