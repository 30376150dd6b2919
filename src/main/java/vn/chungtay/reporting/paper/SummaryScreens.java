package vn.chungtay.reporting.paper;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// The page on which the report on an area is written.
@Component
class SummaryScreens {
    private final SummaryRights rights;
    private final LowerSections lower;
    private final HeadScreens heads;
    private final Texts texts;

    SummaryScreens(SummaryRights rights, LowerSections lower, HeadScreens heads, Texts texts) {
        this.rights = rights;
        this.lower = lower;
        this.heads = heads;
        this.texts = texts;
    }

    /// A part and what those below wrote for it.
    ///
    /// @param lower all who are asked for it
    record Beside(Section section, List<LowerSections.Lower> lower) {
        List<LowerSections.Lower> written() {
            return lower.stream().filter(LowerSections.Lower::isWritten).toList();
        }
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

    Map<String, Object> model(Subject subject, Summaries.Written written, Viewer viewer) {
        var below = lower.all(subject);
        var parts =
                subject.texts().stream()
                        .flatMap(text ->
                                written.sections().stream()
                                        .filter(one -> one.element().equals(text.element()))
                                        .map(one ->
                                                new Beside(
                                                        one, below.getOrDefault(text, List.of()))))
                        .toList();
        return Map.of(
                "page", heads.page(subject, texts.text("summary.title", subject.name())),
                "subject", subject,
                "parts", parts,
                "head", heads.now(subject),
                "writes", rights.mayWrite(subject, viewer),
                "errors", written.errors());
    }
}
