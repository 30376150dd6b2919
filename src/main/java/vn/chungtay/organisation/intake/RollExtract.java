package vn.chungtay.organisation.intake;

import java.util.List;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.documents.extract.ExtractHead;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.BodyKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// The whole of a list of the registry, as import reads it.
final class RollExtract implements Extract {
    private final Roll roll;
    private final RegistryExport export;

    RollExtract(Roll roll, RegistryExport export) {
        this.roll = roll;
        this.export = export;
    }

    @Override
    public ExtractHead head() {
        return new ExtractHead(
                roll.importName(),
                "table.roll." + roll,
                "table.roll.meaning",
                Permission.READ_REGISTRY,
                roll.listed().stream().map(this::column).toList(),
                List.of());
    }

    private ExtractColumn column(ListColumn listed) {
        var column = ExtractColumn.of(listed);
        return switch (column.name()) {
            case "valid_from", "valid_to" -> column.as(Kind.DAY);
            case "organisation" ->
                    column.of(Word.of(Organisation.values(), one -> "organisation." + one));
            case "kind", "level" -> column.of(ranks());
            default -> column;
        };
    }

    private List<Word> ranks() {
        return switch (roll) {
            case AREAS -> Word.of(AreaKind.values(), one -> "area.kind." + one);
            case UNITS -> Word.of(Level.values(), one -> "level." + one);
            case BODIES -> Word.of(BodyKind.values(), one -> "bodyKind." + one);
        };
    }

    @Override
    public ExtractLines of(ExtractQuestion question, Viewer viewer) {
        return taker -> export.of(roll).lines().forEach(taker);
    }
}
