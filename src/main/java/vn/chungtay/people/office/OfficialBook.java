package vn.chungtay.people.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Sight;
import vn.chungtay.people.PersonList;
import vn.chungtay.people.StagedLines;

/// Takes lists of officials over as sets, as lists of members are: of the same person, unit and
/// post on days of both the later list holds, so that a first day can be put right, and what stood
/// there before stays, void. What a list leaves out is not taken away.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OfficialBook implements PersonList.Book<OfficialLine> {
    private static final String TABLE = "staged_official";

    private final JdbcClient database;
    private final StagedLines staged;
    private final Clock clock;

    OfficialBook(JdbcClient database, StagedLines staged, Clock clock) {
        this.database = database;
        this.staged = staged;
        this.clock = clock;
    }

    /// @param lines of the list that say anything new
    /// @param persons new ones
    /// @param offices new ones, or told otherwise than before
    /// @param trainings days of training that nobody told before
    /// @param verdicts whether somebody meets the standards, where it was not said or otherwise
    record Written(long lines, long persons, long offices, long trainings, long verdicts) {}

    /// From here on no other list of officials comes in.
    @Override
    public void stage(List<OfficialLine> lines) {
        run("lock table office in share row exclusive mode");
        run("drop table if exists staged_official");
        run(
                """
                create temporary table staged_official (
                    line integer not null,
                    person_code text not null,
                    full_name text not null,
                    birth_date date,
                    gender text,
                    organisation text not null,
                    unit_code text not null,
                    post text not null,
                    title text not null,
                    held text not null,
                    full_time boolean not null,
                    party_member boolean not null,
                    education text,
                    political_theory text,
                    during daterange not null,
                    trained_on date,
                    meets_standards boolean
                ) on commit drop
                """);
        fill(lines);
        run("analyze staged_official");
        staged.followMerges(TABLE);
    }

    private void fill(List<OfficialLine> lines) {
        database.sql(
                        """
                        insert into staged_official
                        select l.line, l.person, l.name, l.birth, l.gender, l.organisation, l.unit,
                               l.post, l.title,
                               case when l.post = 'OTHER' then search_text(l.title) else l.post end,
                               l.full_time, l.party_member, l.education, l.theory,
                               daterange(l.first_day, l.last_day, '[]'), l.trained, l.meets
                          from unnest(:lines::integer[], :persons::text[], :names::text[],
                                      :births::date[], :genders::text[], :organisations::text[],
                                      :units::text[], :posts::text[], :titles::text[],
                                      :fullTimes::boolean[], :partyMembers::boolean[],
                                      :educations::text[], :theories::text[], :firsts::date[],
                                      :lasts::date[], :trainings::date[], :verdicts::boolean[])
                               as l (line, person, name, birth, gender, organisation, unit, post,
                                     title, full_time, party_member, education, theory, first_day,
                                     last_day, trained, meets)
                        """)
                .param("lines", lines.stream().map(OfficialLine::line).toArray(Integer[]::new))
                .param("persons", StagedLines.texts(lines, line -> line.who().code()))
                .param("names", StagedLines.texts(lines, line -> line.who().name()))
                .param("births", StagedLines.texts(lines, line -> line.who().birth()))
                .param("genders", StagedLines.texts(lines, line -> line.who().gender()))
                .param(
                        "organisations",
                        StagedLines.texts(lines, line -> line.where().organisation()))
                .param("units", StagedLines.texts(lines, line -> line.where().unit()))
                .param("posts", StagedLines.texts(lines, line -> line.where().post()))
                .param("titles", StagedLines.texts(lines, line -> line.where().title()))
                .param("fullTimes", StagedLines.texts(lines, OfficialLine::fullTime))
                .param("partyMembers", StagedLines.texts(lines, OfficialLine::partyMember))
                .param("educations", StagedLines.texts(lines, OfficialLine::education))
                .param("theories", StagedLines.texts(lines, OfficialLine::politicalTheory))
                .param("firsts", StagedLines.texts(lines, line -> line.where().from()))
                .param("lasts", StagedLines.texts(lines, line -> line.where().until()))
                .param("trainings", StagedLines.texts(lines, OfficialLine::trainedOn))
                .param("verdicts", StagedLines.texts(lines, OfficialLine::meetsStandards))
                .update();
    }

    /// What is wrong with the lines; where the good ones go in alone, the others are left out.
    @Override
    public List<StagedLines.Wrong> wrong(Sight within, boolean partial) {
        var questions = List.of(OfficialQuestion.values());
        return staged.wrong(new StagedLines.Asking(TABLE, questions, within, partial));
    }

    /// Once no question found anything.
    public Written write() {
        var now = OffsetDateTime.now(clock);
        var lines = countNews();
        var persons = staged.writePersons(TABLE);
        voidOthers(now);
        var offices = writeOffices(now);
        var trainings = writeTrainings(now);
        var verdicts = writeVerdicts(now);
        run("analyze office");
        return new Written(lines, persons, offices, trainings, verdicts);
    }

    private long countNews() {
        return database.sql(
                        """
                           select count(*)
                             from staged_official s
                        left join person p on p.code = s.person_code
                             join unit u on u.code = s.unit_code and u.voided_at is null
                            where not exists (select
                                                from office h
                                               where h.person = p.id
                                                 and h.unit = u.id
                                                 and h.held = s.held
                                                 and h.voided_at is null
                                                 and (h.during, h.title, h.full_time,
                                                      h.party_member, h.education,
                                                      h.political_theory) is not distinct from
                                                     (s.during, s.title, s.full_time,
                                                      s.party_member, s.education,
                                                      s.political_theory))
                               or s.trained_on is not null
                                  and not exists (select
                                                    from training t
                                                   where t.person = p.id
                                                     and t.on_day = s.trained_on)
                               or s.meets_standards is not null
                                  and s.meets_standards is distinct from
                        """
                                + Standards.now("p.id"))
                .query(Long.class)
                .single();
    }

    /// Of what the list tells otherwise than it stands.
    private void voidOthers(OffsetDateTime now) {
        database.sql(
                        """
                        update office h
                           set voided_at = :now
                          from staged_official s
                          join person p on p.code = s.person_code
                          join unit u on u.code = s.unit_code and u.voided_at is null
                         where h.person = p.id
                           and h.unit = u.id
                           and h.held = s.held
                           and h.voided_at is null
                           and h.during && s.during
                           and (h.during, h.title, h.full_time, h.party_member, h.education,
                                h.political_theory) is distinct from
                               (s.during, s.title, s.full_time, s.party_member, s.education,
                                s.political_theory)
                        """)
                .param("now", now)
                .update();
    }

    private long writeOffices(OffsetDateTime now) {
        return database.sql(
                        """
                          insert into office (person, organisation, unit, post, title, full_time,
                                 party_member, education, political_theory, during, brought_at)
                          select p.id, u.organisation, u.id, s.post, s.title, s.full_time,
                                 s.party_member, s.education, s.political_theory, s.during, :now
                            from staged_official s
                            join person p on p.code = s.person_code
                            join unit u on u.code = s.unit_code and u.voided_at is null
                           where not exists (select
                                               from office h
                                              where h.person = p.id
                                                and h.unit = u.id
                                                and h.held = s.held
                                                and h.voided_at is null
                                                and h.during = s.during)
                        order by u.id, p.id
                        """)
                .param("now", now)
                .update();
    }

    private long writeTrainings(OffsetDateTime now) {
        return database.sql(
                        """
                          insert into training (person, on_day, brought_at)
                          select distinct p.id, s.trained_on, cast(:now as timestamptz)
                            from staged_official s
                            join person p on p.code = s.person_code
                           where s.trained_on is not null
                        order by p.id, s.trained_on
                              on conflict (person, on_day) do nothing
                        """)
                .param("now", now)
                .update();
    }

    /// From today on: a list says how things are, not since when.
    private long writeVerdicts(OffsetDateTime now) {
        return database.sql(
                        """
                        insert into standards_met (person, judged_on, meets, brought_at)
                        select distinct p.id, cast(:today as date), s.meets_standards,
                               cast(:now as timestamptz)
                          from staged_official s
                          join person p on p.code = s.person_code
                         where s.meets_standards is not null
                           and s.meets_standards is distinct from
                        """
                                + Standards.now("p.id")
                                + """
                                 on conflict (person, judged_on)
                                 do update set meets = excluded.meets
                                """)
                .param("today", LocalDate.now(clock))
                .param("now", now)
                .update();
    }

    private void run(String statement) {
        database.sql(statement).update();
    }
}
