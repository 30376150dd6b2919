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
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The areas of a day: the list, and each with what lies in it and its life.
@Controller
class AreaController {
    private final AreaLists lists;
    private final AreaPages pages;
    private final Offers offers;
    private final Texts texts;
    private final Clock clock;

    AreaController(AreaLists lists, AreaPages pages, Offers offers, Texts texts, Clock clock) {
        this.lists = lists;
        this.pages = pages;
        this.offers = offers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/areas")
    @Requires(Permission.READ_REGISTRY)
    String index(
            @ModelAttribute AreaQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var asOf = AsOf.read(question.asOf(), clock);
        var list = lists.of(question, asOf.day(), page);
        model.addAttribute("page", Page.in("units", texts.text("area.index.title")));
        model.addAttribute("question", question);
        model.addAttribute("asOf", asOf);
        model.addAttribute("list", list);
        model.addAttribute("former", lists.former(question, asOf.day()));
        model.addAttribute("path", "/areas");
        model.addAttribute("nothing", texts.text("area.none.title"));
        model.addAttribute("kinds", kinds());
        return lists.isEmpty() ? "organisation/registry/none" : "organisation/registry/areas";
    }

    /// What is no code is no address of ours, and is not found.
    @GetMapping("/areas/{code:[A-Za-z0-9][A-Za-z0-9._-]*}")
    @Requires(Permission.READ_REGISTRY)
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String asOf,
            Viewer viewer,
            Model model) {
        var day = AsOf.read(asOf, clock);
        var area =
                pages.of(code, day)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page(area));
        model.addAttribute("area", area);
        model.addAttribute("offer", offers.of(area.area(), viewer));
        return "organisation/registry/area";
    }

    private Page page(AreaPage area) {
        var asOf = area.asOf();
        var page =
                Page.in("units", area.area().name())
                        .under(texts.text("area.index.title"), asOf.address("/areas"));
        for (var above : area.ancestors()) {
            page = page.under(above.name(), asOf.area(above.code()));
        }
        return page;
    }

    private List<Choice> kinds() {
        return Stream.concat(
                        Stream.of(new Choice("", texts.text("area.filter.kind.all"))),
                        Arrays.stream(AreaKind.values())
                                .map(kind ->
                                        new Choice(kind.name(), texts.text("area.kind." + kind))))
                .toList();
    }
}
