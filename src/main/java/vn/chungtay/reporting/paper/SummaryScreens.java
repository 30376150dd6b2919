package vn.chungtay.reporting.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// The page on which the report on an area is written.
@Component
class SummaryScreens {
    private final SummaryRights rights;
    private final Besides besides;
    private final HeadScreens heads;
    private final KeptPapers kept;
    private final Texts texts;

    SummaryScreens(
            SummaryRights rights,
            Besides besides,
            HeadScreens heads,
            KeptPapers kept,
            Texts texts) {
        this.rights = rights;
        this.besides = besides;
        this.heads = heads;
        this.kept = kept;
        this.texts = texts;
    }

    /// Back to the page when it was kept; otherwise the page again, with what was typed.
    ModelAndView answer(Subject subject, Summaries.Written written, Viewer viewer) {
        if (written.errors().isEmpty()) {
            return new ModelAndView("redirect:" + subject.path());
        }
        var screen = new ModelAndView("reporting/paper/summary", model(subject, written, viewer));
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }

    /// Back to the page when it was signed; otherwise the page with what speaks against it.
    ///
    /// @param now the parts as they are worded
    ModelAndView signed(
            Subject subject, List<Section> now, Outcome<KeptPaper> outcome, Viewer viewer) {
        return switch (outcome) {
            case Outcome.Accepted<KeptPaper> _ ->
                    new ModelAndView("redirect:" + subject.path() + "#signing");
            case Outcome.Refused<KeptPaper>(var reasons) -> {
                var errors =
                        reasons.stream()
                                .map(why -> new FieldError("signing", texts.text(why)))
                                .toList();
                yield answer(subject, new Summaries.Written(now, errors), viewer);
            }
        };
    }

    Map<String, Object> model(Subject subject, Summaries.Written written, Viewer viewer) {
        var versions = kept.of(subject);
        var isSigned = !versions.isEmpty() && versions.getFirst().isOpen();
        var mayWrite = rights.mayWrite(subject, viewer);
        var head = heads.now(subject);
        var model = new HashMap<String, Object>();
        model.put("page", heads.page(subject, texts.text("summary.title", subject.name())));
        model.put("subject", subject);
        model.put("parts", besides.of(subject, written.sections()));
        model.put("head", head);
        model.put("mayWrite", mayWrite);
        model.put("refused", written.isRefused());
        // What somebody typed while another one signed stays in its fields.
        model.put("writes", mayWrite && (!isSigned || written.isRefused()));
        model.put("signed", isSigned);
        model.put("versions", versions);
        model.put("changes", VersionScreens.changes(versions));
        model.put("mark", PaperSums.mark(head, written.sections()));
        model.put("account", viewer.id().toString());
        model.put("errors", written.errors());
        return model;
    }
}
