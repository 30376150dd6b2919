package vn.chungtay.reporting.target;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Target;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// How many targets there are and how many the annex speaks of, on the home page.
@Component
class TargetTile implements HomeTile {

    private final Baselines baselines;
    private final Texts texts;

    TargetTile(Baselines baselines, Texts texts) {
        this.baselines = baselines;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        List<Target> targets = baselines.targets();
        long withBaseline = targets.stream().filter(t -> t.baseline() != null).count();
        String text =
                targets.isEmpty()
                        ? texts.text("baseline.empty.title")
                        : texts.text("baseline.tile", targets.size(), withBaseline);
        return new Tile("baseline.index.title", text, "/targets", 20);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_PUBLISHED);
    }
}
