package vn.chungtay.reporting.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Recurring;
import vn.chungtay.documents.WholeFile;

/// Each night, writes the archive of every past year that has none in the folder, and writes one
/// anew after which something was signed, taken back or filed. A year that cannot be written does
/// not keep the others from it.
@Component
@ConditionalOnProperty(YearlyArchives.FOLDER)
class YearlyArchives implements Recurring {
    static final String FOLDER = "chungtay.archive.folder";

    private static final Logger LOG = LoggerFactory.getLogger(YearlyArchives.class);

    /// What was being done while an archive was written has an earlier time and is not in it.
    private static final Duration SLACK = Duration.ofHours(1);

    private static final String ENDED =
            """
            with done as (
                   select r.round, s.at
                     from report_step s
                     join report r on r.id = s.report
                union all
                   select round, at
                     from report_version
                union all
                   select v.round, e.at
                     from report_version_end e
                     join report_version v on v.id = e.version
                union all
                   select v.round, s.at
                     from report_version_scan s
                     join report_version v on v.id = s.version
            ),
            signed as (
                select distinct round
                  from report_state
                 where status in ('SUBMITTED', 'APPROVED')
            )
               select date_part('year', o.tree_on)::int as year, max(d.at) as last
                 from report_round o
                 join done d on d.round = o.id
            left join signed s on s.round = o.id
                where o.tree_on < cast(:day as date)
             group by year
               having count(s.round) > 0
             order by year
            """;

    private final Path folder;
    private final Archive archive;
    private final JdbcClient database;
    private final Clock clock;

    YearlyArchives(Environment settings, Archive archive, JdbcClient database, Clock clock) {
        this.folder = Path.of(settings.getRequiredProperty(FOLDER)).toAbsolutePath();
        this.archive = archive;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "yearly-archives";
    }

    @Override
    public When when() {
        return new Daily(LocalTime.of(3, 30));
    }

    @Override
    public void run() {
        IllegalStateException failed = null;
        for (var ended : ended()) {
            try {
                keep(ended);
            } catch (IOException | RuntimeException wrong) {
                failed = told(ended, wrong, failed);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static IllegalStateException told(
            Ended ended, Exception wrong, @Nullable IllegalStateException before) {
        var message = "The archive of " + ended.year() + " could not be written";
        var failed = new IllegalStateException(message, wrong);
        if (before != null) {
            failed.addSuppressed(before);
        }
        return failed;
    }

    /// @param last when something was last done in its rounds
    private record Ended(Year year, Instant last) {}

    private List<Ended> ended() {
        return database.sql(ENDED)
                .param("day", Year.now(clock).atDay(1))
                .query((row, _) ->
                        new Ended(
                                Year.of(row.getInt("year")),
                                row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void keep(Ended ended) throws IOException {
        var file = folder.resolve("chungtay-nam-" + ended.year() + ".zip");
        if (Files.exists(file) && holdsAll(file, ended)) {
            return;
        }
        var began = clock.instant();
        Files.createDirectories(folder);
        var reports =
                WholeFile.<Long, RuntimeException>write(
                        file, out -> archive.write(ended.year(), out));
        Files.setLastModifiedTime(file, FileTime.from(began));
        LOG.info("{} holds the {} signed reports of the year", file, reports);
    }

    private static boolean holdsAll(Path file, Ended ended) throws IOException {
        var written = Files.getLastModifiedTime(file).toInstant();
        return ended.last().isBefore(written.minus(SLACK));
    }
}
