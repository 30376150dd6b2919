package vn.chungtay.reporting.form;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.ExtractElement;
import vn.chungtay.programme.Programmes;

/// What the codes of the forms stand for, as the programme defines them: whoever hands figures out
/// tells it with them.
@Component
public class FormElements {
    private final Programmes programmes;
    private final Forms forms;

    FormElements(Programmes programmes, Forms forms) {
        this.programmes = programmes;
        this.forms = forms;
    }

    /// An element, or a rate, of a form.
    record Defined(Form form, String code, String name, String kind, List<String> answers) {}

    /// Those of the current programme, in printed order; counts before rates.
    List<Defined> defined() {
        var defined = new ArrayList<Defined>();
        for (var form : programmes.currentCode().map(forms::of).orElse(List.of())) {
            form.cells().forEach(cell -> defined.add(counted(form, cell)));
            form.leaves().stream()
                    .filter(Column.Leaf::isRate)
                    .map(leaf -> new Defined(form, leaf.code(), full(leaf), RATE, List.of()))
                    .distinct()
                    .forEach(defined::add);
        }
        return defined;
    }

    /// As the kind of an element, beside those of cells.
    static final String RATE = "RATE";

    private static Defined counted(Form form, Cell cell) {
        var name = cell.within() == null ? cell.name() : cell.within() + ": " + cell.name();
        var answers =
                cell.choices().stream().map(one -> one.value() + " = " + one.label()).toList();
        return new Defined(form, cell.element(), name, cell.type().name(), answers);
    }

    private static String full(Column.Leaf leaf) {
        return leaf.within() == null ? leaf.name() : leaf.within() + ": " + leaf.name();
    }

    /// For the dictionary of a table that tells figures.
    ///
    /// @param rates whether it tells rates too
    public List<ExtractElement> told(boolean rates) {
        return defined().stream()
                .filter(one -> rates || !one.kind().equals(RATE))
                .map(FormElements::told)
                .toList();
    }

    /// What an element of any form is, whichever version or programme it is of.
    public static ExtractElement told(Form form, Cell cell) {
        return told(counted(form, cell));
    }

    private static ExtractElement told(Defined one) {
        return new ExtractElement(
                one.code(),
                one.name(),
                unit(one.kind()),
                one.answers(),
                one.form().label() + " – " + one.form().title());
    }

    private static String unit(String kind) {
        return switch (kind) {
            case RATE -> "table.unit.percent";
            case "AMOUNT" -> "table.unit.amount";
            case "CHOICE" -> "table.unit.answer";
            default -> "table.unit.count";
        };
    }
}
