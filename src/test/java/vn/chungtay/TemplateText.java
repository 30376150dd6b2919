package vn.chungtay;

import java.util.Set;
import java.util.regex.Pattern;

/// What a JTE template itself says to a reader: its text outside tags, expressions and directives,
/// and the attributes that are read out. Whatever `${…}` brings in is not in the template.
final class TemplateText {
    private static final Pattern NOT_CONTENT =
            Pattern.compile("(?s:<%--.*?--%>)|(?m:^\\s*@(param|import)\\b.*$)");
    private static final Set<String> READ_OUT = Set.of("alt", "title", "aria-label", "placeholder");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern DIRECTIVE = Pattern.compile("@[A-Za-z.]+");

    private final String source;
    private final StringBuilder said = new StringBuilder();
    private int place;

    private TemplateText(String template) {
        this.source = NOT_CONTENT.matcher(template).replaceAll("");
    }

    static String of(String template) {
        var reader = new TemplateText(template);
        reader.content();
        return reader.said.toString().replaceAll("&[a-z]+;", "").strip();
    }

    private void content() {
        while (place < source.length() && source.charAt(place) != '`') {
            if (at("${") || at("!{")) {
                place++;
                code('{', '}');
            } else if (at("@")) {
                directive();
            } else if (at("<")) {
                tag();
            } else {
                said.append(source.charAt(place++));
            }
        }
        place++;
    }

    private void directive() {
        var name = DIRECTIVE.matcher(source);
        if (!name.find(place) || name.start() != place) {
            said.append(source.charAt(place++));
            return;
        }
        place = name.end();
        if (at("(")) {
            code('(', ')');
        }
    }

    /// Java, up to the bracket that closes the one at this place. Content handed to a component
    /// stands in it between back-ticks.
    private void code(char open, char close) {
        int depth = 0;
        while (place < source.length()) {
            char c = source.charAt(place++);
            if (c == '"') {
                place = source.indexOf('"', place) + 1;
            } else if (c == '`') {
                content();
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return;
            }
        }
    }

    private void tag() {
        var tag = new StringBuilder();
        while (place < source.length() && source.charAt(place) != '>') {
            if (at("${")) {
                place++;
                code('{', '}');
            } else {
                tag.append(source.charAt(place++));
            }
        }
        place++;
        ATTRIBUTE
                .matcher(tag)
                .results()
                .filter(attribute -> READ_OUT.contains(attribute.group(1)))
                .forEach(attribute -> said.append(attribute.group(2)).append('\n'));
    }

    private boolean at(String text) {
        return source.startsWith(text, place);
    }
}
