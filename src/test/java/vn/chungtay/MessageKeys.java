package vn.chungtay;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The keys of the message files, and where the program speaks of a key: a literal, or a literal
/// with the name of an enum constant (or a digit) put after it, as in `"navigation." + name()`.
final class MessageKeys {
    /// The closing quote is left for the next one: in a template a literal stands inside the quotes
    /// of an attribute. picocli's annotations write `${bundle:key}`.
    private static final Pattern LITERAL =
            Pattern.compile("(?:\"|\\$\\{bundle:)([\\w.-]+)(?=[\"}])");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
    private static final Pattern BUILT =
            Pattern.compile(
                    "\"([a-z][\\w.-]*\\.)\"\\s*\\+\\s*[\\w.()]+(?:\\s*\\+\\s*\"(\\.[\\w.-]+)\")?");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|<%--(?s:.*?)--%>");
    private static final Pattern ENUM =
            Pattern.compile("enum (\\w+)[^{]*\\{([^;}]*)", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("(?m)(?:^|,)\\s*([A-Z][A-Z0-9_]*)\\b");

    /// `Act.of("account.close", "account " + login)`, and `.before("role", …)` after it.
    private static final Pattern ACT =
            Pattern.compile("(?:Act\\.of|new Act)\\(\\s*\"([\\w.-]+)\"(?:,\\s*\"(\\w+) ?\")?");

    private static final Pattern ACT_VALUE =
            Pattern.compile("\\.(?:before|after)\\(\\s*\"([\\w-]+)\"\\s*,");
    private static final Pattern FIRST_WORD = Pattern.compile("\"(\\w+) ?\"");

    /// A key put together at run time; the part in the middle is an enum constant or a digit.
    record Built(String before, String after) {
        Set<String> middlesIn(Set<String> keys) {
            var shape =
                    Pattern.compile(Pattern.quote(before) + "([A-Z0-9_]+)" + Pattern.quote(after));
            return keys.stream()
                    .map(shape::matcher)
                    .filter(match -> match.matches())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String with(String middle) {
            return before + middle + after;
        }
    }

    /// The constants of an enum; several nested enums may be called `Kind`.
    private record Constants(String of, Set<String> names) {}

    private final List<String> code = new ArrayList<>();
    private final List<Constants> enums = new ArrayList<>();

    MessageKeys() {
        SourceFiles.below(SourceFiles.JAVA, ".java").values().forEach(this::take);
        SourceFiles.below(SourceFiles.TEMPLATES, ".jte").values().forEach(this::take);
    }

    private void take(String source) {
        var bare = COMMENT.matcher(source).replaceAll("");
        code.add(TEXT_BLOCK.matcher(bare).replaceAll("\"\""));
        ENUM.matcher(bare)
                .results()
                .forEach(e -> enums.add(new Constants(e.group(1), constants(e.group(2)))));
    }

    private static Set<String> constants(String body) {
        var bare = body.replaceAll("\\([^)]*\\)|@\\w+", "");
        return CONSTANT.matcher(bare).results().map(c -> c.group(1)).collect(Collectors.toSet());
    }

    /// An enum's own name, in lower case, with each of its constants: `organisation.FF`.
    Set<String> conventional() {
        var keys = new TreeSet<String>();
        for (var one : enums) {
            one.names().forEach(c -> keys.add(one.of().toLowerCase(Locale.ROOT) + "." + c));
        }
        return keys;
    }

    static Set<String> defined() {
        var keys = new TreeSet<String>();
        for (var file : messageFiles()) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }

    static List<String> messageFiles() {
        var folder = SourceFiles.RESOURCES.resolve("messages");
        return List.copyOf(SourceFiles.below(folder, ".properties").values());
    }

    Set<String> literals() {
        return code.stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(literal -> literal.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The words of an act that is told to the audit trail: its kind, the kind of thing it is done
    /// to, the names of its values.
    Set<String> audited() {
        var keys = new TreeSet<String>();
        for (var source : code) {
            ACT.matcher(source)
                    .results()
                    .forEach(act -> {
                        keys.add("audit.act." + act.group(1));
                        if (act.group(2) != null) {
                            keys.add("audit.thing." + act.group(2));
                        }
                    });
            if (source.contains("Act")) {
                ACT_VALUE
                        .matcher(source)
                        .results()
                        .forEach(value -> keys.add("audit.value." + value.group(1)));
            }
        }
        return keys;
    }

    /// The same by any literal there is: a kind may come by way of a constant.
    Set<String> perhapsAudited() {
        var keys = new TreeSet<String>();
        literals()
                .forEach(literal -> {
                    keys.add("audit.act." + literal);
                    keys.add("audit.value." + literal);
                });
        code.stream()
                .flatMap(source -> FIRST_WORD.matcher(source).results())
                .forEach(word -> keys.add("audit.thing." + word.group(1)));
        return keys;
    }

    Set<Built> built() {
        return code.stream()
                .flatMap(source -> BUILT.matcher(source).results())
                .map(m -> new Built(m.group(1), m.group(2) == null ? "" : m.group(2)))
                .collect(Collectors.toSet());
    }

    /// The enum whose constants most of these names are; empty when no enum has any of them.
    Set<String> enumLike(Set<String> names) {
        Set<String> best = Set.of();
        long most = 0;
        for (var one : enums) {
            var constants = one.names();
            var common = constants.stream().filter(names::contains).count();
            if (common > most || (common == most && constants.size() < best.size())) {
                best = constants;
                most = common;
            }
        }
        return best;
    }
}
