package vn.chungtay.reporting.annex;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Definition;
import vn.chungtay.reporting.annex.AnnexFile.Table;
import vn.chungtay.reporting.form.FolderReader;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// What a publication printed: itself and its figures.
public record Annex(@Nullable Publication publication, List<Figure> figures) {

    private static final String FILE = "annex.yaml";

    /// The annex of a programme folder, empty when the folder has none; what is wrong is kept by
    /// the reader.
    public static Annex read(FolderReader folder, Collection<Form> forms) {
        return folder.has(FILE)
                ? folder.definition(FILE, "annex")
                        .map(file -> read(folder, forms, file))
                        .orElse(new Annex(null, List.of()))
                : new Annex(null, List.of());
    }

    private static Annex read(FolderReader folder, Collection<Form> forms, Definition file) {
        AnnexFile annex = file.as(AnnexFile.class);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < annex.tables().size(); i++) {
            Table table = annex.tables().get(i);
            Optional<Form> form =
                    forms.stream().filter(f -> f.code().equals(table.form())).findFirst();
            if (form.isEmpty()) {
                Refusal unknown = new Refusal("annex.refusal.form", List.of(table.form()));
                folder.refuse(file.problemAt("/tables/" + i + "/form", unknown));
            }
            form.flatMap(f -> folder.table(table.file()).map(csv -> new AnnexTable(f, csv, folder)))
                    .ifPresent(t -> figures.addAll(t.read()));
        }
        return new Annex(publication(folder, file, annex), figures);
    }

    private static @Nullable Publication publication(
            FolderReader folder, Definition file, AnnexFile annex) {
        refuse(folder, file, "/document", DocumentNumber.read(annex.document()));
        var date = DateText.read(annex.date());
        refuse(folder, file, "/date", date);
        return date instanceof Outcome.Accepted(var day)
                ? new Publication(
                        annex.code(), annex.title(), annex.document(), day, annex.issuer())
                : null;
    }

    private static void refuse(
            FolderReader folder, Definition file, String pointer, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var reasons)) {
            reasons.forEach(reason -> folder.refuse(file.problemAt(pointer, reason)));
        }
    }
}
