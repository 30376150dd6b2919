package vn.chungtay.programme.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// The forms by which an agreement is drawn up: first for which unit, then what it says, then its
/// key tasks.
@Component
class DraftScreens {
    private final PartyOffers offers;
    private final AgreementReading reading;
    private final AgreementScreens screens;
    private final Sights sights;
    private final Texts texts;

    DraftScreens(
            PartyOffers offers,
            AgreementReading reading,
            AgreementScreens screens,
            Sights sights,
            Texts texts) {
        this.offers = offers;
        this.reading = reading;
        this.screens = screens;
        this.sights = sights;
        this.texts = texts;
    }

    /// Of a new agreement: nothing where no unit was named that the viewer holds; one out of sight
    /// is answered for as if there were none.
    Optional<Offer> offer(DraftForm form, Viewer viewer) {
        var sight = sights.of(viewer, Permission.KEEP_AGREEMENTS);
        return Optional.ofNullable(form.unit())
                .flatMap(code -> offers.of(code, null))
                .filter(offer -> sights.sees(sight, offer.lead().id(), offer.day()));
    }

    /// Of an agreement that there is.
    Offer offer(Wording wording) {
        var lead = wording.parties().getFirst().code();
        return Optional.ofNullable(lead)
                .flatMap(code -> offers.of(code, wording))
                .orElseThrow(() -> new IllegalStateException("No unit drew it up: " + wording));
    }

    List<FieldError> noUnit(DraftForm form) {
        var why =
                form.unit() == null
                        ? texts.text("agreement.refusal.no-unit")
                        : texts.text("agreement.refusal.lead-unit");
        return List.of(new FieldError("unit", why));
    }

    List<FieldError> errors(List<Refusal> reasons) {
        return reasons.stream().map(r -> new FieldError("wording", texts.text(r))).toList();
    }

    /// Asks for the unit, again where none was named or one that is not to be found.
    ModelAndView start(DraftForm form, List<FieldError> errors) {
        var all = errors.isEmpty() && form.hasAnswered("unit") ? noUnit(form) : errors;
        var model = new HashMap<String, Object>();
        model.put("page", screens.below(texts.text("agreement.form.title")));
        model.put("unit", form.value("unit"));
        model.put("errors", all);
        return new ModelAndView("programme/agreement/start", model, status(all));
    }

    ModelAndView draft(DraftForm form, Offer offer, List<FieldError> errors) {
        return draft(form, offer, errors, null);
    }

    /// @param agreement that is changed; none while it is new
    ModelAndView draft(
            DraftForm form, Offer offer, List<FieldError> errors, @Nullable Agreement agreement) {
        var shown =
                form.isNew() && agreement == null
                        ? form.suggesting(texts.text("agreement.authority", place(offer)))
                        : form;
        var model = new HashMap<String, Object>();
        model.put(
                "page",
                agreement == null
                        ? screens.below(texts.text("agreement.form.title"))
                        : screens.of(agreement, texts.text("agreement.edit")));
        model.put("form", shown);
        model.put("offer", offer);
        model.put("agreement", agreement);
        model.put("errors", errors);
        return new ModelAndView("programme/agreement/draft", model, status(errors));
    }

    /// As it stands within a name: "Ủy ban nhân dân xã …".
    private static String place(Offer offer) {
        var name = offer.place();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    ModelAndView tasks(Agreement agreement, List<TaskRow> rows, List<FieldError> errors) {
        var model = new HashMap<String, Object>();
        model.put("page", screens.of(agreement, texts.text("agreement.tasks.edit")));
        model.put("agreement", agreement);
        model.put("wording", reading.wording(agreement));
        model.put("rows", rows);
        model.put("errors", errors);
        return new ModelAndView("programme/agreement/tasks", model, status(errors));
    }

    /// Whether a form was made from what still holds; otherwise somebody else has changed it.
    static boolean isOfNow(Agreement agreement, MultiValueMap<String, String> typed) {
        return String.valueOf(agreement.wording()).equals(typed.getFirst("wording"));
    }

    private static HttpStatus status(List<FieldError> errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
