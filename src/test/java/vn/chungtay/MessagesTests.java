package vn.chungtay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Everything the program says stands in the message files, and nothing else stands there.
class MessagesTests {
    /// A call that takes a key as its first argument, whatever the key is called.
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:\\.text|refused|Refusal|HomeTile\\.Tile)\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    private static final Pattern KEY_SHAPED = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+");
    private static final Pattern FILE_NAME =
            Pattern.compile(
                    ".*\\.(css|csv|jar|jte|json|log|md|properties|sql|svg|woff2|xlsx|ya?ml)");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]");
    private static final Pattern STRING =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    private final Set<String> defined = MessageKeys.defined();
    private final MessageKeys used = new MessageKeys();

    @Test
    void every_key_that_is_asked_for_has_a_text() {
        var missing = new TreeSet<String>();
        var namespaces = defined.stream().map(k -> k.split("\\.")[0]).collect(Collectors.toSet());
        for (var literal : used.literals()) {
            if (KEY_SHAPED.matcher(literal).matches()
                    && namespaces.contains(literal.split("\\.")[0])
                    && !FILE_NAME.matcher(literal).matches()) {
                missing.add(literal);
            }
        }
        sources()
                .forEach(source ->
                        ASKED.matcher(source).results().map(m -> m.group(1)).forEach(missing::add));
        var acts = used.audited();
        missing.removeIf(key -> acts.contains("audit.act." + key));
        missing.addAll(acts);
        missing.removeIf(key -> defined.contains("audit.act." + key));
        missing.removeAll(defined);

        assertThat(missing).as("keys without a text in messages/*.properties").isEmpty();
    }

    @Test
    void every_constant_of_an_enum_named_by_key_has_a_text() {
        var missing = new TreeSet<String>();
        for (var built : used.built()) {
            var middles = built.middlesIn(defined);
            used.enumLike(middles).stream()
                    .filter(constant -> !middles.contains(constant))
                    .map(built::with)
                    .forEach(missing::add);
        }

        assertThat(missing).as("enum constants without a text").isEmpty();
    }

    @Test
    void every_text_is_used() {
        var unused = new TreeSet<>(defined);
        unused.removeAll(used.literals());
        unused.removeAll(used.conventional());
        unused.removeAll(used.perhapsAudited());
        for (var built : used.built()) {
            var middles = built.middlesIn(defined);
            var known = used.enumLike(middles);
            middles.stream()
                    .filter(middle -> known.contains(middle) || middle.matches("\\d+"))
                    .map(built::with)
                    .forEach(unused::remove);
        }

        assertThat(unused).as("texts that nothing asks for").isEmpty();
    }

    @Test
    void every_text_tells_its_translator_where_it_appears() {
        var silent = new ArrayList<String>();
        for (var file : MessageKeys.messageFiles()) {
            var before = "";
            for (var line : file.replaceAll("\\\\\\R", "").lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#") && !before.startsWith("# ")) {
                    silent.add(line);
                }
                before = line;
            }
        }

        assertThat(silent).as("texts without a comment in the line above").isEmpty();
    }

    /// `shared` is left out: it is the Vietnamese writing of numbers, dates and periods itself.
    @Test
    void java_code_says_nothing_in_vietnamese() {
        var said = new ArrayList<String>();
        SourceFiles.below(SourceFiles.JAVA, ".java")
                .forEach((path, source) -> {
                    if (!path.startsWith(SourceFiles.JAVA.resolve("vn/chungtay/shared"))) {
                        STRING.matcher(source.replaceAll("(?m)^\\s*//.*$", ""))
                                .results()
                                .map(string -> string.group())
                                .filter(string -> VIETNAMESE.matcher(string).find())
                                .forEach(string -> said.add(path + ": " + string));
                    }
                });

        assertThat(said).as("Vietnamese in Java strings belongs into messages").isEmpty();
    }

    @Test
    void templates_say_nothing_of_their_own() {
        var said = new ArrayList<String>();
        SourceFiles.below(SourceFiles.TEMPLATES, ".jte")
                .forEach((path, template) -> {
                    var text = TemplateText.of(template);
                    if (text.codePoints().anyMatch(Character::isLetter)) {
                        said.add(path + ": " + text.replaceAll("\\s+", " "));
                    }
                });

        assertThat(said).as("text in templates belongs into messages").isEmpty();
    }

    @Test
    void text_written_into_a_template_is_noticed() {
        assertThat(TemplateText.of("<p>${t.text(\"a.b\", x > 1 ? \"y\" : \"z\")}</p>")).isEmpty();
        assertThat(TemplateText.of("@param A a\n@template.web.x(a = 1, b = @`<p>Xin chào</p>`)"))
                .isEqualTo("Xin chào");
        assertThat(TemplateText.of("@if(a && b(\")\"))<i aria-label=\"Tìm\"></i>@endif"))
                .isEqualTo("Tìm");
    }

    private static Set<String> sources() {
        var sources = new TreeSet<>(SourceFiles.below(SourceFiles.JAVA, ".java").values());
        sources.addAll(SourceFiles.below(SourceFiles.TEMPLATES, ".jte").values());
        return sources;
    }
}
