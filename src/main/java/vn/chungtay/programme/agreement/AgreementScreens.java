package vn.chungtay.programme.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The page of an agreement, with what its viewer may do about it, and the form of an appraisal.
@Component
class AgreementScreens {
    private final AgreementReading reading;
    private final AgreementRights rights;
    private final AgreementSteps steps;
    private final Texts texts;

    AgreementScreens(
            AgreementReading reading, AgreementRights rights, AgreementSteps steps, Texts texts) {
        this.reading = reading;
        this.rights = rights;
        this.steps = steps;
        this.texts = texts;
    }

    Map<String, Object> show(Agreement agreement, Viewer viewer) {
        return model(agreement, new LinkedMultiValueMap<>(), List.of(), viewer);
    }

    /// Back to the agreement, or to what was typed with everything that is wrong with it.
    ModelAndView answer(
            Agreement agreement,
            MultiValueMap<String, String> typed,
            List<FieldError> errors,
            Viewer viewer) {
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + agreement.path())
                : new ModelAndView(
                        "programme/agreement/show",
                        model(agreement, typed, errors, viewer),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, Object> model(
            Agreement agreement,
            MultiValueMap<String, String> typed,
            List<FieldError> errors,
            Viewer viewer) {
        var closing = reading.closing(agreement.id());
        var model = new HashMap<String, Object>();
        model.put("page", below(agreement.title()));
        model.put("agreement", agreement);
        model.put("wording", reading.wording(agreement));
        model.put("said", reading.said(agreement));
        model.put("appraisals", reading.appraisals(agreement.id()));
        model.put("closing", closing.orElse(null));
        model.put("steps", rights.steps(agreement, closing, viewer));
        model.put("typed", typed);
        model.put("errors", errors);
        return model;
    }

    /// The form of an appraisal, or what was typed into it with everything that is wrong.
    ModelAndView appraisal(
            Agreement agreement, MultiValueMap<String, String> typed, List<FieldError> errors) {
        var years = steps.years(agreement);
        var form = new LinkedMultiValueMap<>(typed);
        years.stream().findFirst().ifPresent(y -> form.putIfAbsent("year", List.of("" + y)));
        return new ModelAndView(
                "programme/agreement/appraise",
                Map.of(
                        "page",
                        of(agreement, texts.text("agreement.appraise")),
                        "agreement",
                        agreement,
                        "wording",
                        reading.wording(agreement),
                        "years",
                        years,
                        "typed",
                        form,
                        "errors",
                        errors),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    Page index() {
        return Page.in("programme", texts.text("agreement.index.title"))
                .under(texts.text("programme.crumb"), "/programme");
    }

    Page below(String title) {
        return Page.in("programme", title)
                .under(texts.text("programme.crumb"), "/programme")
                .under(texts.text("agreement.index.title"), AgreementIndex.LIST);
    }

    Page of(Agreement agreement, String title) {
        return below(title).under(agreement.title(), agreement.path());
    }
}
