package vn.chungtay.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chungtay.shared.Seeds;

/// What a reader of a table cannot find out, and what is still told.
class SuppressionTests {

    @Test
    void large_cells_and_zeros_are_told() {
        var table = withTotal(List.of(10L, 0L, 5L), List.of(0L, 40L, 6L));

        assertThat(Suppression.of(table)).isEqualTo(table);
        assertThat(Suppression.of(List.of())).isEmpty();
    }

    @Test
    void the_next_smallest_of_row_and_column_goes_with_a_small_cell() {
        var table =
                withTotal(List.of(3L, 20L, 30L), List.of(15L, 16L, 40L), List.of(50L, 60L, 70L));

        assertThat(Suppression.of(table))
                .containsExactly(
                        row(null, null, 30L),
                        row(null, null, 40L),
                        row(50L, 60L, 70L),
                        row(68L, 96L, 140L));
    }

    @Test
    void a_place_of_a_few_tells_nothing_but_how_many() {
        var table = withTotal(List.of(3L, 0L, 0L));

        assertThat(Suppression.of(table)).isEqualTo(List.of(nothing(), nothing()));
    }

    @Test
    void that_nobody_is_a_man_elsewhere_tells_nothing_of_a_few() {
        var told = Suppression.of(withTotal(List.of(3L, 0L, 0L), List.of(10L, 0L, 0L)));

        assertThat(told.getFirst()).isEqualTo(nothing());
        assertThat(told.get(1)).isEqualTo(nothing());
    }

    @Test
    void zeros_that_anybody_can_work_out_are_told() {
        var told = Suppression.of(withTotal(List.of(1L, 0L, 0L), List.of(100L, 200L, 0L)));

        assertThat(told)
                .containsExactly(row(null, null, 0L), row(null, null, 0L), row(101L, 200L, 0L));
    }

    @Test
    void ones_that_come_to_how_many_they_are_need_another() {
        var told = Suppression.of(withTotal(List.of(1L, 1L, 8L, 0L), List.of(7L, 7L, 9L, 9L)));

        assertThat(told.getFirst()).isEqualTo(row(null, null, null, 0L));
    }

    @Test
    void whoever_tries_all_tables_that_fit_is_never_sure_of_a_withheld_cell() {
        Seeds.forAll(random -> {
            var columns = random.nextInt(2, 4);
            var table = table(random, random.nextInt(1, columns == 2 ? 4 : 3), columns);
            var told = Suppression.of(table);

            var reader = new SuppressionReader(told, table);

            withheld(told)
                    .forEach(cell ->
                            assertThat(reader.doubts(cell)).as("%s: %s", table, told).isTrue());
        });
    }

    @Test
    void whoever_solves_the_sums_of_rows_and_columns_finds_no_withheld_cell() {
        Seeds.forAll(random -> {
            var table = table(random, random.nextInt(1, 7), random.nextInt(2, 8));
            var told = Suppression.of(table);

            assertThat(SuppressionReader.solved(told)).as("%s: %s", table, told).isEmpty();
        });
    }

    @Test
    void what_is_told_is_true_and_never_small() {
        Seeds.forAll(random -> {
            var table = table(random, random.nextInt(1, 7), random.nextInt(2, 8));
            var told = Suppression.of(table);

            for (var row = 0; row < table.size(); row++) {
                for (var column = 0; column < table.getFirst().size(); column++) {
                    var cell = told.get(row).get(column);
                    assertThat(cell).isIn(table.get(row).get(column), null);
                    assertThat(cell == null || cell == 0 || cell >= 5).isTrue();
                }
            }
        });
    }

    private static Stream<List<Integer>> withheld(List<List<@Nullable Long>> told) {
        return IntStream.range(0, told.size())
                .boxed()
                .flatMap(row ->
                        IntStream.range(0, told.getFirst().size())
                                .filter(column -> told.get(row).get(column) == null)
                                .mapToObj(column -> List.of(row, column)));
    }

    private static List<List<Long>> table(RandomGenerator random, int rows, int columns) {
        var sizes = new long[] {0, 0, 1, 2, 3, 4, 5, 7, 9};
        return withTotal(
                Stream.generate(() ->
                                random.ints(columns, 0, sizes.length)
                                        .mapToObj(one -> sizes[one])
                                        .toList())
                        .limit(rows)
                        .toList());
    }

    @SafeVarargs
    private static List<List<Long>> withTotal(List<Long>... rows) {
        return withTotal(List.of(rows));
    }

    private static List<List<Long>> withTotal(List<List<Long>> rows) {
        var total =
                IntStream.range(0, rows.getFirst().size())
                        .mapToObj(column -> rows.stream().mapToLong(row -> row.get(column)).sum())
                        .toList();
        return Stream.concat(rows.stream(), Stream.of(total)).toList();
    }

    private static List<@Nullable Long> row(@Nullable Long... cells) {
        return Arrays.asList(cells);
    }

    private static List<@Nullable Long> nothing() {
        return row(null, null, null);
    }
}
