package vn.chungtay.reporting.target.glance;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Status;
import vn.chungtay.reporting.target.LiveTargets;
import vn.chungtay.reporting.target.TargetQuestion;
import vn.chungtay.reporting.target.Whose;
import vn.chungtay.reporting.target.shortfall.ShortfallQuestion;
import vn.chungtay.reporting.target.shortfall.Shortfalls;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// A place at a glance.
@Controller
class GlanceController {
    private static final String PATH = "/targets/overview";

    private final LiveTargets live;
    private final Shortfalls shortfalls;
    private final AreaTiles tiles;
    private final FollowUp followUp;
    private final Texts texts;

    GlanceController(
            LiveTargets live,
            Shortfalls shortfalls,
            AreaTiles tiles,
            FollowUp followUp,
            Texts texts) {
        this.followUp = followUp;
        this.live = live;
        this.shortfalls = shortfalls;
        this.tiles = tiles;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute TargetQuestion where,
            @ModelAttribute("asked") Chosen chosen,
            Viewer viewer,
            Model model) {
        var page = Page.in("targets", texts.text("glance.title"));
        model.addAttribute("page", page.under(texts.text("baseline.index.title"), "/targets"));
        model.addAttribute("where", where);
        live.in(chosen.period(), where, viewer)
                .ifPresent(found -> {
                    var all = found.assessments();
                    model.addAttribute("place", found.found().place());
                    model.addAttribute("period", found.period());
                    model.addAttribute("map", HeatMap.of(all));
                    model.addAllAttributes(followUp.of(found.found(), where, viewer));
                    model.addAttribute(
                            "periods", live.periods().stream().map(GlanceController::of).toList());
                    model.addAttribute("stages", Round.stages(texts));
                    tiles(chosen.among(all), where, viewer, model);
                });
        return "reporting/target/glance/index";
    }

    private void tiles(@Nullable Assessment one, TargetQuestion where, Viewer viewer, Model model) {
        if (one == null) {
            return;
        }
        model.addAttribute("chosen", one);
        var map = tiles.of(one, where, viewer);
        if (map.isPresent()) {
            model.addAttribute("tiles", map.get());
            return;
        }
        var code = one.target().code();
        var question = ShortfallQuestion.of(code, one.period(), where, one.whose());
        shortfalls
                .of(one.target(), Period.fromCode(one.period()).orElseThrow(), question, viewer)
                .ifPresent(behind -> model.addAttribute("behind", behind));
    }

    private static Choice of(Period period) {
        return new Choice(period.code(), period.label());
    }

    /// What is shown in tiles.
    ///
    /// @param period code of a period; the latest that has opened where none is given
    /// @param target code of a target; one that fails where none is given
    /// @param organisation whose units
    record Chosen(@Nullable String period, @Nullable String target, @Nullable String organisation) {
        /// What fails first.
        private static final Comparator<Assessment> WORTH_A_LOOK =
                Comparator.<Assessment, Boolean>comparing(one -> one.status() != Status.NOT_MET)
                        .thenComparing(one -> one.status() == Status.NOT_COMPUTABLE);

        Chosen {
            period = Asked.text(period);
            target = Asked.text(target);
            organisation = Asked.text(organisation);
        }

        /// None where there is nothing to choose from.
        @Nullable Assessment among(List<Assessment> all) {
            var whose = Whose.read(organisation);
            return all.stream()
                    .filter(one -> target == null || one.target().code().equals(target))
                    .filter(one -> whose == null || whose.includes(one.whose()))
                    .min(WORTH_A_LOOK)
                    .orElse(null);
        }
    }
}
