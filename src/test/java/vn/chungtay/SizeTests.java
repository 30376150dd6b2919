package vn.chungtay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// Limits of STYLE.md for what Checkstyle does not read.
class SizeTests {

    @Test
    void a_template_fits_on_three_screens() {
        assertThat(SourceTree.files("src/main/jte", ".jte"))
                .as("because a longer template is two components; Java belongs in no template")
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(121));
    }

    @Test
    void a_stylesheet_dresses_one_component() {
        assertThat(SourceTree.files("src/main/resources/static/css", ".css"))
                .as("because a longer stylesheet dresses several components")
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(301));
    }
}
