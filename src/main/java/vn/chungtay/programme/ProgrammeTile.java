package vn.chungtay.programme;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// The programme on the home page.
@Component
class ProgrammeTile implements HomeTile {
    private final Programmes programmes;
    private final Texts texts;

    ProgrammeTile(Programmes programmes, Texts texts) {
        this.programmes = programmes;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        var text =
                programmes
                        .current()
                        .map(programme -> text(programme))
                        .orElseGet(() -> texts.text("programme.none.text"));
        return new Tile("programme.tile.title", text, "/programme", 10);
    }

    private String text(Programme programme) {
        return texts.text(
                "programme.tile.text",
                programme.document().number(),
                programme.title(),
                programme.starts().label(),
                programme.ends().label());
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_PUBLISHED);
    }
}
