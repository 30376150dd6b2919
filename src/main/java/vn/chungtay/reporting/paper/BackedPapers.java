package vn.chungtay.reporting.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.Backed;
import vn.chungtay.documents.Backing;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.AreaId;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.web.Texts;

/// Which versions of reports in sight a document is: by its number and day, or by its file.
@Component
@Transactional(readOnly = true)
class BackedPapers implements Backing {
    private static final String VERSIONS =
            """
               select v.round, v.unit, v.area, v.number, coalesce(u.code, a.code) as code,
                      coalesce(s.signed_on, v.signed_on, cast(v.at as date)) as issued_on
                 from report_version v
            left join unit u on u.id = v.unit
            left join area a on a.id = v.area
            left join report_version_scan s on s.version = v.id
                where v.pdf in (:files)
                   or v.docx in (:files)
                   or s.file in (:files)
                   or ltrim(v.document_number, '0') = :number
                      and v.signed_on = :on
                   or ltrim(s.number, '0') = :number
                      and s.signed_on = :on
             order by v.id
            """;

    private final JdbcClient database;
    private final Rounds rounds;
    private final Sights sights;
    private final Texts texts;

    BackedPapers(JdbcClient database, Rounds rounds, Sights sights, Texts texts) {
        this.database = database;
        this.rounds = rounds;
        this.sights = sights;
        this.texts = texts;
    }

    private record Row(
            RoundId round,
            @Nullable Long unit,
            @Nullable Long area,
            int number,
            String code,
            LocalDate on) {}

    @Override
    public List<Backed> of(Asked asked, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        if (sight.isEmpty()) {
            return List.of();
        }
        var rows =
                database.sql(VERSIONS)
                        .param("files", asked.fileIds())
                        .param("number", asked.plainNumber())
                        .param("on", asked.on())
                        .query((row, _) ->
                                new Row(
                                        new RoundId(row.getLong("round")),
                                        row.getObject("unit", Long.class),
                                        row.getObject("area", Long.class),
                                        row.getInt("number"),
                                        row.getString("code"),
                                        Objects.requireNonNull(
                                                row.getObject("issued_on", LocalDate.class))))
                        .list();
        return rows.stream()
                .distinct()
                .flatMap(row -> {
                    var round = rounds.find(row.round()).orElseThrow();
                    var day = round.treeOn();
                    var seen =
                            row.unit() != null
                                    ? sights.sees(sight, new UnitId(row.unit()), day)
                                    : sights.sees(
                                            sight,
                                            new AreaId(Objects.requireNonNull(row.area())),
                                            day);
                    return seen ? Stream.of(backed(row, round)) : Stream.empty();
                })
                .toList();
    }

    private Backed backed(Row row, Round round) {
        var href =
                row.unit() != null
                        ? "/reports/" + round.path() + "/" + row.code() + "/paper"
                        : "/summaries/" + round.path() + "/" + row.code();
        var title = texts.text("summary.backed.title", round.name(texts), row.number());
        return new Backed(texts.text("summary.backed"), title, href, row.on());
    }
}
