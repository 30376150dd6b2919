package vn.chungtay.reporting.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Definition;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Problem;
import vn.chungtay.documents.Unreadable;

/// Reads the files of a programme folder one after another and gathers what is wrong in all of
/// them, so that a person mends everything in one go.
public final class FolderReader {

    private final Path folder;
    private final Definitions definitions;
    private final List<Problem> problems = new ArrayList<>();

    public FolderReader(Path folder, Definitions definitions) {
        this.folder = folder;
        this.definitions = definitions;
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /// The YAML files of a sub-folder in the order of their names; none when there is no such
    /// folder.
    public List<String> yamlIn(String subfolder) {
        if (!has(subfolder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            return files.map(f -> subfolder + "/" + f.getFileName())
                    .filter(f -> f.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that agrees with its schema; otherwise its problems are kept.
    public Optional<Definition> definition(String name, String schema) {
        return switch (definitions.read(folder, name, schema)) {
            case Definition definition -> Optional.of(definition);
            case Unreadable unreadable -> {
                problems.addAll(unreadable.problems());
                yield Optional.empty();
            }
        };
    }

    /// A CSV table; otherwise its problems are kept.
    public Optional<CsvTable> table(String name) {
        return switch (CsvTable.read(folder, name)) {
            case CsvTable table -> Optional.of(table);
            case Unreadable unreadable -> {
                problems.addAll(unreadable.problems());
                yield Optional.empty();
            }
        };
    }

    public void refuse(Problem problem) {
        problems.add(problem);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
