package vn.chungtay.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.identity.Scope;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Window;

/// Finds entries.
@Component
class Entries {
    /// As many are counted; whoever finds more is asked to narrow the search.
    static final int MOST_COUNTED = 10_000;

    private static final int ROWS_AT_ONCE = 1_000;
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private static final String ENTRIES =
            """
               select e.id, e.at, e.login, e.person, e.token, e.address, e.kind, e.thing,
                      e.before, e.after, e.unit, e.area, s.position
                 from audit_entry e
            left join audit_seal s on s.entry = e.id
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate reading;

    Entries(JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// At most one more than are counted.
    int count(EntryQuestion question, Visible visible) {
        return asked(
                        "select count(*) from (select from audit_entry e %s limit :most) found",
                        question, visible)
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    List<Entry> list(EntryQuestion question, Visible visible, Window window) {
        return asked(inOrder(question) + " limit :limit offset :offset", question, visible)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(this::entry)
                .list();
    }

    /// Every one that answers, however many: none is kept here.
    void each(EntryQuestion question, Visible visible, Consumer<Entry> taking) {
        reading.executeWithoutResult(status -> {
            try (var all =
                    asked(inOrder(question), question, visible)
                            .withFetchSize(ROWS_AT_ONCE)
                            .query(this::entry)
                            .stream()) {
                all.forEach(taking);
            }
        });
    }

    Optional<Entry> find(long id, Visible visible) {
        return database.sql(ENTRIES + " where e.id = :id and " + visible.sql())
                .param("id", id)
                .params(visible.parameters())
                .query(this::entry)
                .optional();
    }

    /// The youngest there is; 0 before the first.
    long youngest() {
        return database.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    /// The kinds there are, found by leaps through their index.
    List<String> kinds() {
        return database.sql(
                        """
                        with recursive found as (
                            (select min(kind) as kind from audit_entry)
                            union all
                            select (select min(kind) from audit_entry where kind > found.kind)
                              from found
                             where found.kind is not null
                        )
                          select kind
                            from found
                           where kind is not null
                        order by kind
                        """)
                .query(String.class)
                .list();
    }

    private static String inOrder(EntryQuestion question) {
        return ENTRIES + "%s" + EntryColumn.orderBy(question.order());
    }

    /// Only what was asked for is a condition, so that each search can take the index it needs.
    private JdbcClient.StatementSpec asked(String sql, EntryQuestion question, Visible visible) {
        var conditions = new ArrayList<String>(List.of(visible.sql()));
        var asked = question.asked();
        when(asked.get("q"), "strpos(e.person_search, :q) > 0", conditions);
        when(asked.get("kind"), "e.kind = :kind", conditions);
        when(asked.get("thing"), "strpos(e.thing_search, :thing) > 0", conditions);
        when(asked.get("address"), "starts_with(e.address, :address)", conditions);
        when(question.first(), "e.at >= :from", conditions);
        when(question.last(), "e.at < :to", conditions);
        when(question.upto(), "e.id <= :upto", conditions);
        var last = question.last();
        return database.sql(sql.formatted("where " + String.join(" and ", conditions)))
                .params(visible.parameters())
                .param("q", SearchText.fold(EntryQuestion.text(question.q())))
                .param("kind", question.kind())
                .param("thing", SearchText.fold(EntryQuestion.text(question.thing())))
                .param("address", question.address())
                .param("from", morning(question.first()))
                .param("to", morning(last == null ? null : last.plusDays(1)))
                .param("upto", question.upto());
    }

    private static void when(@Nullable Object asked, String condition, List<String> conditions) {
        if (asked != null) {
            conditions.add(condition);
        }
    }

    private @Nullable OffsetDateTime morning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                new Entry.Actor(
                        Objects.requireNonNull(row.getString("login")),
                        Objects.requireNonNull(row.getString("person")),
                        row.getString("token"),
                        row.getString("address")),
                Objects.requireNonNull(row.getString("kind")),
                Objects.requireNonNull(row.getString("thing")),
                JsonMapper.shared().readValue(row.getString("before"), VALUES),
                JsonMapper.shared().readValue(row.getString("after"), VALUES),
                place(row),
                row.getObject("position", Long.class));
    }

    private static Scope place(ResultSet row) throws SQLException {
        var unit = row.getObject("unit", Long.class);
        var area = row.getObject("area", Long.class);
        if (unit != null) {
            return new Scope.OfUnit(unit);
        }
        return area == null ? Scope.EVERYWHERE : new Scope.OfArea(area);
    }
}
