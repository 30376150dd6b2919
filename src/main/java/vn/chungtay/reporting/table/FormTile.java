package vn.chungtay.reporting.table;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// Which tables there are, on the home page.
@Component
class FormTile implements HomeTile {

    private final FormTables tables;
    private final Texts texts;

    FormTile(FormTables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        List<Form> forms = tables.all();
        String text =
                forms.isEmpty()
                        ? texts.text("form.empty.title")
                        : texts.text("form.tile", forms.size());
        return new Tile("form.index.title", text, "/forms", 30);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_PUBLISHED);
    }
}
