package vn.chungtay;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the documents say is proved by a test is proved by one that there is.
class SecurityDocumentTests {
    private static final Pattern NAMED = Pattern.compile("\\b[A-Z]\\w*Tests(?:\\.\\w+)?");

    @ParameterizedTest
    @ValueSource(strings = {"docs/security.md", "docs/personal-data.md"})
    void every_test_that_is_named_exists(String document) throws Exception {
        var named =
                NAMED.matcher(Files.readString(Path.of(document)))
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(1);
        assertThat(tests()).containsAll(named);
    }

    /// Classes, and methods behind the name of their class.
    private static Set<String> tests() {
        var all = new TreeSet<String>();
        for (var type : SourceTree.tests()) {
            all.add(type.getSimpleName());
            type.getMethods().stream()
                    .map(JavaMethod::getName)
                    .forEach(name -> all.add(type.getSimpleName() + "." + name));
        }
        return all;
    }
}
