package vn.chungtay.reporting.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// The page of one version of the report on an area.
@Component
class VersionScreens {
    private final KeptPapers kept;
    private final HeadScreens heads;
    private final SummaryRights rights;
    private final Texts texts;

    VersionScreens(KeptPapers kept, HeadScreens heads, SummaryRights rights, Texts texts) {
        this.kept = kept;
        this.heads = heads;
        this.rights = rights;
        this.texts = texts;
    }

    KeptPaper find(Subject subject, int version) {
        return kept.find(subject, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ModelAndView show(Subject subject, int version, Viewer viewer) {
        return screen(subject, version, Filled.NOTHING, viewer);
    }

    /// What was typed on the page, and what is wrong with it.
    record Filled(String reason, Optional<ScanForm> scan, List<FieldError> errors) {
        static final Filled NOTHING = new Filled("", Optional.empty(), List.of());
    }

    /// Back to the report when it was done; otherwise the page again.
    ModelAndView answer(Subject subject, Outcome<KeptPaper> outcome, Sent sent, Viewer viewer) {
        return switch (outcome) {
            case Outcome.Accepted<KeptPaper> _ ->
                    new ModelAndView("redirect:" + subject.path() + "#signing");
            case Outcome.Refused<KeptPaper>(var reasons) -> {
                var errors =
                        reasons.stream()
                                .map(why -> new FieldError(sent.field(), texts.text(why)))
                                .toList();
                var filled = new Filled(sent.filled().reason(), sent.filled().scan(), errors);
                yield screen(subject, sent.version(), filled, viewer);
            }
        };
    }

    /// What was sent about a version.
    ///
    /// @param field where it is told that it was refused
    record Sent(int version, String field, Filled filled) {}

    ModelAndView screen(Subject subject, int version, Filled filled, Viewer viewer) {
        var all = kept.of(subject);
        var paper = find(subject, version);
        var model = new HashMap<String, Object>();
        var title = texts.text("summary.version.title", version, subject.name());
        model.put("page", heads.page(subject, title).under(subject.name(), subject.path()));
        model.put("subject", subject);
        model.put("paper", paper);
        model.put("changes", changes(all).getOrDefault(version, List.of()));
        model.put("writes", rights.mayWrite(subject, viewer) && paper.isOpen());
        model.put("reason", filled.reason());
        model.put("scan", filled.scan().orElseGet(() -> ScanForm.of(paper.issued())));
        model.put("errors", filled.errors());
        var status = filled.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("reporting/paper/version", model, status);
    }

    /// What each version says otherwise than the one before it.
    ///
    /// @param all the latest first
    static Map<Integer, List<String>> changes(List<KeptPaper> all) {
        var changes = new HashMap<Integer, List<String>>();
        for (var i = 0; i + 1 < all.size(); i++) {
            changes.put(all.get(i).number(), all.get(i).changedSince(all.get(i + 1)));
        }
        return changes;
    }
}
