package vn.chungtay.exchange.profile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.exchange.MadeFile;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// A file of a profile before it is made: its first lines, and what was made of it before.
@Component
class FileScreens {
    private static final int SHOWN = 20;

    private final Rosters rosters;
    private final Exchanging exchanging;
    private final Texts texts;
    private final Clock clock;

    FileScreens(Rosters rosters, Exchanging exchanging, Texts texts, Clock clock) {
        this.rosters = rosters;
        this.exchanging = exchanging;
        this.texts = texts;
        this.clock = clock;
    }

    /// The lines that were asked for, or why there are none.
    record Found(FileQuestion.Read asked, Rendering rendering, ExtractLines lines) {}

    /// @param errors where it was asked for what cannot be
    record Answer(List<FieldError> errors, List<Found> found) {}

    /// @param closed whether what is kept closed is left out, as on a screen
    Answer answer(Profiles.Kept kept, FileQuestion question, Viewer viewer, boolean closed) {
        var errors = new ArrayList<>(question.errors(today(), texts));
        var found = new ArrayList<Found>();
        if (errors.isEmpty()) {
            var roster = rosters.of(kept.profile());
            var rendering = new Rendering(kept.profile(), roster.columns(), texts);
            var asked = question.read(today(), kept.profile(), rendering.opened());
            var most = closed ? SHOWN : Integer.MAX_VALUE;
            var shown = closed ? asked.closed() : asked;
            try {
                var lines = roster.of(shown.question(most), viewer);
                found.add(new Found(asked, rendering, rendering.lines(lines)));
            } catch (RequestRefused _) {
                errors.add(nowhere(asked));
            }
        }
        return new Answer(errors, found);
    }

    private FieldError nowhere(FileQuestion.Read asked) {
        var text = texts.text("roster.refusal.place", Objects.toString(asked.place(), ""));
        return new FieldError(asked.unit() == null ? "area" : "unit", text);
    }

    Map<String, Object> show(Profiles.Kept kept, FileQuestion question, Viewer viewer) {
        var answer = answer(kept, question, viewer, true);
        var lines = new ArrayList<List<String>>();
        answer.found().forEach(found -> found.lines().each(lines::add));
        var shown = new HashMap<String, Object>();
        shown.put("kept", kept);
        shown.put("question", question);
        shown.put("day", question.day() == null ? texts.date(today()) : question.day());
        shown.put("errors", answer.errors());
        shown.put("lines", lines);
        shown.put("rendering", new Rendering(kept.profile(), columns(kept), texts));
        shown.put("files", exchanging.latest(kept, viewer));
        return shown;
    }

    private List<ExtractColumn> columns(Profiles.Kept kept) {
        return rosters.of(kept.profile()).columns();
    }

    /// The whole file, told to the trail.
    MadeFile make(Profiles.Kept kept, Found found, Viewer viewer) {
        var made = MadeFile.of(found.lines(), (lines, out) -> write(kept, found, lines, out));
        try {
            exchanging.tell(kept, found.asked(), made, viewer);
        } catch (RuntimeException e) {
            made.end();
            throw e;
        }
        return made;
    }

    private void write(Profiles.Kept kept, Found found, ExtractLines lines, OutputStream out)
            throws IOException {
        var header = found.rendering().header();
        var form = kept.profile().form();
        if (form == FileForm.XLSX) {
            XlsxStream.write(texts.text("exchange.sheet"), header, lines, out);
        } else {
            form.csv().write(header, lines, out);
        }
    }

    /// Of the profile's name and the day.
    String fileName(Profiles.Kept kept, Found found) {
        var name = SearchText.fold(kept.profile().name()).replaceAll("[^a-z0-9]+", "-");
        return name + "-" + found.asked().day() + "." + kept.profile().form().ending();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
