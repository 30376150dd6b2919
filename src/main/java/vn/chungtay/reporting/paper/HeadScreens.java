package vn.chungtay.reporting.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.documents.paper.Letterhead;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// The page on which head and foot of a paper are typed.
@Component
class HeadScreens {
    static final String VIEW = "reporting/paper/head";

    private final Heads heads;
    private final Texts texts;

    HeadScreens(Heads heads, Texts texts) {
        this.heads = heads;
        this.texts = texts;
    }

    Head now(Subject subject) {
        return heads.of(subject);
    }

    Map<String, Object> form(Subject subject) {
        return model(subject, HeadForm.of(heads.of(subject)), List.of());
    }

    /// Back to the report when it was kept; otherwise the page again, with what was typed.
    ModelAndView keep(Subject subject, HeadForm form, Viewer viewer) {
        var typed = new Typed(texts);
        var head = form.read(typed);
        if (typed.errors().isEmpty()) {
            var closed = heads.keep(subject, head, viewer);
            if (closed.isEmpty()) {
                return new ModelAndView("redirect:" + subject.path());
            }
            closed.ifPresent(why -> typed.wrong("rules", why.key(), why.arguments().toArray()));
        }
        var screen = new ModelAndView(VIEW, model(subject, form, typed.errors()));
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }

    private Map<String, Object> model(Subject subject, HeadForm form, List<FieldError> errors) {
        var forms =
                Arrays.stream(Letterhead.Form.values())
                        .map(one -> new Choice(one.name(), texts.text("paper.form." + one)))
                        .toList();
        return Map.of(
                "page", page(subject, texts.text("paper.head.title", subject.name())),
                "subject", subject,
                "form", form,
                "forms", forms,
                "errors", errors);
    }

    /// A page about a report, under its round.
    Page page(Subject subject, String title) {
        var round = subject.round();
        return Page.in("reports", title)
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path());
    }
}
