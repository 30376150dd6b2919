package vn.chungtay.programme.progress;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.appraisal.Sample;

/// The files of the sample that tell of progress; a sample without them has none.
@Component
@ConditionalOnProperty(Sample.PROPERTY)
class SampleFiles {
    private final Sample sample;

    SampleFiles(Sample sample) {
        this.sample = sample;
    }

    List<NamedCsvRecord> lines(String name) {
        return sample.lines(name);
    }

    /// Nobody's: the sample says of itself that it is one.
    Speaker speaker() {
        return new Speaker(null, sample.person(), null);
    }

    NewSaying saying(Said.Place place, Party party, NamedCsvRecord line) {
        return new NewSaying(
                place,
                party,
                Stage.valueOf(line.getField("stage")),
                line.getField("sentence"),
                LocalDate.parse(line.getField("day")),
                document(line),
                List.of());
    }

    /// Each with the same paper, which says that it is invented.
    @Nullable NewIssued document(NamedCsvRecord line) {
        var number = line.getField("document_number");
        return number.isEmpty()
                ? null
                : new NewIssued(
                        number,
                        LocalDate.parse(line.getField("document_date")),
                        line.getField("document_issuer"),
                        sample.paper());
    }
}
