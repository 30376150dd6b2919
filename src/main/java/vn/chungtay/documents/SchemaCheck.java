package vn.chungtay.documents;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One schema, and how a tree is held against it. The validator finds the violations; the sentences
/// are ours, see [SchemaViolation].
final class SchemaCheck {
    private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf");

    private final Schema schema;
    private final JsonNode source;

    SchemaCheck(Schema schema, JsonNode source) {
        this.schema = schema;
        this.source = source;
    }

    /// Every violation once, in the order of the lines. Where a schema offers alternatives the
    /// validator complains about each of them; that is one problem, not several.
    List<Problem> problems(YamlTree tree) {
        Set<Problem> problems = new LinkedHashSet<>();
        Map<String, String> noAlternativeFits = new LinkedHashMap<>();
        for (Error error : schema.validate(tree.root())) {
            String alternatives = alternatives(error.getEvaluationPath());
            String pointer = error.getInstanceLocation().toString();
            if (alternatives.isEmpty()) {
                problems.add(new SchemaViolation(error, source).problem(tree));
            } else {
                noAlternativeFits.merge(alternatives, pointer, SchemaCheck::common);
            }
        }
        noAlternativeFits.forEach(
                (path, pointer) -> problems.add(SchemaViolation.noAlternativeAt(pointer, tree)));
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::column))
                .toList();
    }

    private static String alternatives(NodePath path) {
        StringBuilder walked = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            walked.append('/').append(path.getName(i));
            if (ALTERNATIVES.contains(path.getName(i))) {
                return walked.toString();
            }
        }
        return "";
    }

    private static String common(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return longer.equals(shorter) || longer.startsWith(shorter + "/")
                ? shorter
                : common(shorter.substring(0, shorter.lastIndexOf('/')), longer);
    }
}
