package vn.chungtay.programme.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens of bodies show. Who speaks for a body is for those to see who name them.
@Component
class BodyScreens {
    static final String ADDRESS = "/programme/bodies/";

    private final Programmes programmes;
    private final BodyWork work;
    private final NamedDelegates delegates;
    private final Speaking speaking;
    private final Texts texts;

    BodyScreens(
            Programmes programmes,
            BodyWork work,
            NamedDelegates delegates,
            Speaking speaking,
            Texts texts) {
        this.programmes = programmes;
        this.work = work;
        this.delegates = delegates;
        this.speaking = speaking;
        this.texts = texts;
    }

    String programme() {
        return programmes.currentCode().orElseThrow(TaskScreens::nothingThere);
    }

    BodyWork.Charged find(String body) {
        return work.find(programme(), body).orElseThrow(TaskScreens::nothingThere);
    }

    Map<String, Object> body(
            BodyWork.Charged body, DelegateForm form, List<FieldError> errors, Viewer viewer) {
        var runs = viewer.may(Permission.RUN_PLAN);
        var page =
                Page.in("programme", body.name())
                        .under(texts.text("programme.crumb"), "/programme")
                        .under(texts.text("programme.duties.title"), DutyOverview.ADDRESS);
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("body", body);
        model.put("contributions", work.contributions(programme(), body.code()));
        model.put("runs", runs);
        model.put("reports", speaking.of(programme(), body.code(), viewer).isPresent());
        model.put("delegates", runs ? delegates.of(programme(), body.code()) : List.of());
        model.put("form", form);
        model.put("errors", errors);
        return model;
    }
}
