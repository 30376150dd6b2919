package vn.chungtay;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The project's own sources and classes, as the rules of the house look at them. Tests run in the
/// project's folder.
final class SourceTree {
    static final Path MAIN = Path.of("src/main/java/vn/chungtay");

    /// Compiled templates come from JTE and keep its rules.
    private static final ImportOption NO_TEMPLATES =
            location -> !location.matches(Pattern.compile(".*/Jte[^/]*\\.class"));

    private SourceTree() {}

    static JavaClasses main() {
        return Main.CLASSES;
    }

    static JavaClasses tests() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("vn.chungtay");
    }

    static boolean isTopLevel(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }

    /// Files below a folder with one of the endings, in a fixed order.
    static List<Path> files(String folder, String... endings) {
        var root = Path.of(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Main {
        static final JavaClasses CLASSES =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(NO_TEMPLATES)
                        .importPackages("vn.chungtay");
    }
}
