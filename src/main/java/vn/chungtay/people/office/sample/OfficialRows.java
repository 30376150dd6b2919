package vn.chungtay.people.office.sample;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.people.StagedLines;

/// Writes those who were made up, each kind of thing in one statement.
@Component
class OfficialRows {
    private final JdbcClient database;
    private final Clock clock;

    OfficialRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from office)").query(Boolean.class).single();
    }

    void analyze() {
        for (var table : List.of("person", "office", "referral")) {
            database.sql("analyze " + table).update();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Somebody> officials, List<Branch.Referred> referred) {
        var everybody = new ArrayList<>(officials);
        referred.forEach(one -> everybody.add(one.who()));
        var ids = persons(everybody);
        offices(officials, ids);
        referrals(referred, ids);
    }

    /// Writes those who are no members, with codes of their own.
    private Map<Somebody, Long> persons(List<Somebody> everybody) {
        var ids = new HashMap<Somebody, Long>();
        var selves = new ArrayList<Somebody.Self>();
        var first = firstId(everybody.stream().filter(one -> one.self != null).count());
        for (var one : everybody) {
            if (one.member != null) {
                ids.put(one, one.member.person());
            } else {
                ids.put(one, first + selves.size());
                selves.add(Objects.requireNonNull(one.self));
            }
        }
        database.sql(
                        """
                        insert into person (id, code, full_name, birth_date, gender, made_at)
                        overriding system value
                        select :first + n - 1, 'TQ-CB-' || lpad(cast(n as text), 6, '0'), p.name,
                               p.birth, p.gender, :now
                          from unnest(cast(:names as text[]), cast(:births as date[]),
                                      cast(:genders as text[]))
                               with ordinality as p (name, birth, gender, n)
                        """)
                .param("first", first)
                .param("names", StagedLines.texts(selves, Somebody.Self::name))
                .param("births", StagedLines.texts(selves, Somebody.Self::birth))
                .param("genders", StagedLines.texts(selves, Somebody.Self::gender))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return ids;
    }

    private long firstId(long count) {
        return database.sql(
                        """
                        select coalesce(max(nextval(pg_get_serial_sequence('person', 'id'))), 0)
                               - :count + 1
                          from generate_series(1, :count)
                        """)
                .param("count", count)
                .query(Long.class)
                .single();
    }

    private record Row(long person, Somebody who, Somebody.Held post) {}

    private void offices(List<Somebody> officials, Map<Somebody, Long> ids) {
        var rows = new ArrayList<Row>();
        for (var one : officials) {
            one.posts.forEach(post -> rows.add(new Row(id(ids, one), one, post)));
        }
        database.sql(
                        """
                        insert into office (person, organisation, unit, post, title, full_time,
                               party_member, education, political_theory, during, brought_at)
                        select o.person, o.organisation, o.unit, o.post, o.title, o.full_time,
                               o.in_party, o.education, o.theory,
                               daterange(o.first_day, o.last_day, '[]'), :now
                          from unnest(cast(:persons as bigint[]), cast(:organisations as text[]),
                                      cast(:units as bigint[]), cast(:posts as text[]),
                                      cast(:titles as text[]), cast(:fullTimes as boolean[]),
                                      cast(:inParty as boolean[]), cast(:degrees as text[]),
                                      cast(:theories as text[]), cast(:firsts as date[]),
                                      cast(:lasts as date[]))
                               as o (person, organisation, unit, post, title, full_time, in_party,
                                     education, theory, first_day, last_day)
                        """)
                .param("persons", StagedLines.texts(rows, Row::person))
                .param("organisations", StagedLines.texts(rows, row -> row.post().organisation()))
                .param("units", StagedLines.texts(rows, row -> row.post().unit().value()))
                .param("posts", StagedLines.texts(rows, row -> row.post().post()))
                .param("titles", StagedLines.texts(rows, row -> row.post().title()))
                .param("fullTimes", StagedLines.texts(rows, row -> row.who().fullTime))
                .param("inParty", StagedLines.texts(rows, row -> row.who().inParty))
                .param("degrees", StagedLines.texts(rows, row -> row.who().education))
                .param("theories", StagedLines.texts(rows, row -> row.who().theory))
                .param("firsts", StagedLines.texts(rows, row -> row.post().from()))
                .param("lasts", StagedLines.texts(rows, row -> row.post().until()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void referrals(List<Branch.Referred> referred, Map<Somebody, Long> ids) {
        database.sql(
                        """
                        insert into referral (person, unit, referred_on, admitted_on, recorded_at)
                        select r.person, r.unit, r.referred_on, r.admitted_on, :now
                          from unnest(cast(:persons as bigint[]), cast(:units as bigint[]),
                                      cast(:days as date[]), cast(:admissions as date[]))
                               as r (person, unit, referred_on, admitted_on)
                        """)
                .param("persons", StagedLines.texts(referred, one -> id(ids, one.who())))
                .param("units", StagedLines.texts(referred, one -> one.by().id().value()))
                .param("days", StagedLines.texts(referred, Branch.Referred::on))
                .param("admissions", StagedLines.texts(referred, Branch.Referred::admitted))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static long id(Map<Somebody, Long> ids, Somebody who) {
        return Objects.requireNonNull(ids.get(who));
    }
}
