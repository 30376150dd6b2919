package vn.chungtay.programme.commitment;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Units;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Sample;

/// Gives the sample province its invented commitments, while there are none. Runs after the
/// province and the programme are loaded.
@Component
@ConditionalOnProperty(Sample.PROPERTY)
class LoadCommitments implements ApplicationRunner {
    private final JdbcClient database;
    private final Programmes programmes;
    private final Units units;
    private final CommitmentRows rows;
    private final Sample sample;

    LoadCommitments(
            JdbcClient database,
            Programmes programmes,
            Units units,
            CommitmentRows rows,
            Sample sample) {
        this.database = database;
        this.programmes = programmes;
        this.units = units;
        this.rows = rows;
        this.sample = sample;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        programmes
                .loadedCode()
                .filter(_ -> isEmpty())
                .ifPresent(
                        code -> sample.lines("commitments.csv").forEach(line -> load(code, line)));
    }

    private boolean isEmpty() {
        return database.sql("select not exists (select from commitment)")
                .query(Boolean.class)
                .single();
    }

    private void load(String programme, NamedCsvRecord line) {
        var day = LocalDate.parse(line.getField("registered_on"));
        units.find(line.getField("unit"), day)
                .map(unit ->
                        new Registration(
                                programme,
                                unit,
                                Integer.parseInt(line.getField("year")),
                                Holder.valueOf(line.getField("holder")),
                                orNone(line, "person"),
                                orNone(line, "post"),
                                Origin.valueOf(line.getField("origin")),
                                line.getField("title"),
                                line.getField("novelty")))
                .map(wanted -> rows.register(wanted, sample.by(day)))
                .ifPresent(id -> told(id, line));
    }

    private void told(long commitment, NamedCsvRecord line) {
        if (line.getField("outcome").isEmpty()) {
            return;
        }
        var day = LocalDate.parse(line.getField("told_on"));
        var course = Course.valueOf(line.getField("outcome"));
        var told = new CommitmentRows.Told(day, course, line.getField("body"), Optional.empty());
        var result = rows.tell(commitment, told, sample.by(day));
        if (!line.getField("verdict").isEmpty()) {
            rows.appraise(
                    result,
                    Verdict.valueOf(line.getField("verdict")),
                    line.getField("reason"),
                    sample.by(LocalDate.parse(line.getField("appraised_on"))));
        }
    }

    private static @Nullable String orNone(NamedCsvRecord line, String field) {
        var text = line.getField(field);
        return text.isEmpty() ? null : text;
    }
}
