package vn.chungtay.documents;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads definitions: YAML files checked against their schema under `classpath:/schema`.
@Component
public class Definitions {
    private final Schemas schemas = new Schemas();

    /// Reads a file and names it by its last name in problems.
    public Reading read(Path file, String schemaName) {
        return readAs(String.valueOf(file.getFileName()), file, schemaName);
    }

    /// Reads a file of a folder and names it in problems as it is named here: `forms/b2.yaml`.
    public Reading read(Path folder, String name, String schemaName) {
        return readAs(name, folder.resolve(name), schemaName);
    }

    private Reading readAs(String name, Path file, String schemaName) {
        return switch (SourceText.read(file, name)) {
            case SourceText.Broken(Problem problem) -> new Unreadable(List.of(problem));
            case SourceText.Text(String text, int _) -> check(YamlTree.of(name, text), schemaName);
        };
    }

    private Reading check(YamlTree tree, String schemaName) {
        List<Problem> problems =
                tree.problems().isEmpty()
                        ? schemas.named(schemaName).problems(tree)
                        : tree.problems();
        return problems.isEmpty()
                ? new Definition(tree.root(), tree.places())
                : new Unreadable(problems);
    }
}
