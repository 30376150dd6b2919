package vn.chungtay.programme.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.edition.Editions;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.programme.edition.FolderZip;
import vn.chungtay.programme.progress.FormReading;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Makes a folder of what was typed or sent, and checks it as loading would; changes nothing.
@Component
class Drafting {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,59}");
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
    private static final int LONGEST_TERM = 20;
    private static final int MOST_PROBLEMS = 30;

    private final ProgrammeLoader loader;
    private final Programmes programmes;
    private final Editions editions;
    private final Texts texts;
    private final Clock clock;

    Drafting(
            ProgrammeLoader loader,
            Programmes programmes,
            Editions editions,
            Texts texts,
            Clock clock) {
        this.loader = loader;
        this.programmes = programmes;
        this.editions = editions;
        this.texts = texts;
        this.clock = clock;
    }

    /// A sound folder, or everything that is wrong.
    record Draft(@Nullable Prepared prepared, List<FieldError> errors) {}

    Draft draft(StartForm form) {
        var reading = new FormReading(texts, LocalDate.now(clock));
        var sent = form.wanted() == StartForm.Way.FOLDER;
        var files = sent ? sent(form.folder(), reading) : copied(form, reading);
        var prepared = files.flatMap(folder -> checked(folder, sent ? "folder" : "model", reading));
        return new Draft(prepared.orElse(null), reading.errors());
    }

    private Optional<Prepared> checked(FolderFiles files, String field, FormReading reading) {
        var loading = loader.preview(files);
        var code = loading.programme();
        if (programmes.find(code).isPresent()) {
            reading.refuse(field.equals("model") ? "code" : field, "proposal.refusal.exists", code);
        } else {
            var problems = loading.problems();
            problems.stream()
                    .limit(MOST_PROBLEMS)
                    .map(problem -> problem.sentence(texts::text))
                    .forEach(why -> reading.refuse(field, "proposal.refusal.problem", why));
            if (problems.size() > MOST_PROBLEMS) {
                reading.refuse(field, "proposal.refusal.more", problems.size() - MOST_PROBLEMS);
            }
        }
        return reading.isRight() ? Optional.of(Prepared.of(code, files)) : Optional.empty();
    }

    private static Optional<FolderFiles> sent(@Nullable MultipartFile zip, FormReading reading) {
        if (zip == null || zip.isEmpty()) {
            reading.refuse("folder", "proposal.refusal.no-folder");
            return Optional.empty();
        }
        if (zip.getSize() > FolderZip.MOST_BYTES) {
            reading.refuse("folder", "proposal.refusal.zip-large");
            return Optional.empty();
        }
        try {
            return reading.taken("folder", FolderZip.read(zip.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<FolderFiles> copied(StartForm form, FormReading reading) {
        var model = editions.inForce(StartForm.typed(form.model()));
        if (model.isEmpty()) {
            reading.refuse("model", "proposal.refusal.model");
        }
        var code = StartForm.typed(form.code());
        if (!CODE.matcher(code).matches()) {
            reading.refuse("code", "proposal.refusal.code", code);
        }
        var title = reading.words("title", form.title(), "proposal.refusal.title");
        var document = document(form.number(), form.date(), reading);
        int first = year("first", form.first(), reading);
        int last = year("last", form.last(), reading);
        if (reading.isRight() && (last < first || last - first >= LONGEST_TERM)) {
            reading.refuse("last", "proposal.refusal.years", "" + last, "" + first, LONGEST_TERM);
        }
        if (!reading.isRight()) {
            return Optional.empty();
        }
        var by = document.orElseThrow();
        var next = new Successor(code, title.orElseThrow(), by, first, last);
        return model.map(next::of);
    }

    static Optional<SignedBy> document(
            @Nullable String number, @Nullable String date, FormReading reading) {
        var read = reading.taken("number", DocumentNumber.read(StartForm.typed(number)));
        var day = reading.day("date", date);
        return read.flatMap(known -> day.map(on -> new SignedBy(known, on)));
    }

    private static int year(String field, @Nullable String typed, FormReading reading) {
        var year = StartForm.typed(typed);
        if (YEAR.matcher(year).matches()) {
            return Integer.parseInt(year);
        }
        reading.refuse(field, "proposal.refusal.year", year);
        return 0;
    }
}
