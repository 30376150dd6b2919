package vn.chungtay.people.office.post;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.documents.extract.RosterQuestion;
import vn.chungtay.documents.extract.StreamedRows;
import vn.chungtay.identity.Viewer;
import vn.chungtay.people.office.Education;
import vn.chungtay.people.office.PoliticalTheory;
import vn.chungtay.people.office.Standards;
import vn.chungtay.people.roster.Homes;
import vn.chungtay.people.roster.PersonLines;

/// Who holds which post on a day: a line for each post. Posts on committees of the Party are told
/// only where it is asked by name who is in the Party.
@Component
class OfficialRoster implements Roster {
    private static final String PARTY = "party_member";

    private static final List<Word> ANSWERS =
            List.of(new Word("true", "official.posts.yes"), new Word("false", "official.posts.no"));

    private static final List<ExtractColumn> HELD =
            List.of(
                    ExtractColumn.of("post", "official.column.post"),
                    ExtractColumn.of("post_kind", "roster.post.kind").of(posts()),
                    ExtractColumn.of("full_time", "official.column.full-time")
                            .as(Kind.ANSWER)
                            .of(ANSWERS),
                    ExtractColumn.of("education", "official.column.education")
                            .of(
                                    Word.of(
                                            Education.values(),
                                            one -> "official.posts.education." + one)),
                    ExtractColumn.of("political_theory", "official.column.theory")
                            .of(
                                    Word.of(
                                            PoliticalTheory.values(),
                                            one -> "official.posts.theory." + one)),
                    ExtractColumn.of("from", "official.column.from").as(Kind.DAY),
                    ExtractColumn.of("to", "official.column.to").as(Kind.DAY),
                    ExtractColumn.of("trained_on", "official.column.trained").as(Kind.DAY),
                    ExtractColumn.of("meets_standards", "official.column.standards")
                            .as(Kind.ANSWER)
                            .of(
                                    List.of(
                                            new Word("true", "official.posts.standards.met"),
                                            new Word("false", "official.posts.standards.not-met"))),
                    ExtractColumn.of(PARTY, "official.column.party")
                            .as(Kind.ANSWER)
                            .of(ANSWERS)
                            .keptClosed(),
                    PersonLines.IDENTITY_COLUMN);

    private static final List<ExtractColumn> COLUMNS =
            Stream.of(PersonLines.TOLD, Homes.COLUMNS, HELD).flatMap(List::stream).toList();

    private static final String POSTS =
            """
              select p.code as person_id, p.full_name,
                     case when :wholeBirths then p.birth_date end as birth_date, p.gender,
                     o.organisation, home.code as unit_code, home.name as unit_name,
                     home.area_code, home.area_name, o.title as post, o.post as post_kind,
                     cast(o.full_time as text) as full_time, o.education, o.political_theory,
                     lower(o.during) as "from", upper(o.during) - 1 as "to",
                     %s as trained_on, cast(%s as text) as meets_standards,
                     case when :party then cast(o.party_member as text) end as party_member,
                     case when :identity then p.identity_closed end as identity_number
                from office o
                join home on home.unit = o.unit
                join person p on p.id = o.person
               where o.voided_at is null
                 and o.during @> cast(:day as date)
                 and p.erased_at is null
                 and (:party or o.post <> 'PARTY_COMMITTEE')
                 and (cardinality(cast(:organisations as text[])) = 0
                      or o.organisation = any (cast(:organisations as text[])))
            order by home.code, p.listed collate "vi-x-icu", p.id, o.id
               limit :most
            """
                    .formatted(PostColumn.LAST_TRAINED, Standards.on("o.person"));

    private final Homes homes;
    private final StreamedRows rows;
    private final PersonLines lines;

    OfficialRoster(Homes homes, StreamedRows rows, PersonLines lines) {
        this.homes = homes;
        this.rows = rows;
        this.lines = lines;
    }

    /// Those that screens know, and the one they do not.
    private static List<Word> posts() {
        var known = Word.of(PostKind.values(), one -> "official.posts.post." + one);
        var party = new Word("PARTY_COMMITTEE", "roster.post.PARTY_COMMITTEE");
        return Stream.concat(known.stream(), Stream.of(party)).toList();
    }

    @Override
    public String name() {
        return "officials";
    }

    @Override
    public String label() {
        return "roster.officials";
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
        values.put("party", asked.opens(PARTY));
        return taker ->
                rows.each(
                        asked.statement(POSTS),
                        values,
                        row -> taker.accept(lines.line(COLUMNS, row)));
    }
}
