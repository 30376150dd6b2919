package vn.chungtay.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;

/// The sources there are: all of them for whoever may bring lists in everywhere, for others those
/// they made.
@Component
public class Sources {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OWN = "(:all or s.account = cast(:account as bigint))";

    private final JdbcClient database;
    private final Clock clock;

    Sources(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A source as it is kept.
    public record Kept(long id, Source source, String madeBy) {}

    /// For a list that was sent by somebody who could see it then.
    public Optional<Source> named(String name) {
        return database.sql("select * from import_source s where s.name = :name")
                .param("name", name)
                .query((row, _) -> kept(row).source())
                .optional();
    }

    public Optional<Kept> find(long id, Viewer viewer) {
        return database.sql("select * from import_source s where s.id = :id and " + OWN)
                .params(own(viewer))
                .param("id", id)
                .query((row, _) -> kept(row))
                .optional();
    }

    /// @param words in the name of the source or of who made it
    /// @param kind blank for all
    public List<Kept> list(String words, String kind, Viewer viewer) {
        return database.sql(
                        """
                          select *
                            from import_source s
                           where %s
                             and (:kind = '' or s.kind = :kind)
                             and strpos(search_text(s.name || ' ' || s.made_by),
                                        search_text(:words)) > 0
                        order by s.name collate "vi-x-icu"
                        """
                                .formatted(OWN))
                .params(own(viewer))
                .param("kind", kind)
                .param("words", words)
                .query((row, _) -> kept(row))
                .list();
    }

    /// Nothing where another source has the name.
    public Optional<Long> add(Source source, Viewer viewer) {
        return database.sql(
                        """
                        insert into import_source (name, kind, headings, fixed, words, account,
                                                   made_by, changed_at)
                        values (:name, :kind, :headings::jsonb, :fixed::jsonb, :words::jsonb,
                                cast(:account as bigint), :by, :now)
                            on conflict (name) do nothing
                        returning id
                        """)
                .params(written(source))
                .param("account", own(viewer).get("account"))
                .param("by", viewer.name())
                .query(Long.class)
                .optional();
    }

    /// Whether it could be: not where another source has the name.
    public boolean change(long id, Source source) {
        try {
            database.sql(
                            """
                            update import_source
                               set name = :name,
                                   kind = :kind,
                                   headings = :headings::jsonb,
                                   fixed = :fixed::jsonb,
                                   words = :words::jsonb,
                                   changed_at = :now
                             where id = :id
                            """)
                    .params(written(source))
                    .param("id", id)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public void remove(long id) {
        database.sql("delete from import_source where id = :id").param("id", id).update();
    }

    private Map<String, Object> written(Source source) {
        return Map.of(
                "name",
                source.name(),
                "kind",
                source.kind(),
                "headings",
                JSON.writeValueAsString(source.headings()),
                "fixed",
                JSON.writeValueAsString(source.fixed()),
                "words",
                JSON.writeValueAsString(source.words()),
                "now",
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Map<String, @Nullable Object> own(Viewer viewer) {
        var own = new HashMap<String, @Nullable Object>();
        own.put("all", viewer.mayEverywhere(Permission.IMPORT_LISTS));
        var account = viewer.account();
        own.put("account", account == null ? null : account.value());
        return own;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new Source(
                        text(row, "name"),
                        text(row, "kind"),
                        map(text(row, "headings")),
                        map(text(row, "fixed")),
                        map(text(row, "words"))),
                text(row, "made_by"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static Map<String, String> map(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
