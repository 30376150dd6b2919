package vn.chungtay.reporting.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Definition;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.Refusal;

/// The forms of a programme folder, `forms/*.yaml`, and whether they make sense.
public final class FormFiles {

    private final FolderReader folder;
    private final List<Form> forms = new ArrayList<>();

    private FormFiles(FolderReader folder) {
        this.folder = folder;
    }

    /// Every form that could be read, in the order of the file names; what is wrong is kept by the
    /// reader.
    public static List<Form> read(FolderReader folder) {
        FormFiles files = new FormFiles(folder);
        for (String name : folder.yamlIn("forms")) {
            folder.definition(name, "form").ifPresent(files::add);
        }
        return files.forms;
    }

    private void add(Definition file) {
        Draft draft = new Draft(file, file.as(FormDefinition.class));
        if (forms.stream().anyMatch(f -> f.code().equals(draft.form.code()))) {
            draft.refuse("/code", "form.refusal.code-twice", draft.form.code());
        }
        if (draft.makesSense()) {
            forms.add(new Form(draft.form));
        }
    }

    /// A form under examination.
    private final class Draft {
        private final Definition file;
        private final FormDefinition form;
        private final Set<String> counts = new HashSet<>();
        private final Set<String> placed = new HashSet<>();
        private boolean sound = true;

        Draft(Definition file, FormDefinition form) {
            this.file = file;
            this.form = form;
        }

        boolean makesSense() {
            form.unprinted().forEach(u -> counts.add(u.element()));
            form.everyColumn().forEach(this::count);
            for (int i = 0; i < form.periods().size(); i++) {
                period("/periods/" + i, form.periods().get(i));
            }
            Set<Object> seen = new HashSet<>();
            for (int i = 0; i < form.rows().size(); i++) {
                if (!seen.add(form.rows().get(i).organisation())) {
                    refuse("/rows/" + i, "form.refusal.row-twice", form.rows().get(i).label());
                }
            }
            columns("/columns", form.columns());
            new ScheduleCheck(form, counts, this::refuse).run();
            return sound;
        }

        private void count(Column column) {
            if (column.element() != null) {
                counts.add(column.element());
            }
        }

        private void columns(String pointer, List<Column> columns) {
            for (int i = 0; i < columns.size(); i++) {
                String here = pointer + "/" + i;
                Column column = columns.get(i);
                if (column.isLeaf()) {
                    leaf(here, column);
                } else {
                    columns(here + "/columns", column.columns());
                }
            }
        }

        private void leaf(String pointer, Column column) {
            boolean counted = column.element() != null;
            if (counted == (column.rate() != null) || column.name() == null) {
                refuse(pointer, "form.refusal.column", column.title());
                return;
            }
            String code = Objects.requireNonNull(counted ? column.element() : column.rate());
            if (!placed.add(code + "@" + column.period())) {
                refuse(pointer, "form.refusal.element-twice", code);
            }
            if (!counted && (column.numerator() == null || column.denominator() == null)) {
                refuse(pointer, "form.refusal.rate", code);
            }
            Stream.of(column.rateOf(), column.numerator(), column.denominator())
                    .filter(used -> used != null && !counts.contains(used))
                    .forEach(used -> refuse(pointer, "form.refusal.unknown-element", used));
            periodOf(pointer, column.period());
        }

        private void periodOf(String pointer, @Nullable String code) {
            if (code != null && !form.periods().contains(code)) {
                refuse(pointer + "/period", "form.refusal.unknown-period", code);
            } else if (code == null && form.periodHeading() == null) {
                refuse(pointer, "form.refusal.no-period");
            }
        }

        private void period(String pointer, String code) {
            if (Period.fromCode(code) instanceof Outcome.Refused<Period>(var reasons)) {
                reasons.forEach(reason -> refuse(pointer, reason));
            }
        }

        private void refuse(String pointer, String key, Object... arguments) {
            refuse(pointer, new Refusal(key, List.of(arguments)));
        }

        private void refuse(String pointer, Refusal reason) {
            sound = false;
            folder.refuse(file.problemAt(pointer, reason));
        }
    }
}
