package vn.chungtay.documents.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;

/// What a table is asked with, as it is written in an address. A table takes no notice of what it
/// does not name among its parameters.
///
/// @param form code of a form; all of them when not given
/// @param period code of a period; the latest that is told when not given
/// @param stage `estimate` or `final`
/// @param unit code of a unit; where neither `unit` nor `area` is given, what the viewer works for
/// @param area code of an area
/// @param by into what totals are divided: PROVINCE, DISTRICT, GRASSROOTS, BRANCH, ORGANISATION
public record ExtractQuestion(
        @Nullable String form,
        @Nullable String period,
        @Nullable String stage,
        @Nullable String unit,
        @Nullable String area,
        @Nullable String by) {

    /// The names of all that may be asked with.
    public static final List<String> NAMES =
            List.of("form", "period", "stage", "unit", "area", "by");

    public ExtractQuestion {
        form = Asked.text(form);
        period = Asked.text(period);
        stage = Asked.text(stage);
        unit = Asked.text(unit);
        area = Asked.text(area);
        by = Asked.text(by);
    }

    /// What is asked by name, without what is not.
    public Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "form", form);
        put(asked, "period", period);
        put(asked, "stage", stage);
        put(asked, "unit", unit);
        put(asked, "area", area);
        put(asked, "by", by);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
