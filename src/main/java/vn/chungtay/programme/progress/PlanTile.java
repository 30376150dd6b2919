package vn.chungtay.programme.progress;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// The plan on the home page: how many times of tasks are done, soon due, overdue.
@Component
class PlanTile implements HomeTile {
    private final Programmes programmes;
    private final Plan plan;
    private final Texts texts;

    PlanTile(Programmes programmes, Plan plan, Texts texts) {
        this.programmes = programmes;
        this.plan = plan;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        var text =
                programmes
                        .currentCode()
                        .map(code -> text(plan.counts(code)))
                        .orElseGet(() -> texts.text("programme.none.text"));
        return new Tile("programme.tasks.title", text, Plan.ADDRESS, 15);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_PUBLISHED);
    }

    private String text(Map<Standing, Integer> counts) {
        var done =
                counts.getOrDefault(Standing.DONE, 0) + counts.getOrDefault(Standing.DONE_LATE, 0);
        return texts.text(
                "plan.tile",
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                done,
                counts.getOrDefault(Standing.DUE_SOON, 0),
                counts.getOrDefault(Standing.OVERDUE, 0));
    }
}
