package vn.chungtay.exchange.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
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

/// The profiles there are. What the whole province's office makes is everybody's to use and the
/// office's to change; others make their own, which the office sees too.
@Component
class Profiles {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SEEN =
            """
            p.ended_at is null
            and (:all or p.account is null or p.account = cast(:account as bigint))
            """;
    private static final String OWN =
            "coalesce(:all or p.account = cast(:account as bigint), false)";

    private final JdbcClient database;
    private final Clock clock;

    Profiles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param shipped whether it came with the program, and stays
    /// @param own whether whoever asks may change it
    record Kept(long id, Profile profile, boolean shipped, boolean own) {
        String path() {
            return ProfileController.PATH + "/" + id;
        }

        String thing() {
            return "profile " + id;
        }
    }

    /// @param words in the name
    List<Kept> list(String words, Viewer viewer) {
        return database.sql(
                        """
                          select p.*, %s as own
                            from exchange_profile p
                           where %s
                             and strpos(search_text(p.name), search_text(:words)) > 0
                        order by p.kind, p.name collate "vi-x-icu"
                        """
                                .formatted(OWN, SEEN))
                .params(whose(viewer))
                .param("words", words)
                .query(Profiles::kept)
                .list();
    }

    Optional<Kept> find(long id, Viewer viewer) {
        return database.sql(
                        "select p.*, %s as own from exchange_profile p where p.id = :id and %s"
                                .formatted(OWN, SEEN))
                .params(whose(viewer))
                .param("id", id)
                .query(Profiles::kept)
                .optional();
    }

    /// Nothing where another profile has the name.
    Optional<Long> add(Profile profile, Viewer viewer) {
        return database.sql(
                        """
                        insert into exchange_profile (name, kind, organisations, columns, days,
                               form, account, changed_at)
                        values (:name, :kind, :organisations, :columns::jsonb, :days, :form,
                                case when :all then null else cast(:account as bigint) end, :now)
                            on conflict (name) where ended_at is null do nothing
                        returning id
                        """)
                .params(written(profile))
                .params(whose(viewer))
                .query(Long.class)
                .optional();
    }

    /// One for each kind of list that comes with the program; whoever changed it keeps the change.
    void ship(Profile profile) {
        database.sql(
                        """
                        insert into exchange_profile (name, kind, organisations, columns, days,
                               form, changed_at, shipped_for)
                        values (:name, :kind, :organisations, :columns::jsonb, :days, :form, :now,
                                :kind)
                            on conflict do nothing
                        """)
                .params(written(profile))
                .update();
    }

    /// Whether it could be: not where another profile has the name.
    boolean change(long id, Profile profile) {
        try {
            database.sql(
                            """
                            update exchange_profile
                               set name = :name,
                                   kind = :kind,
                                   organisations = :organisations,
                                   columns = :columns::jsonb,
                                   days = :days,
                                   form = :form,
                                   changed_at = :now
                             where id = :id
                            """)
                    .params(written(profile))
                    .param("id", id)
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /// The files that were made of it stay known.
    void end(long id) {
        database.sql("update exchange_profile set ended_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private Map<String, Object> written(Profile profile) {
        return Map.of(
                "name", profile.name(),
                "kind", profile.kind(),
                "organisations", profile.organisations().toArray(String[]::new),
                "columns", JSON.writeValueAsString(profile.columns()),
                "days", profile.days().name(),
                "form", profile.form().name(),
                "now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    static Map<String, @Nullable Object> whose(Viewer viewer) {
        var whose = new HashMap<String, @Nullable Object>();
        var account = viewer.account();
        whose.put("all", viewer.mayEverywhere(Permission.READ_SENSITIVE));
        whose.put("account", account == null ? null : account.value());
        return whose;
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var organisations = (String[]) row.getArray("organisations").getArray();
        var profile =
                new Profile(
                        row.getString("name"),
                        row.getString("kind"),
                        Arrays.asList(organisations),
                        columns(Objects.requireNonNull(row.getString("columns"))),
                        DayStyle.valueOf(row.getString("days")),
                        FileForm.valueOf(row.getString("form")));
        return new Kept(
                row.getLong("id"),
                profile,
                row.getString("shipped_for") != null,
                row.getBoolean("own"));
    }

    private static List<ProfileColumn> columns(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
