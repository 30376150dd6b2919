package vn.chungtay.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Vault;
import vn.chungtay.organisation.Sight;

/// Takes lists of members over as sets: the lines in a table of the transaction's own, asked what
/// is wrong with them, and written only when nothing is. A list says how things are: of the same
/// person, unit and first day the later list holds, and what stood there before stays, void.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MemberBook implements PersonList.Book<MemberLine> {
    private static final String TABLE = "staged_member";
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient database;
    private final StagedLines staged;
    private final Vault vault;
    private final Clock clock;

    MemberBook(JdbcClient database, StagedLines staged, Vault vault, Clock clock) {
        this.database = database;
        this.staged = staged;
        this.vault = vault;
        this.clock = clock;
    }

    /// @param persons new ones
    /// @param memberships new ones, or told otherwise than before
    /// @param alike those of the list who look like somebody else in the register
    record Written(long persons, long memberships, long alike) {}

    /// From here on no other list of members comes in.
    @Override
    public void stage(List<MemberLine> lines) {
        run("lock table membership in share row exclusive mode");
        run("drop table if exists staged_member");
        run(
                """
                create temporary table staged_member (
                    line integer not null,
                    person_code text not null,
                    full_name text not null,
                    birth_date date,
                    gender text,
                    organisation text not null,
                    unit_code text not null,
                    during daterange not null,
                    identity_closed bytea,
                    identity_mark bytea
                ) on commit drop
                """);
        fill(lines);
        run("analyze staged_member");
        staged.followMerges(TABLE);
    }

    private void fill(List<MemberLine> lines) {
        database.sql(
                        """
                        insert into staged_member
                        select l.line, l.person, l.name, l.birth, l.gender, l.organisation, l.unit,
                               daterange(l.first_day, l.last_day, '[]'),
                               decode(l.closed, 'hex'), decode(l.mark, 'hex')
                          from unnest(:lines::integer[], :persons::text[], :names::text[],
                                      :births::date[], :genders::text[], :organisations::text[],
                                      :units::text[], :firsts::date[], :lasts::date[],
                                      :closed::text[], :marks::text[])
                               as l (line, person, name, birth, gender, organisation, unit,
                                     first_day, last_day, closed, mark)
                        """)
                .param("lines", lines.stream().map(MemberLine::line).toArray(Integer[]::new))
                .param("persons", StagedLines.texts(lines, line -> line.who().code()))
                .param("names", StagedLines.texts(lines, line -> line.who().name()))
                .param("births", StagedLines.texts(lines, line -> line.who().birth()))
                .param("genders", StagedLines.texts(lines, line -> line.who().gender()))
                .param("organisations", StagedLines.texts(lines, MemberLine::organisation))
                .param("units", StagedLines.texts(lines, MemberLine::unit))
                .param("firsts", StagedLines.texts(lines, MemberLine::joined))
                .param("lasts", StagedLines.texts(lines, MemberLine::left))
                .param("closed", StagedLines.texts(lines, line -> closed(line.identity())))
                .param("marks", StagedLines.texts(lines, line -> mark(line.identity())))
                .update();
    }

    /// What is wrong with the lines; where the good ones go in alone, the others are left out.
    @Override
    public List<StagedLines.Wrong> wrong(Sight within, boolean partial) {
        var questions = List.of(MemberQuestion.values());
        return staged.wrong(new StagedLines.Asking(TABLE, questions, within, partial));
    }

    /// Once no question found anything.
    public Written write() {
        var now = OffsetDateTime.now(clock);
        var persons = staged.writePersons(TABLE);
        writeIdentities();
        var corrected = voidOthers(now);
        var memberships = writeMemberships(now);
        if (corrected > 0) {
            keepConfirmed(now);
        }
        run("analyze membership");
        return new Written(persons, memberships, staged.countAlike(TABLE));
    }

    private void writeIdentities() {
        run(
                """
                update person p
                   set identity_closed = s.identity_closed,
                       identity_mark = s.identity_mark
                  from staged_member s
                 where s.person_code = p.code
                   and s.identity_mark is not null
                   and p.identity_mark is null
                """);
    }

    private @Nullable String closed(@Nullable IdentityNumber number) {
        return number == null
                ? null
                : HEX.formatHex(vault.close(number.digits().getBytes(StandardCharsets.US_ASCII)));
    }

    private @Nullable String mark(@Nullable IdentityNumber number) {
        return number == null ? null : HEX.formatHex(vault.mark(number.digits()));
    }

    /// Of what the list tells otherwise than it stands.
    private int voidOthers(OffsetDateTime now) {
        return database.sql(
                        """
                        update membership m
                           set voided_at = :now
                          from staged_member s
                          join person p on p.code = s.person_code
                          join unit u on u.code = s.unit_code and u.voided_at is null
                         where m.person = p.id
                           and m.unit = u.id
                           and m.voided_at is null
                           and lower(m.during) = lower(s.during)
                           and m.during <> s.during
                        """)
                .param("now", now)
                .update();
    }

    private long writeMemberships(OffsetDateTime now) {
        return database.sql(
                        """
                          insert into membership (person, organisation, unit, during, brought_at)
                          select p.id, u.organisation, u.id, s.during, :now
                            from staged_member s
                            join person p on p.code = s.person_code
                            join unit u on u.code = s.unit_code and u.voided_at is null
                           where not exists (select
                                               from membership m
                                              where m.person = p.id
                                                and m.unit = u.id
                                                and m.voided_at is null
                                                and m.during = s.during)
                        order by u.id, p.id
                        """)
                .param("now", now)
                .update();
    }

    /// Whoever was confirmed on a day that remains stays confirmed.
    private void keepConfirmed(OffsetDateTime now) {
        database.sql(
                        """
                        update membership_confirmation c
                           set membership = n.id
                          from membership m
                          join membership n
                            on n.person = m.person
                           and n.unit = m.unit
                           and n.voided_at is null
                           and lower(n.during) = lower(m.during)
                         where m.id = c.membership
                           and m.voided_at = :now
                           and n.during @> c.on_day
                        """)
                .param("now", now)
                .update();
    }

    private void run(String statement) {
        database.sql(statement).update();
    }
}
