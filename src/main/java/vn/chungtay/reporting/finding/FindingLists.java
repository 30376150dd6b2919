package vn.chungtay.reporting.finding;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// The findings of the current programme, for the page, the file and the API alike.
@Component
class FindingLists {

    private final Programmes programmes;
    private final Forms forms;
    private final Findings findings;
    private final Texts texts;

    FindingLists(Programmes programmes, Forms forms, Findings findings, Texts texts) {
        this.programmes = programmes;
        this.forms = forms;
        this.findings = findings;
        this.texts = texts;
    }

    FindingList of(FindingFilter filter) {
        return programmes
                .current()
                .map(programme -> of(filter, programme.code()))
                .orElseGet(() -> list(filter, List.of(), List.of()));
    }

    /// Whether a question is about what is printed; a form there is not is refused there too.
    boolean prints(FindingQuestion asked) {
        var asksOf =
                programmes.current().map(p -> forms.of(p.code())).orElse(List.of()).stream()
                        .filter(form -> asked.form() == null || form.code().equals(asked.form()))
                        .toList();
        return !asked.isOfReports()
                && (asked.period() == null
                        || asksOf.isEmpty()
                        || asksOf.stream()
                                .anyMatch(form -> form.periods().contains(asked.period())));
    }

    private FindingList of(FindingFilter filter, String programme) {
        List<Form> of = forms.of(programme);
        filter.refusal(of)
                .ifPresent(r -> {
                    throw new RequestRefused(r);
                });
        return list(filter, of, findings.of(programme));
    }

    private FindingList list(FindingFilter filter, List<Form> of, List<Finding> all) {
        FindingText words = new FindingText(texts, of);
        return new FindingList(filter, of, filter.of(all, words::sentence), all.size(), words);
    }
}
