package vn.chungtay.documents.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.documents.paper.PaperPress;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Texts;

/// The invented documents of the sample province.
@SpringBootTest
class SampleIssuedTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Path FOLDER = Path.of("sample/tuyen-quang");
    private static final IssuedQuestion ALL = new IssuedQuestion(null, null, null, null, null);

    @Autowired IssuedBook book;
    @Autowired IssuedLists lists;
    @Autowired PaperPress press;
    @Autowired Texts texts;
    @Autowired StoredFiles files;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void load() {
        new SampleIssued(book, lists, press, texts, FOLDER).run();
    }

    @Test
    void they_are_entered_once() {
        var before = lists.count();

        load();

        assertThat(before).isBetween(8, 15);
        assertThat(lists.count()).isEqualTo(before);
    }

    @Test
    void each_has_a_paper_that_an_office_could_have_filed() {
        assertThat(lists.all(ALL))
                .allSatisfy(document -> {
                    var file =
                            files.find(Objects.requireNonNull(document.file()).id()).orElseThrow();
                    assertThat(StoredFile.read(file.name(), file.content()))
                            .isInstanceOf(Outcome.Accepted.class);
                });
    }

    @Test
    void most_are_what_the_plan_and_the_agreements_of_the_sample_rest_on() {
        var told =
                Stream.of("task-reports", "task-deadlines", "solution-reports", "agreements")
                        .map(name -> read(FOLDER.resolve(name + ".csv")))
                        .collect(Collectors.joining());

        var resting =
                lists.all(ALL).stream()
                        .map(one -> one.told().number() + "," + one.told().on())
                        .filter(told::contains);

        assertThat(resting).hasSizeGreaterThanOrEqualTo(8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
