package vn.chungtay.reporting.finding;

import com.google.protobuf.NullValue;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Rate;

/// One side of a rule, or the relation between its sides, written in the Common Expression Language
/// over whole numbers. A blank is `null`; three functions know how to deal with it: `sum(list)`
/// leaves blanks out and is blank when all are, `zeroIfBlank(x)`, and `percent(n, d, decimals)`,
/// the rate in units of its last decimal (76,1 % with one decimal is 761), half up, blank when it
/// cannot be had.
final class Formula {

    private static final Pattern NAME =
            Pattern.compile("[a-z][A-Za-z0-9_]*(\\.[a-z][A-Za-z0-9_]*)*");

    /// Some hundred formulas of a programme are compiled anew at each look at a change of it, and
    /// for the rules again; each takes milliseconds.
    private static final int REMEMBERED = 1_000;

    private static final Map<Text, Formula> COMPILED =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Text, Formula> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    private final CelRuntime.Program program;
    private final Set<String> names;

    private Formula(CelRuntime.Program program, Set<String> names) {
        this.program = program;
        this.names = names;
    }

    /// Compiles a formula over the given names.
    ///
    /// @throws Mistake when it is not CEL or uses another name
    static Formula over(Collection<String> known, String source) throws Mistake {
        var text = new Text(source, used(source, known));
        var compiled = COMPILED.get(text);
        if (compiled == null) {
            compiled = compiled(text);
            COMPILED.put(text, compiled);
        }
        return compiled;
    }

    private static Formula compiled(Text text) throws Mistake {
        var source = text.source();
        var used = text.used();
        CelBuilder builder = CelFactory.standardCelBuilder();
        used.forEach(name -> builder.addVar(name, SimpleType.DYN));
        Cel cel = Functions.addTo(builder).build();
        try {
            CelAbstractSyntaxTree tree = cel.compile(source).getAst();
            return new Formula(cel.createProgram(tree), used);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new Mistake(source, unknown(source, used), e);
        }
    }

    /// What a compiled formula depends on.
    private record Text(String source, Set<String> used) {}

    private static @Nullable String unknown(String source, Set<String> known) {
        return NAME.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(name -> !known.contains(name) && !Functions.NAMES.contains(name))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> used(String source, Collection<String> known) {
        Set<String> used = new LinkedHashSet<>();
        NAME.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(known::contains)
                .forEach(used::add);
        return Collections.unmodifiableSet(used);
    }

    /// The known names that the formula mentions, in the order of their first mention.
    Set<String> names() {
        return names;
    }

    /// The whole number the formula comes to; null for a blank.
    @Nullable Long number(Map<String, Object> values) {
        return evaluate(values) instanceof Long number ? number : null;
    }

    boolean isTrue(Map<String, Object> values) {
        return Boolean.TRUE.equals(evaluate(values));
    }

    private Object evaluate(Map<String, Object> values) {
        try {
            return program.eval(values);
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("cannot evaluate over " + values, e);
        }
    }

    /// What stands for a blank among the values of a formula.
    static Object orBlank(@Nullable Long count) {
        return count == null ? NullValue.NULL_VALUE : count;
    }

    /// A formula that does not compile.
    static final class Mistake extends Exception {
        private final @Nullable String unknownName;

        Mistake(String source, @Nullable String unknownName, Throwable cause) {
            super(source, cause);
            this.unknownName = unknownName;
        }

        /// The first name in it that the formula may not use, if that is what is wrong.
        Optional<String> unknownName() {
            return Optional.ofNullable(unknownName);
        }
    }

    private static final class Functions {

        static final Set<String> NAMES =
                Set.of("sum", "zeroIfBlank", "percent", "true", "false", "null", "in");
        private static final ListType LIST = ListType.create(SimpleType.DYN);

        static CelBuilder addTo(CelBuilder builder) {
            return builder.addFunctionDeclarations(
                            CelFunctionDecl.newFunctionDeclaration(
                                    "sum",
                                    CelOverloadDecl.newGlobalOverload(
                                            "sum_list", SimpleType.DYN, LIST)),
                            CelFunctionDecl.newFunctionDeclaration(
                                    "zeroIfBlank",
                                    CelOverloadDecl.newGlobalOverload(
                                            "zero_if_blank", SimpleType.DYN, SimpleType.DYN)),
                            CelFunctionDecl.newFunctionDeclaration(
                                    "percent",
                                    CelOverloadDecl.newGlobalOverload(
                                            "percent_of",
                                            SimpleType.DYN,
                                            List.of(
                                                    SimpleType.DYN,
                                                    SimpleType.DYN,
                                                    SimpleType.INT))))
                    .addFunctionBindings(
                            CelFunctionBinding.from("sum_list", List.class, Functions::sum),
                            CelFunctionBinding.from(
                                    "zero_if_blank", Object.class, Functions::zeroIfBlank),
                            CelFunctionBinding.from(
                                    "percent_of",
                                    List.of(Object.class, Object.class, Long.class),
                                    a -> percent(a[0], a[1], (Long) a[2])));
        }

        private static Object sum(List<?> list) {
            List<Long> counts =
                    list.stream().filter(Long.class::isInstance).map(Long.class::cast).toList();
            return counts.isEmpty()
                    ? NullValue.NULL_VALUE
                    : counts.stream().mapToLong(Long::longValue).reduce(0L, Math::addExact);
        }

        private static Object zeroIfBlank(Object value) {
            return value instanceof Long ? value : 0L;
        }

        private static Object percent(Object numerator, Object denominator, long decimals) {
            if (numerator instanceof Long n && denominator instanceof Long d && d != 0) {
                BigDecimal percent = new Rate(n, d).percent((int) decimals);
                return percent.unscaledValue().longValueExact();
            }
            return NullValue.NULL_VALUE;
        }
    }
}
