package vn.chungtay.organisation.registry;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Mention;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The tree of the areas of a day, walked from node to node.
@Controller
class AreaTreeController {
    private final Areas areas;
    private final Trees trees;
    private final Texts texts;
    private final Clock clock;

    AreaTreeController(Areas areas, Trees trees, Texts texts, Clock clock) {
        this.areas = areas;
        this.trees = trees;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/areas/tree")
    @Requires(Permission.READ_REGISTRY)
    String show(
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String at,
            Model model) {
        var day = AsOf.read(asOf, clock);
        var code = Asked.text(at);
        var place = code == null ? null : place(code, day);
        var tops = trees.areas(code, day.day());
        model.addAttribute("page", Page.in("units", texts.text("area.tree.title")));
        model.addAttribute("tree", new Tree("/areas", day, place, tops));
        return "organisation/registry/tree";
    }

    private Tree.Place place(String code, AsOf asOf) {
        return areas.nearestDay(code, asOf.day())
                .flatMap(nearest ->
                        areas.find(code, nearest)
                                .map(it -> new Tree.Place(new Mention(code, it.name()), nearest)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
