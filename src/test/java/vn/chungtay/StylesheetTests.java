package vn.chungtay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTests {
    private static final String LAYERS = "@layer reset, base, components, modules, utilities;";
    private static final int LONGEST = 300;
    private static final Pattern COLOUR =
            Pattern.compile(
                    "#[0-9a-f]{3,8}\\b|\\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\("
                            + "|:[^;{]*\\b(black|white|red|blue|green|grey|gray|yellow)\\b");
    private static final Pattern SIZE = Pattern.compile("\\b[1-9][\\d.]*(px|rem|pt|mm)\\b");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern USED = Pattern.compile("var\\(--([a-z0-9-]+)");
    private static final Pattern SET = Pattern.compile("--([a-z0-9-]+):");

    private static final Path TOKENS = SourceFiles.RESOURCES.resolve("static/css/tokens.css");

    private final Map<Path, String> files =
            SourceFiles.below(SourceFiles.RESOURCES.resolve("static/css"), ".css");

    @Test
    void every_file_begins_with_the_order_of_the_layers() {
        assertThat(files).allSatisfy((_, css) -> assertThat(css).startsWith(LAYERS + "\n"));
    }

    @Test
    void every_file_is_short() {
        assertThat(files)
                .allSatisfy(
                        (_, css) -> assertThat(css.lines().count()).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void colours_and_sizes_are_custom_properties() {
        var written = new TreeSet<String>();
        files.forEach((path, css) -> {
            if (!path.endsWith("tokens.css")) {
                css.lines()
                        .filter(line -> !line.strip().startsWith("@media"))
                        .filter(line -> !isPageSize(path, line))
                        .filter(line -> isLiteral(line))
                        .forEach(line -> written.add(path.getFileName() + ": " + line));
            }
        });

        assertThat(written).as("belongs into tokens.css").isEmpty();
    }

    @Test
    void every_custom_property_that_is_used_is_set() {
        var all = String.join("\n", files.values());
        var set = SET.matcher(all).results().map(m -> m.group(1)).collect(Collectors.toSet());
        var used = USED.matcher(all).results().map(m -> m.group(1)).collect(Collectors.toSet());
        used.removeIf(name -> name.startsWith("button-"));

        assertThat(set).containsAll(used);
    }

    /// WCAG 2.2 AA: 4.5 for text, 3 for the lines of a control and the ring of the focus.
    @ParameterizedTest
    @CsvSource({
        "ink, paper, 4.5",
        "ink, surface, 4.5",
        "ink, surface-sunk, 4.5",
        "ink-muted, paper, 4.5",
        "ink-muted, surface, 4.5",
        "ink-muted, surface-sunk, 4.5",
        "action, paper, 4.5",
        "action, surface, 4.5",
        "action, surface-sunk, 4.5",
        "action, danger-paper, 4.5",
        "action-strong, surface, 4.5",
        "on-action, action, 4.5",
        "on-action, action-strong, 4.5",
        "on-marker, marker, 4.5",
        "info, info-paper, 4.5",
        "success, success-paper, 4.5",
        "warning, warning-paper, 4.5",
        "danger, danger-paper, 4.5",
        "danger, paper, 4.5",
        "ink, info-paper, 4.5",
        "ink, success-paper, 4.5",
        "ink, warning-paper, 4.5",
        "ink, danger-paper, 4.5",
        "line-strong, surface, 3",
        "line-strong, paper, 3",
        "seal, surface, 3",
        "marker-line, marker, 3",
    })
    void what_is_read_stands_out_in_both_schemes(String front, String back, double atLeast) {
        var tokens = requireNonNull(files.get(TOKENS));
        var dark = tokens.indexOf("prefers-color-scheme: dark");
        var light = colours(tokens.substring(0, dark));
        var night = new TreeMap<>(light);
        night.putAll(colours(tokens.substring(dark, tokens.indexOf("@media print"))));

        assertThat(contrast(light, front, back)).isGreaterThanOrEqualTo(atLeast);
        assertThat(contrast(night, front, back)).isGreaterThanOrEqualTo(atLeast);
    }

    private static boolean isLiteral(String line) {
        return COLOUR.matcher(line).find() || SIZE.matcher(line).find();
    }

    private static boolean isPageSize(Path path, String line) {
        return path.endsWith("print.css") && line.matches("  margin: .*mm;");
    }

    private static Map<String, String> colours(String css) {
        return TOKEN.matcher(css)
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
    }

    private static double contrast(Map<String, String> colours, String front, String back) {
        var a = luminance(requireNonNull(colours.get(front)));
        var b = luminance(requireNonNull(colours.get(back)));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour.substring(1, 3))
                + 0.7152 * linear(colour.substring(3, 5))
                + 0.0722 * linear(colour.substring(5, 7));
    }

    private static double linear(String channel) {
        var share = Integer.parseInt(channel, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
