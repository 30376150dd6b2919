package vn.chungtay.reporting.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.reporting.archive.ArchivedPaper.Kept;
import vn.chungtay.reporting.archive.ArchivedPaper.Place;
import vn.chungtay.reporting.period.Round;

/// The papers that hold: the last of each unit that signed, and of each area; and their scans. What
/// was taken back is not among them.
@Component
class ArchivedPapers {
    private static final String HOLDING =
            """
            with held as (
                   select v.*
                     from report_version v
                    where v.round = :round
                      and not exists (select from report_version_end e where e.version = v.id)
                      and v.number = (select max(x.number)
                                        from report_version x
                                       where x.round = v.round
                                         and (x.unit = v.unit or x.area = v.area))
                      and (v.unit is null
                           or exists (select
                                        from report_state st
                                       where st.round = v.round
                                         and st.unit = v.unit
                                         and st.status in ('SUBMITTED', 'APPROVED')))
            ),
            filed as (
                   select id, unit, area, number, pdf as file, 'paper.pdf' as name, at, person
                     from held
                union all
                   select h.id, h.unit, h.area, h.number, s.file, 'scan.pdf', s.at, s.person
                     from held h
                     join report_version_scan s
                       on s.id = (select max(x.id)
                                    from report_version_scan x
                                   where x.version = h.id)
            )
               select case when f.unit is null then 'areas' else 'units' end as folder,
                      coalesce(u.code, a.code) as code,
                      coalesce(us.name, s.name) as title,
                      f.file, f.name, f.at, f.person, encode(c.sha256, 'hex') as digest
                 from filed f
                 join stored_file k on k.id = f.file
                 join file_content c on c.id = k.content
            left join unit u on u.id = f.unit
            left join unit_state us
                   on us.unit = f.unit
                  and us.voided_at is null
                  and us.during @> cast(:day as date)
            left join area a on a.id = f.area
            left join area_state s
                   on s.area = f.area
                  and s.voided_at is null
                  and s.during @> cast(:day as date)
                where us.level is distinct from 'BRANCH'
             order by folder desc, code, f.id, f.name
            """;

    private final JdbcClient database;
    private final StoredFiles files;

    ArchivedPapers(JdbcClient database, StoredFiles files) {
        this.database = database;
        this.files = files;
    }

    List<ArchivedPaper> of(Round round) {
        return database.sql(HOLDING)
                .param("round", round.id().value())
                .param("day", round.treeOn())
                .query((row, _) -> paper(row))
                .list();
    }

    byte[] content(ArchivedPaper paper) {
        return files.find(paper.kept().id()).orElseThrow().content();
    }

    private static ArchivedPaper paper(ResultSet row) throws SQLException {
        var code = row.getString("code");
        var title = row.getString("title");
        return new ArchivedPaper(
                new Place(row.getString("folder"), code, title == null ? code : title),
                row.getString("name"),
                new Kept(new FileId(row.getLong("file")), row.getString("digest")),
                new ArchivedUnit.Signature(
                        "PAPER",
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person")));
    }
}
