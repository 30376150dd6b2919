package vn.chungtay.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungtay.documents.Definitions;

class HeaderCellTests {

    static List<Form> forms() {
        Path folder = Path.of("programmes/de-an-02-2021");
        return FormFiles.read(new FolderReader(folder, new Definitions()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_place_of_the_header_is_covered_exactly_once(Form form) {
        List<List<HeaderCell>> rows = HeaderCell.of(form.definition());
        int labels = form.periodsInRows() ? 2 : 1;
        int[][] covered = new int[rows.size()][labels + form.leaves().size()];

        rows.forEach(row -> row.forEach(cell -> cover(covered, cell)));

        for (int[] row : covered) {
            assertThat(row).containsOnly(1);
        }
    }

    private static void cover(int[][] covered, HeaderCell cell) {
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
            for (int i = cell.column(); i < cell.column() + cell.columnSpan(); i++) {
                covered[row][i]++;
            }
        }
    }
}
