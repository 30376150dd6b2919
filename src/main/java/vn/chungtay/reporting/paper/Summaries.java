package vn.chungtay.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Prose;
import vn.chungtay.web.Texts;

/// Writes the report on an area. What somebody else wrote meanwhile is not written over: it is
/// shown beside what was typed, which stays in the form.
@Component
@Transactional
class Summaries {
    static final int LONGEST = 20_000;

    private static final String FIELD = "value.";

    private final Sections sections;
    private final SummaryTexts texts;
    private final KeptPapers kept;
    private final Trail trail;
    private final Texts words;

    Summaries(Sections sections, SummaryTexts texts, KeptPapers kept, Trail trail, Texts words) {
        this.sections = sections;
        this.texts = texts;
        this.kept = kept;
        this.trail = trail;
        this.words = words;
    }

    /// @param sections as they were typed; the marks are those of now, so that sending them again
    ///   writes over what others wrote
    /// @param errors empty where all was kept
    record Written(List<Section> sections, List<FieldError> errors) {
        /// Whether what was typed was not kept.
        boolean isRefused() {
            return errors.stream().anyMatch(error -> error.field().startsWith(FIELD));
        }
    }

    /// @param sent by `value.<element>` and `seen.<element>`
    public Written write(Subject subject, Map<String, String> sent, Viewer by) {
        kept.hold(subject);
        var typed = new ArrayList<Section>();
        var changed = new ArrayList<Section>();
        var errors = new ArrayList<FieldError>();
        var signed = kept.signed(subject);
        for (var now : sections.of(subject)) {
            var body = Prose.of(sent.getOrDefault(FIELD + now.element(), now.body()));
            typed.add(now.worded(body));
            if (body.equals(now.body())) {
                continue;
            }
            var seen = sent.getOrDefault("seen." + now.element(), "");
            if (signed.isPresent()) {
                wrong(errors, now, "summary.refusal.closed", signed.get().arguments());
            } else if (body.length() > LONGEST) {
                wrong(errors, now, "typed.refusal.long", (long) body.length(), (long) LONGEST);
            } else if (!seen.equals(now.seen())) {
                wrong(errors, now, "summary.refusal.meanwhile", now.body());
            } else {
                changed.add(now.worded(body));
            }
        }
        if (errors.isEmpty() && !changed.isEmpty()) {
            texts.put(subject, changed, by);
            trail.record(
                    Act.of("report.summary", "report " + subject.round().path())
                            .after("sections", changed.size())
                            .in(subject.scope()));
        }
        return new Written(typed, errors);
    }

    private void wrong(List<FieldError> errors, Section section, String key, Object... about) {
        errors.add(new FieldError(FIELD + section.element(), words.text(key, about)));
    }
}
