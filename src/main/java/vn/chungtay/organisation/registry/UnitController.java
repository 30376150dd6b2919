package vn.chungtay.organisation.registry;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The units of a day: the list, and each with its place in the tree and its life.
@Controller
class UnitController {
    private final UnitLists lists;
    private final UnitPages pages;
    private final Offers offers;
    private final Texts texts;
    private final Clock clock;

    UnitController(UnitLists lists, UnitPages pages, Offers offers, Texts texts, Clock clock) {
        this.lists = lists;
        this.pages = pages;
        this.offers = offers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/units")
    @Requires(Permission.READ_REGISTRY)
    String index(
            @ModelAttribute UnitQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var asOf = AsOf.read(question.asOf(), clock);
        var list = lists.of(question, asOf.day(), page);
        model.addAttribute("page", Page.in("units", texts.text("unit.index.title")));
        model.addAttribute("question", question);
        model.addAttribute("asOf", asOf);
        model.addAttribute("list", list);
        model.addAttribute("former", lists.former(question, asOf.day()));
        model.addAttribute("path", "/units");
        model.addAttribute("nothing", texts.text("unit.none.title"));
        model.addAttribute("choices", new Choices(organisations(), levels()));
        return lists.isEmpty() ? "organisation/registry/none" : "organisation/registry/units";
    }

    /// What is no code is no address of ours, and is not found.
    @GetMapping("/units/{code:[A-Za-z0-9][A-Za-z0-9._-]*}")
    @Requires(Permission.READ_REGISTRY)
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String asOf,
            Viewer viewer,
            Model model) {
        var day = AsOf.read(asOf, clock);
        var unit =
                pages.of(code, day)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page(unit));
        model.addAttribute("unit", unit);
        model.addAttribute("offer", offers.of(unit.unit(), viewer));
        return "organisation/registry/unit";
    }

    private Page page(UnitPage unit) {
        var asOf = unit.asOf();
        var page =
                Page.in("units", unit.unit().name())
                        .under(texts.text("unit.index.title"), asOf.address("/units"));
        for (var above : unit.ancestors()) {
            page = page.under(above.name(), asOf.unit(above.code()));
        }
        return page;
    }

    private List<Choice> organisations() {
        return withAll(
                "unit.filter.organisation.all",
                Arrays.stream(Organisation.values())
                        .map(o -> new Choice(o.name(), texts.text("organisation." + o))));
    }

    private List<Choice> levels() {
        return withAll(
                "unit.filter.level.all",
                Arrays.stream(Level.values())
                        .map(l -> new Choice(l.name(), texts.text("level." + l))));
    }

    private List<Choice> withAll(String key, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", texts.text(key))), choices).toList();
    }

    /// What one may choose from above the list.
    record Choices(List<Choice> organisations, List<Choice> levels) {}
}
