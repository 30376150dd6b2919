package vn.chungtay.reporting.finding;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// How many contradictions there are, on the home page.
@Component
class FindingTile implements HomeTile {

    private final FindingLists lists;
    private final Texts texts;

    FindingTile(FindingLists lists, Texts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        int found = lists.of(FindingFilter.NONE).all();
        String text =
                found == 0 ? texts.text("finding.tile.none") : texts.text("finding.tile", found);
        return new Tile("finding.index.title", text, "/findings", 40);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_PUBLISHED);
    }
}
