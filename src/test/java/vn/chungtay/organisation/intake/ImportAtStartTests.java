package vn.chungtay.organisation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.Sources;
import vn.chungtay.web.Texts;

@SpringBootTest
class ImportAtStartTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String HEADER = "code,name,kind,parent_code,valid_from,valid_to\n";

    @TempDir Path folder = Path.of("");
    @Autowired List<ImportKind> kinds;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Sources sources;
    @Autowired Texts texts;
    @Autowired JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void a_list_is_taken_over() throws IOException {
        start(HEADER + "tq,Tỉnh Tuyên Quang,PROVINCE,,2020-01-01,\n");

        assertThat(database.sql("select code from area").query(String.class).list())
                .containsExactly("tq");
    }

    @Test
    void a_list_with_problems_stops_the_start_with_its_sentences() {
        assertThatExceptionOfType(ListRefused.class)
                .isThrownBy(() ->
                        start(
                                HEADER
                                        + "n.1,Xã Một,COMMUNE,nowhere,2020-01-01,\n"
                                        + "n.2,Xã Hai,COMMUNE,other,2020-01-01,\n"))
                .satisfies(refused -> {
                    assertThat(refused.lines().getFirst())
                            .startsWith("Chưa nạp danh sách ")
                            .endsWith("có 2 chỗ cần sửa. Dữ liệu đang dùng giữ nguyên.");
                    assertThat(refused.lines().get(1))
                            .isEqualTo(
                                    "areas.csv, dòng 2: cấp trên “nowhere” không có trong tệp này"
                                            + " và chưa được đăng ký; hãy sửa mã hoặc thêm dòng"
                                            + " cho cấp trên");
                });
    }

    private void start(String list) throws IOException {
        var file = Files.writeString(folder.resolve("areas.csv"), list);
        var environment = new MockEnvironment();
        environment.setProperty(ImportAtStart.FILE, file.toString());
        environment.setProperty(ImportAtStart.KIND, "areas");
        new ImportAtStart(kinds, sources, texts, transactions, environment)
                .run(new DefaultApplicationArguments());
    }
}
