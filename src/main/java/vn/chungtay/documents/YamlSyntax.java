package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.chungtay.shared.Refusal;

/// The first look at a YAML text, event by event and so at a cost the text's length bounds: its
/// syntax, and the parts of YAML that a definition may not use.
final class YamlSyntax {
    /// Deeper than any schema of ours, and shallow enough for everything that walks the tree.
    private static final int DEEPEST = 30;

    private final String file;
    private final LoadSettings settings;

    YamlSyntax(String file, LoadSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    /// What is wrong, up to the first mistake that makes the rest unreadable.
    List<Problem> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        int documents = 0;
        int depth = 0;
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                documents += event instanceof DocumentStartEvent ? 1 : 0;
                depth += event instanceof CollectionStartEvent ? 1 : 0;
                depth -= event instanceof CollectionEndEvent ? 1 : 0;
                if (depth > DEEPEST) {
                    problems.add(at(event, "documents.yaml.too-deep"));
                    return problems;
                }
                if (documents == 2 && event instanceof DocumentStartEvent) {
                    problems.add(at(event, "documents.yaml.documents"));
                }
                forbidden(event).ifPresent(key -> problems.add(at(event, key)));
            }
        } catch (YamlEngineException e) {
            problems.add(problem(e, text));
        }
        return problems;
    }

    Problem problem(YamlEngineException failure, String text) {
        if (failure instanceof MarkedYamlEngineException marked) {
            Places.Place place = YamlTree.place(marked.getProblemMark().or(marked::getContextMark));
            return problem(place, key(marked));
        }
        if (failure instanceof ReaderException unprintable) {
            return problem(placeOf(text, unprintable.getPosition()), "documents.yaml.character");
        }
        return problem(new Places.Place(1, 1), "documents.yaml.syntax");
    }

    private static Optional<String> forbidden(Event event) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (anchored || event instanceof AliasEvent) {
            return Optional.of("documents.yaml.anchor");
        }
        boolean tagged =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag().isPresent();
                    case CollectionStartEvent collection -> collection.getTag().isPresent();
                    default -> false;
                };
        return tagged ? Optional.of("documents.yaml.tag") : Optional.empty();
    }

    /// The sentence for a mistake of syntax. The parser speaks English and of its own states; the
    /// few mistakes people make are told apart by its wording, the rest are "not YAML here".
    private static String key(MarkedYamlEngineException failure) {
        String said = (failure.getContext() + " " + failure.getProblem()).toLowerCase(Locale.ROOT);
        if (said.contains("tab")) {
            return "documents.yaml.tab";
        }
        if (said.contains("quoted scalar")) {
            return "documents.yaml.quote";
        }
        if (said.contains("mapping values are not allowed")) {
            return "documents.yaml.colon";
        }
        if (said.contains("could not find expected ':'")) {
            return "documents.yaml.no-colon";
        }
        if (said.contains("flow")) {
            return "documents.yaml.bracket";
        }
        if (said.contains("block") || said.contains("indent")) {
            return "documents.yaml.indentation";
        }
        return said.contains("alias") || said.contains("anchor")
                ? "documents.yaml.anchor"
                : "documents.yaml.syntax";
    }

    private Problem at(Event event, String key) {
        return problem(YamlTree.place(event.getStartMark()), key);
    }

    private Problem problem(Places.Place place, String key) {
        return new Problem(file, place.line(), place.column(), new Refusal(key, List.of()));
    }

    private static Places.Place placeOf(String text, int position) {
        int end =
                text.offsetByCodePoints(
                        0, Math.min(position, text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Places.Place(line, before.length() - before.lastIndexOf('\n'));
    }
}
