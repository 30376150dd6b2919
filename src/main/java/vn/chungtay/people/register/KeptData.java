package vn.chungtay.people.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;

/// All that is kept of one person, to be handed to them. Whoever wrote it down is not named.
@Component
class KeptData {
    /// Tables with a column `person`, besides the person's own.
    static final List<String> THINGS =
            List.of("membership", "person_away", "office", "training", "standards_met", "referral");

    private final JdbcClient database;
    private final Closed closed;
    private final Trail trail;
    private final JsonMapper json;

    KeptData(JdbcClient database, Closed closed, Trail trail, JsonMapper json) {
        this.database = database;
        this.closed = closed;
        this.trail = trail;
        this.json = json;
    }

    /// Told to the trail.
    @Transactional
    public Map<String, Object> export(Person person) {
        trail.record(Act.of("person.export", person.thing()));
        var all = new LinkedHashMap<String, Object>();
        all.put("code", person.code());
        all.put("fullName", person.name());
        all.put("birthDate", Objects.toString(person.birth(), ""));
        all.put("gender", Objects.toString(person.gender(), ""));
        all.put("identityNumber", closed.identity(person));
        THINGS.forEach(thing -> all.put(thing, rows(thing, person)));
        return all;
    }

    private JsonNode rows(String thing, Person person) {
        var rows =
                database.sql(
                                """
                                select coalesce(
                                           jsonb_agg(to_jsonb(t) - 'person' - 'account' - 'by_name'
                                                     - 'person_in_organisation' order by t.id),
                                           '[]')
                                  from %s t
                                 where t.person = ?
                                """
                                        .formatted(thing))
                        .param(person.id().value())
                        .query(String.class)
                        .single();
        return json.readTree(rows);
    }
}
