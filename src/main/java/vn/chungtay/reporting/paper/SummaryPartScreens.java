package vn.chungtay.reporting.paper;

import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// The page of one part of the report on an area, with what is said about it.
@Component
class SummaryPartScreens {
    private final SummaryRights rights;
    private final Sections sections;
    private final Besides besides;
    private final HeadScreens heads;
    private final Texts texts;

    SummaryPartScreens(
            SummaryRights rights,
            Sections sections,
            Besides besides,
            HeadScreens heads,
            Texts texts) {
        this.rights = rights;
        this.sections = sections;
        this.besides = besides;
        this.heads = heads;
        this.texts = texts;
    }

    /// The report of a part that there is.
    Subject reading(PartPlace place, Viewer viewer) {
        return having(place, rights.reading(place.round(), place.area(), viewer));
    }

    /// The same for whoever may write it.
    Subject writing(PartPlace place, Viewer viewer) {
        return having(place, rights.writing(place.round(), place.area(), viewer));
    }

    private static Subject having(PartPlace place, Subject subject) {
        if (subject.texts().stream().noneMatch(t -> t.element().equals(place.element()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return subject;
    }

    /// What was typed, and what is wrong with it.
    ///
    /// @param answers the comment that it answers; 0 for a comment of its own
    record Said(String comment, long answers, List<FieldError> errors) {
        static final Said NOTHING = new Said("", 0, List.of());
    }

    ModelAndView show(Subject subject, String element, Said said, Viewer viewer) {
        var beside =
                besides.of(subject, sections.of(subject)).stream()
                        .filter(one -> one.section().element().equals(element))
                        .findFirst()
                        .orElseThrow();
        var model = new HashMap<String, Object>();
        var title = texts.text("paper.section.title", beside.section().title(), subject.name());
        model.put("page", heads.page(subject, title).under(subject.name(), subject.path()));
        model.put("subject", subject);
        model.put("beside", beside);
        model.put("viewer", viewer);
        model.put("writes", rights.mayWrite(subject, viewer));
        model.put("said", said);
        var status = said.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("reporting/paper/part", model, status);
    }
}
