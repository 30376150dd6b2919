package vn.chungtay.programme.outline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Unreadable;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.ProgrammeFolder;
import vn.chungtay.programme.loading.Comparison;
import vn.chungtay.programme.loading.Draft;
import vn.chungtay.programme.loading.Shelf;
import vn.chungtay.web.Texts;

/// The first file of every folder, `programme.yaml`: it gives the programme its code and declares
/// the bodies that the other files name.
@Component
public class Outline {
    private static final String FILE = "programme.yaml";

    private final Definitions definitions;
    private final Texts texts;
    private final Shelf<Programme> programmes;
    private final OutlineShelves shelves;

    Outline(
            Definitions definitions,
            Texts texts,
            Shelf<Programme> programmes,
            OutlineShelves shelves) {
        this.definitions = definitions;
        this.texts = texts;
        this.programmes = programmes;
        this.shelves = shelves;
    }

    /// What was read: the folder under its programme's code, the declared bodies unless the file is
    /// unreadable, and the draft.
    public record Start(ProgrammeFolder folder, Optional<Set<String>> bodies, Draft draft) {}

    public Start prepare(Path path) {
        return switch (definitions.read(path, FILE, "programme")) {
            case Unreadable(var problems) ->
                    new Start(
                            new ProgrammeFolder(String.valueOf(path.getFileName()), path),
                            Optional.empty(),
                            Draft.refused(problems));
            case Definition definition -> prepare(path, new OutlineReading(definition));
        };
    }

    private Start prepare(Path path, OutlineReading reading) {
        var folder = new ProgrammeFolder(reading.code(), path);
        var programme = reading.programme();
        var rollout = reading.rollout();
        var regimes = reading.regimes();
        if (!reading.problems().isEmpty()) {
            var refused = Draft.refused(reading.problems());
            return new Start(folder, Optional.of(reading.bodyCodes()), refused);
        }
        var code = reading.code();
        List<Comparison<?>> comparisons =
                List.of(
                        new Comparison<>(programmes, code, List.of(programme)),
                        new Comparison<>(shelves.objectives(), code, reading.objectives()),
                        new Comparison<>(shelves.bodies(), code, reading.bodies()),
                        new Comparison<>(shelves.rollout(), code, rollout),
                        new Comparison<>(shelves.funding(), code, reading.funding()),
                        new Comparison<>(shelves.duties(), code, reading.duties()),
                        new Comparison<>(shelves.dutyItems(), code, reading.dutyItems()),
                        new Comparison<>(shelves.regimes(), code, regimes));
        return new Start(folder, Optional.of(reading.bodyCodes()), Draft.of(texts, comparisons));
    }
}
