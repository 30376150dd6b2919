package vn.chungtay.people.roster;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.documents.extract.RosterQuestion;
import vn.chungtay.documents.extract.StreamedRows;
import vn.chungtay.identity.Viewer;

/// Who is a member of which organisation on a day: a line for each membership.
@Component
class MemberRoster implements Roster {
    static final List<ExtractColumn> COLUMNS =
            Stream.of(
                            PersonLines.TOLD.stream(),
                            Homes.COLUMNS.stream(),
                            Stream.of(
                                    ExtractColumn.of("joined_on", "people.column.joined")
                                            .as(Kind.DAY),
                                    ExtractColumn.of("left_on", "people.column.left").as(Kind.DAY),
                                    PersonLines.IDENTITY_COLUMN))
                    .flatMap(columns -> columns)
                    .toList();

    private static final String MEMBERS =
            """
              select p.code as person_id, p.full_name,
                     case when :wholeBirths then p.birth_date end as birth_date, p.gender,
                     m.organisation, home.code as unit_code, home.name as unit_name,
                     home.area_code, home.area_name, lower(m.during) as joined_on,
                     upper(m.during) - 1 as left_on,
                     case when :identity then p.identity_closed end as identity_number
                from membership m
                join home on home.unit = m.unit
                join person p on p.id = m.person
               where m.voided_at is null
                 and m.during @> cast(:day as date)
                 and p.erased_at is null
                 and (cardinality(cast(:organisations as text[])) = 0
                      or m.organisation = any (cast(:organisations as text[])))
            order by home.code, p.listed collate "vi-x-icu", p.id
               limit :most
            """;

    private final Homes homes;
    private final StreamedRows rows;
    private final PersonLines lines;

    MemberRoster(Homes homes, StreamedRows rows, PersonLines lines) {
        this.homes = homes;
        this.rows = rows;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public String label() {
        return "roster.members";
    }

    @Override
    public boolean isOfPersons() {
        return true;
    }

    @Override
    public List<ExtractColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ExtractLines of(RosterQuestion question, Viewer viewer) {
        var asked = homes.asked(question, viewer);
        var values = asked.values();
        values.put("identity", asked.opens(PersonLines.IDENTITY));
        return taker ->
                rows.each(
                        asked.statement(MEMBERS),
                        values,
                        row -> taker.accept(lines.line(COLUMNS, row)));
    }
}
