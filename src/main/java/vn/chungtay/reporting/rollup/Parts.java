package vn.chungtay.reporting.rollup;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Texts;

/// What the parts of a total are called, in the order in which they are read.
@Component
@Transactional(readOnly = true)
class Parts {
    private final JdbcClient database;
    private final Texts texts;

    Parts(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    /// @param keys of the parts of a question that is divided
    Map<Long, Part> of(Question question, Collection<Long> keys) {
        if (question.by() == By.ORGANISATION) {
            return organisations(keys);
        }
        return question.isOfArea() ? areas(question, keys) : units(question, keys);
    }

    private Map<Long, Part> organisations(Collection<Long> keys) {
        var parts = new LinkedHashMap<Long, Part>();
        Arrays.stream(Organisation.values())
                .forEach(organisation -> {
                    var key = "FF FU VA TU YU WU".indexOf(organisation.name()) / 3 + 1L;
                    if (keys.contains(key)) {
                        var name = texts.text("organisation." + organisation);
                        parts.put(key, new Part(organisation.name(), name, organisation));
                    }
                });
        return parts;
    }

    private Map<Long, Part> units(Question question, Collection<Long> keys) {
        var parts = new LinkedHashMap<Long, Part>();
        database.sql(
                        """
                          select u.id, u.code, s.name, u.organisation
                            from unnest(:keys) as k (id)
                            join unit u on u.id = k.id
                            join unit_state s on s.unit = u.id
                           where s.voided_at is null
                             and s.during @> cast(:on as date)
                        order by s.name collate "vi-x-icu", u.code
                        """)
                .param("keys", keys.toArray(Long[]::new))
                .param("on", question.treeOn())
                .query(row -> {
                    var organisation = Organisation.valueOf(row.getString("organisation"));
                    parts.put(
                            row.getLong("id"),
                            new Part(row.getString("code"), row.getString("name"), organisation));
                });
        return parts;
    }

    private Map<Long, Part> areas(Question question, Collection<Long> keys) {
        var parts = new LinkedHashMap<Long, Part>();
        database.sql(
                        """
                          select a.id, a.code, s.name
                            from unnest(:keys) as k (id)
                            join area a on a.id = k.id
                            join area_state s on s.area = a.id
                           where s.voided_at is null
                             and s.during @> cast(:on as date)
                        order by s.name collate "vi-x-icu", a.code
                        """)
                .param("keys", keys.toArray(Long[]::new))
                .param("on", question.treeOn())
                .query(row -> {
                    var part = new Part(row.getString("code"), row.getString("name"), null);
                    parts.put(row.getLong("id"), part);
                });
        return parts;
    }
}
