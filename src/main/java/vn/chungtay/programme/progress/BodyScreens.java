package vn.chungtay.programme.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Directory;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens of bodies show. Who speaks for a body is for those to see who name them.
@Component
class BodyScreens {
    static final String DUTIES = "/programme/duties";
    static final String ADDRESS = "/programme/bodies/";

    private final Programmes programmes;
    private final BodyWork work;
    private final Delegates delegates;
    private final Directory directory;
    private final Texts texts;

    BodyScreens(
            Programmes programmes,
            BodyWork work,
            Delegates delegates,
            Directory directory,
            Texts texts) {
        this.programmes = programmes;
        this.work = work;
        this.delegates = delegates;
        this.directory = directory;
        this.texts = texts;
    }

    /// A delegate as the screen names them.
    record Named(Delegate delegate, String login, String name) {}

    Page duties() {
        return Page.in("programme", texts.text("programme.duties.title"))
                .under(texts.text("programme.crumb"), "/programme");
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
                        .under(texts.text("programme.duties.title"), DUTIES);
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("body", body);
        model.put("runs", runs);
        model.put("delegates", runs ? named(body.code()) : List.of());
        model.put("form", form);
        model.put("errors", errors);
        return model;
    }

    private List<Named> named(String body) {
        var all = delegates.of(programme(), body);
        var people = directory.all(all.stream().map(Delegate::account).toList());
        return all.stream().map(one -> named(one, people)).toList();
    }

    private static Named named(Delegate one, Map<AccountId, Directory.Person> people) {
        var person = people.get(one.account());
        return person == null
                ? new Named(one, "", "")
                : new Named(one, person.login(), person.name());
    }
}
