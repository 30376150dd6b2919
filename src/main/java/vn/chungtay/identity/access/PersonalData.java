package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Traces;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Secrets;

/// All that is kept about the holder of an account, without what opens something.
@Component
class PersonalData {
    private static final String ACCOUNT =
            """
            select login, name, made_at, password_set_at, closed_at, closed_why, erased_at,
                   exists (select from code_generator c where c.account = a.id) as codes_at_sign_in,
                   (select count(*)
                      from recovery_code r
                     where r.account = a.id
                       and r.used_at is null) as recovery_codes_left
              from account a
             where id = :account
            """;

    /// What else there is of an account, by name.
    private static final Map<String, String> PARTS =
            Map.of(
                    "roles",
                    """
                       select g.role, coalesce(u.code, p.code) as place, g.valid_from, g.valid_to,
                              g.document, g.granted_at, g.ended_at
                         from role_grant g
                    left join unit u on u.id = g.unit
                    left join area p on p.id = g.area
                        where g.account = :account
                     order by g.id
                    """,
                    "tokens",
                    """
                      select name, permissions, made_at, expires_on, used_at, ended_at
                        from access_token
                       where account = :account
                    order by id
                    """,
                    "calendars",
                    """
                      select made_at, ended_at
                        from calendar_address
                       where account = :account
                    order by id
                    """,
                    "mailAddresses",
                    """
                      select address, digest, reminders, asked_at, confirmed_at, ended_at
                        from mail_address
                       where account = :account
                    order by id
                    """,
                    "letters",
                    """
                      select subject, made_at, sent_at, tries
                        from letter
                       where account = :account
                    order by id
                    """,
                    "passkeys",
                    """
                      select label, made_at, used_at
                        from passkey
                       where account = :account
                    order by made_at
                    """,
                    "providers",
                    """
                      select issuer, subject, linked_at
                        from provider_identity
                       where account = :account
                    order by linked_at
                    """,
                    "links",
                    """
                      select made_at, expires_at, used_at
                        from one_time_link
                       where account = :account
                    order by id
                    """,
                    "wayBack",
                    """
                      select asked_at, address, answered_at
                        from way_back_request
                       where account = :account
                    order by id
                    """,
                    "attempts",
                    """
                      select at, address, succeeded
                        from sign_in_attempt
                       where login_hash = :login
                    order by id
                    """);

    private final JdbcClient database;
    private final OwnSessions sessions;
    private final Traces traces;
    private final Trail trail;

    PersonalData(JdbcClient database, OwnSessions sessions, Traces traces, Trail trail) {
        this.database = database;
        this.sessions = sessions;
        this.traces = traces;
        this.trail = trail;
    }

    /// @param key names the session without being able to open it
    record Place(String key, String address, String browser, String since, String seen) {}

    /// Handed out, which is kept in the trail.
    Map<String, Object> of(Account account, HttpServletRequest request) {
        trail.look(Act.of("account.export", account.thing()));
        var all = new LinkedHashMap<String, Object>();
        all.put("account", rows(ACCOUNT, account).get(0));
        PARTS.keySet().stream().sorted().forEach(part -> all.put(part, part(part, account)));
        all.put("sessions", sessions(account, request));
        all.put("audit", traces.of(account.id(), account.thing()));
        return all;
    }

    private JsonNode part(String name, Account account) {
        return rows(Objects.requireNonNull(PARTS.get(name)), account);
    }

    private List<Place> sessions(Account account, HttpServletRequest request) {
        return sessions.of(account.login(), request).stream()
                .map(one ->
                        new Place(
                                one.key(),
                                one.address(),
                                one.browser(),
                                one.since().toString(),
                                one.seen().toString()))
                .toList();
    }

    private JsonNode rows(String statement, Account account) {
        var json =
                database.sql("select coalesce(json_agg(part), '[]') from (" + statement + ") part")
                        .param("account", account.id().value())
                        .param("login", Secrets.hash(account.login()))
                        .query(String.class)
                        .single();
        return JsonMapper.shared().readTree(json);
    }
}
