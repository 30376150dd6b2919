package vn.chungtay.programme.agreement;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Sample;

/// Gives the sample province its invented agreements, while there are none. Runs after the province
/// and the programme are loaded.
@Component
@ConditionalOnProperty(Sample.PROPERTY)
class LoadAgreements implements ApplicationRunner {
    private final JdbcClient database;
    private final Programmes programmes;
    private final PartyOffers offers;
    private final AgreementRows rows;
    private final Sample sample;

    LoadAgreements(
            JdbcClient database,
            Programmes programmes,
            PartyOffers offers,
            AgreementRows rows,
            Sample sample) {
        this.database = database;
        this.programmes = programmes;
        this.offers = offers;
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
                        code -> sample.lines("agreements.csv").forEach(line -> load(code, line)));
    }

    private boolean isEmpty() {
        return database.sql("select not exists (select from agreement)")
                .query(Boolean.class)
                .single();
    }

    private void load(String programme, NamedCsvRecord line) {
        offers.of(line.getField("unit"), null)
                .ifPresent(offer -> {
                    var wording = wording(offer, line);
                    var drafted = sample.by(day(line, "drafted_on"));
                    var id = rows.begin(programme, wording, drafted);
                    if (!line.getField("document_number").isEmpty()) {
                        sign(id, line);
                    }
                });
    }

    private Wording wording(Offer offer, NamedCsvRecord line) {
        return new Wording(
                line.getField("title"),
                offer.lead().level(),
                offer.lead().area(),
                day(line, "starts"),
                day(line, "ends"),
                parties(offer, line),
                of("agreement-tasks.csv", line).stream().map(LoadAgreements::task).toList());
    }

    private List<Party> parties(Offer offer, NamedCsvRecord line) {
        var all = new ArrayList<Party>();
        all.add(PartyOffers.party(offer.lead(), null));
        for (var code : Sample.parts(line, "units")) {
            offers.unit(code).ifPresent(unit -> all.add(PartyOffers.party(unit, null)));
        }
        for (var code : Sample.parts(line, "bodies")) {
            offer.bodies().stream().filter(b -> code.equals(b.code())).forEach(all::add);
        }
        Sample.parts(line, "authorities")
                .forEach(name -> all.add(Party.named(PartyKind.AUTHORITY, name)));
        Sample.parts(line, "others").forEach(name -> all.add(Party.named(PartyKind.OTHER, name)));
        return all;
    }

    private static KeyTask task(NamedCsvRecord line) {
        var partners = Sample.parts(line, "partners").stream().map(Integer::valueOf).toList();
        var lead = Integer.parseInt(line.getField("lead"));
        return new KeyTask(line.getField("what"), lead, partners, day(line, "due"));
    }

    private void sign(long id, NamedCsvRecord line) {
        var on = day(line, "document_date");
        var paper = new AgreementRows.Paper(line.getField("document_number"), on, sample.paper());
        rows.sign(id, paper, sample.by(on));
        for (var said : of("agreement-appraisals.csv", line)) {
            var marks = Sample.parts(said, "marks").stream().map(Mark::valueOf).toList();
            var remarks = said.getField("remarks").split(";", -1);
            var lines =
                    IntStream.range(0, marks.size())
                            .mapToObj(i ->
                                    new Appraisal.Line(i + 1, marks.get(i), remarks[i].strip()))
                            .toList();
            var appraisal =
                    new NewAppraisal(
                            Integer.parseInt(said.getField("year")),
                            Verdict.valueOf(said.getField("verdict")),
                            said.getField("body"),
                            lines);
            rows.appraise(id, appraisal, sample.by(day(said, "day")));
        }
    }

    /// The lines of a file that belong to an agreement.
    private List<NamedCsvRecord> of(String file, NamedCsvRecord agreement) {
        var key = agreement.getField("key");
        return sample.lines(file).stream().filter(l -> l.getField("key").equals(key)).toList();
    }

    private static LocalDate day(NamedCsvRecord line, String field) {
        return LocalDate.parse(line.getField(field));
    }
}
