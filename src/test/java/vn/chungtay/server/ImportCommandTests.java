package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import vn.chungtay.documents.ImportKind;

@SpringBootTest
class ImportCommandTests {
    @Autowired List<ImportKind> kinds;

    @Test
    void every_list_there_is_can_be_brought_in_by_the_command() {
        var offered = Stream.of(ImportCommand.Kind.values()).map(Enum::name);

        assertThat(kinds)
                .extracting(ImportKind::name)
                .containsExactlyInAnyOrderElementsOf(offered.toList());
    }
}
