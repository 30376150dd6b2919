package vn.chungtay.reporting.finding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Pager;
import vn.chungtay.web.Texts;

/// The list of contradictions, narrowed down as one likes.
@Controller
class FindingController {

    private final FindingLists lists;
    private final Texts texts;

    FindingController(FindingLists lists, Texts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    @GetMapping("/findings")
    @Requires(Permission.READ_PUBLISHED)
    String index(
            @ModelAttribute FindingFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        FindingList list = lists.of(filter);
        model.addAttribute("page", Page.in("findings", texts.text("finding.index.title")));
        model.addAttribute("list", list);
        model.addAttribute("shown", list.page(page));
        model.addAttribute(
                "pager", new Pager(filter.address("/findings"), list.within(page), list.pages()));
        model.addAttribute("formChoices", formChoices(list.forms()));
        model.addAttribute("periodChoices", periodChoices(list));
        model.addAttribute("kindChoices", kindChoices());
        model.addAttribute("orderChoices", orderChoices());
        model.addAttribute("reports", viewer.may(Permission.READ_FIGURES));
        return "reporting/finding/index";
    }

    private List<Choice> formChoices(List<Form> forms) {
        return withAll(
                "finding.filter.form.all",
                forms.stream().map(f -> new Choice(f.code(), f.label())));
    }

    private List<Choice> periodChoices(FindingList list) {
        Stream<String> periods =
                list.forms().stream().flatMap(f -> f.periods().stream()).distinct().sorted();
        return withAll(
                "finding.filter.period.all",
                periods.map(p -> new Choice(p, list.words().period(p))));
    }

    private List<Choice> kindChoices() {
        return withAll(
                "finding.filter.kind.all",
                Arrays.stream(Rule.Kind.values())
                        .map(k -> new Choice(k.name(), texts.text("finding.kind." + k))));
    }

    private List<Choice> orderChoices() {
        return Arrays.stream(FindingOrder.values())
                .map(o -> new Choice(o.name(), texts.text("finding.order." + o)))
                .toList();
    }

    private List<Choice> withAll(String key, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", texts.text(key))), choices).toList();
    }
}
