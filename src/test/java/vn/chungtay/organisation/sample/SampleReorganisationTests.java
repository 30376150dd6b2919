package vn.chungtay.organisation.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chungtay.organisation.sample.SampleFile.Row;

/// What became of the communes on 01/7/2025, as the sample's file tells it.
class SampleReorganisationTests {
    private static final Path FOLDER = Path.of("sample/tuyen-quang");

    private final List<Row> lines = SampleFile.read(FOLDER, "reorganisation-2025.csv");
    private final Map<String, Set<String>> successors =
            lines.stream()
                    .collect(
                            groupingBy(
                                    line -> line.value("old_code"),
                                    mapping(line -> line.value("new_code"), toSet())));

    @Test
    void every_commune_of_2020_has_a_successor_among_51() {
        var communes =
                Area.in(FOLDER).stream()
                        .filter(area -> Set.of("COMMUNE", "WARD", "TOWNSHIP").contains(area.kind()))
                        .map(Area::code)
                        .collect(toSet());
        var successor = lines.stream().map(line -> line.value("new_code")).collect(toSet());

        assertThat(successors.keySet()).isEqualTo(communes).hasSize(138);
        assertThat(successor).hasSize(51);
    }

    @Test
    void a_successor_has_one_name_and_one_kind() {
        var described =
                lines.stream()
                        .map(line ->
                                List.of(
                                        line.value("new_code"),
                                        line.value("new_name"),
                                        line.value("new_kind")))
                        .collect(toSet());

        assertThat(described).hasSize(51);
    }

    @Test
    void two_communes_are_divided_and_all_others_pass_whole() {
        var parts =
                lines.stream()
                        .filter(line -> line.value("extent").equals("part"))
                        .map(line -> line.value("old_code"));

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        "tq.tptq.kim-phu", "tq.tptq.kim-phu", "tq.ys.thai-binh", "tq.ys.thai-binh");
        assertThat(successors.get("tq.tptq.kim-phu"))
                .containsExactlyInAnyOrder("tq.minh-xuan", "tq.my-lam");
        assertThat(successors.get("tq.sd.hop-thanh")).containsExactly("tq.son-duong");
        assertThat(lines).hasSize(140);
    }
}
