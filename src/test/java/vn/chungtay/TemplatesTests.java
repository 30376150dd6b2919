package vn.chungtay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplatesTests {
    private static final int LONGEST = 120;
    private static final Pattern CONTROL = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern VIEW = Pattern.compile("return \"([a-z]+(?:/[a-z-]+)+)\";");
    private static final Pattern NAMED = Pattern.compile("ModelAndView\\(\"([a-z/-]+)\"");

    private final Map<Path, String> templates = SourceFiles.below(SourceFiles.TEMPLATES, ".jte");

    @Test
    void a_template_fits_on_two_screens() {
        assertThat(templates)
                .allSatisfy((path, template) ->
                        assertThat(template.lines().count())
                                .as("lines of %s", path)
                                .isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void every_control_has_a_label() {
        var unlabelled = new TreeSet<String>();
        templates.forEach((path, template) ->
                CONTROL.matcher(template)
                        .results()
                        .map(control -> control.group())
                        .filter(control -> !control.contains("type=\"hidden\""))
                        .filter(control -> !isLabelled(control, template))
                        .forEach(control -> unlabelled.add(path + ": " + control)));

        assertThat(unlabelled).as("controls without a label for their id").isEmpty();
    }

    @Test
    void every_screen_stands_in_the_layout() {
        var bare = new TreeSet<String>();
        for (var view : views()) {
            var template = templates.get(SourceFiles.TEMPLATES.resolve(view + ".jte"));
            if (template == null || !template.contains("@template.web.layout(")) {
                bare.add(view);
            }
        }

        assertThat(views()).isNotEmpty();
        assertThat(bare).as("views without a template in the layout").isEmpty();
    }

    @Test
    void no_template_carries_a_script_or_a_style() {
        assertThat(templates)
                .as("the content security policy forbids both")
                .allSatisfy((path, template) ->
                        assertThat(template)
                                .as("%s", path)
                                .doesNotContainPattern("<style|<script>| style=| on[a-z]+=\""));
    }

    private static boolean isLabelled(String control, String template) {
        var id = ID.matcher(control);
        return id.find() && template.contains("for=\"" + id.group(1) + "\"");
    }

    private static Set<String> views() {
        return SourceFiles.below(SourceFiles.JAVA, ".java").values().stream()
                .filter(source -> source.contains("@Controller") || source.contains("ModelAndView"))
                .flatMap(source -> Pattern.compile(VIEW + "|" + NAMED).matcher(source).results())
                .map(view -> view.group(1) == null ? view.group(2) : view.group(1))
                .collect(Collectors.toSet());
    }
}
