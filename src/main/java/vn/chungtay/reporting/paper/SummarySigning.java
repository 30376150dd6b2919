package vn.chungtay.reporting.paper;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Prose;

/// The report on an area signed as a whole, and taken back to be mended. Two people at once wait
/// for each other, and the second is told what the first did.
@Component
@Transactional
class SummarySigning {
    private final KeptPapers kept;
    private final Sections sections;
    private final Heads heads;
    private final Freezing freezing;
    private final Trail trail;

    SummarySigning(
            KeptPapers kept, Sections sections, Heads heads, Freezing freezing, Trail trail) {
        this.kept = kept;
        this.sections = sections;
        this.heads = heads;
        this.freezing = freezing;
        this.trail = trail;
    }

    /// Marks the report as it stands, for whoever signs to say what they saw.
    @Transactional(readOnly = true)
    public String mark(Subject subject) {
        return PaperSums.mark(heads.of(subject), sections.of(subject));
    }

    /// @param seen the mark of what the signer saw
    public Outcome<KeptPaper> sign(Subject subject, String seen, Viewer by) {
        kept.hold(subject);
        var signed = kept.signed(subject);
        if (signed.isPresent()) {
            return Outcome.refused("summary.refusal.signed", signed.get().arguments());
        }
        if (!seen.equals(mark(subject))) {
            return Outcome.refused("summary.refusal.changed");
        }
        var empty =
                sections.of(subject).stream()
                        .filter(section -> !section.isWritten())
                        .map(Section::title)
                        .collect(Collectors.joining("; "));
        if (!empty.isEmpty()) {
            return Outcome.refused("summary.refusal.empty", empty);
        }
        var paper = freezing.freeze(subject, by);
        trail.record(
                act("report.sign", subject, paper)
                        .after("digest", paper.files().digest())
                        .after("documentNumber", orNone(paper.issued().number())));
        return Outcome.accepted(paper);
    }

    /// @param reason as typed
    public Outcome<KeptPaper> takeBack(Subject subject, int number, String reason, Viewer by) {
        kept.hold(subject);
        var paper = kept.find(subject, number).orElseThrow();
        if (!paper.isOpen()) {
            return Outcome.refused("summary.refusal.taken-back", number);
        }
        var why = Prose.of(reason);
        if (why.isEmpty()) {
            return Outcome.refused("summary.refusal.reason");
        }
        kept.takeBack(paper, why, by);
        trail.record(act("report.unsign", subject, paper).after("reason", why));
        return Outcome.accepted(paper);
    }

    private static Act act(String kind, Subject subject, KeptPaper paper) {
        return Act.of(kind, "report " + subject.round().path())
                .after("version", paper.number())
                .in(subject.scope());
    }

    private static String orNone(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
