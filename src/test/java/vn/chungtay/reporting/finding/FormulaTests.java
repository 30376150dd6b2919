package vn.chungtay.reporting.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormulaTests {

    private static final Set<String> NAMES = Set.of("a.x", "a.y", "n", "d");

    @Test
    void a_sum_leaves_blanks_out() throws Formula.Mistake {
        assertThat(formula("sum([a.x, a.y])").number(values(7L, null))).isEqualTo(7);
    }

    @Test
    void a_sum_of_blanks_is_a_blank() throws Formula.Mistake {
        assertThat(formula("sum([a.x, a.y])").number(values(null, null))).isNull();
    }

    @Test
    void a_rate_counts_in_its_last_decimal_and_rounds_half_up() throws Formula.Mistake {
        assertThat(formula("percent(n, d, 1)").number(rate(853L, 1614L))).isEqualTo(529);
        assertThat(formula("percent(n, d, 2)").number(rate(1L, 8L))).isEqualTo(1250);
    }

    @Test
    void a_rate_without_a_denominator_is_a_blank() throws Formula.Mistake {
        assertThat(formula("percent(n, d, 1)").number(rate(1L, null))).isNull();
        assertThat(formula("percent(n, d, 1)").number(rate(1L, 0L))).isNull();
    }

    @Test
    void a_formula_knows_the_names_it_uses() throws Formula.Mistake {
        assertThat(formula("a.y + sum([a.x])").names()).containsExactly("a.y", "a.x");
    }

    @Test
    void an_unknown_name_is_named() {
        assertThatExceptionOfType(Formula.Mistake.class)
                .isThrownBy(() -> formula("a.x + a.z"))
                .satisfies(m -> assertThat(m.unknownName()).contains("a.z"));
    }

    @Test
    void what_is_not_a_formula_is_refused() {
        assertThatExceptionOfType(Formula.Mistake.class)
                .isThrownBy(() -> formula("sum([a.x"))
                .satisfies(m -> assertThat(m.unknownName()).isEmpty());
    }

    private static Formula formula(String source) throws Formula.Mistake {
        return Formula.over(NAMES, source);
    }

    private static Map<String, Object> values(@Nullable Long x, @Nullable Long y) {
        Map<String, Object> values = new HashMap<>();
        values.put("a.x", Formula.orBlank(x));
        values.put("a.y", Formula.orBlank(y));
        return values;
    }

    private static Map<String, Object> rate(@Nullable Long n, @Nullable Long d) {
        Map<String, Object> values = new HashMap<>();
        values.put("n", Formula.orBlank(n));
        values.put("d", Formula.orBlank(d));
        return values;
    }
}
