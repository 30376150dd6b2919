package vn.chungtay.programme.proposal;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chungtay.documents.YamlEdit;

/// Makes of what was typed the files of the programme with the changes; changes nothing.
@Component
class Editing {
    private final PartFields fields;
    private final Checking checking;

    Editing(PartFields fields, Checking checking) {
        this.fields = fields;
        this.checking = checking;
    }

    Edited edit(Editable from, EditedPart part, MultiValueMap<String, String> sent) {
        var before = fields.of(part, from.files());
        var after = before.stream().map(field -> field.typed(sent)).toList();
        var refused = checking.refused(from, after);
        if (!refused.isEmpty()) {
            return new Edited(null, after, refused);
        }
        if (after.equals(before)) {
            return checking.same(after);
        }
        var text = from.files().text(part.file());
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                text = write(after.get(i), text);
            }
        }
        var changed = new ArrayList<>(after);
        changed.removeAll(before);
        var typed = new Checking.Typed(part.file(), after, changed);
        return checking.checked(from, text, typed);
    }

    private static String write(Field field, String text) {
        return field.kind() == Field.Kind.SEVERAL
                ? YamlEdit.list(text, field.pointer(), field.values())
                : YamlEdit.change(text, Pattern.quote(field.pointer()), _ -> field.written());
    }
}
