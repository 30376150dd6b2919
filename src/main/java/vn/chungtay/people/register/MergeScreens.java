package vn.chungtay.people.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Asked;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// The two side by side, and what would become of each membership.
@Component
class MergeScreens {
    private final PersonScreens screens;
    private final PersonRights rights;
    private final Belongings belongings;
    private final Merges merges;
    private final Texts texts;

    MergeScreens(
            PersonScreens screens,
            PersonRights rights,
            Belongings belongings,
            Merges merges,
            Texts texts) {
        this.screens = screens;
        this.rights = rights;
        this.belongings = belongings;
        this.merges = merges;
        this.texts = texts;
    }

    /// @param other code of the second person, as typed; none yet asks for it
    ModelAndView form(Person kept, @Nullable String other, Viewer viewer) {
        var code = Asked.text(other);
        var dropped = rights.find(code, viewer, Permission.KEEP_PEOPLE).orElse(null);
        if (code == null) {
            return view(kept, "", null, List.of());
        }
        if (dropped == null) {
            return view(kept, code, null, wrong("person.merge.refusal.unknown", code));
        }
        return dropped.id().equals(kept.id())
                ? view(kept, code, null, wrong("person.merge.refusal.same"))
                : view(kept, code, dropped, List.of());
    }

    ModelAndView refused(Person kept, List<Refusal> reasons) {
        var errors = reasons.stream().map(r -> new FieldError("other", texts.text(r))).toList();
        return view(kept, "", null, errors);
    }

    private List<FieldError> wrong(String key, Object... arguments) {
        return List.of(new FieldError("other", texts.text(key, arguments)));
    }

    private ModelAndView view(
            Person kept, String other, @Nullable Person dropped, List<FieldError> errors) {
        var view = new ModelAndView("people/register/merge");
        view.addObject("page", screens.under(kept, texts.text("person.merge.title")));
        view.addObject("kept", kept);
        view.addObject("other", other);
        view.addObject("belongings", belongings.of(List.of(kept)));
        view.addObject("errors", errors);
        if (dropped != null) {
            view.addObject("dropped", dropped);
            view.addObject("stretches", merges.preview(kept, dropped));
        }
        if (!errors.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
