package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;

class SearchTextTests {
    private static JdbcClient database;

    @BeforeAll
    static void migrate() {
        var address = TestPostgres.emptyDatabase();
        TestPostgres.flyway(address).locations("classpath:db/migration/shared").load().migrate();
        database = JdbcClient.create(TestPostgres.owner(address));
    }

    @ParameterizedTest
    @CsvSource({
        "Đặng Thị Ánh,dang thi anh",
        "ĐẠI HỘI ĐẠI BIỂU,dai hoi dai bieu",
        "Tuyên Quang,tuyen quang",
        "giai ðoạn,giai doan",
        "'  Hội\u00a0Nông \t dân ',hoi nong dan",
        "02-ĐA/TU,02-da/tu",
        "ươ ƯƠ ăâêô,uo uo aaeo",
        "'',''",
        "'   ',''"
    })
    void search_text_is_lower_case_without_diacritics(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
        assertThat(SearchText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(folded);
        assertThat(inDatabase(List.of(text))).containsExactly(folded);
    }

    @Test
    void java_and_the_database_fold_alike() {
        var texts = new ArrayList<String>();
        Seeds.forAll(random -> {
            var text = vietnamese(random);
            texts.add(Normalizer.normalize(text, Normalizer.Form.NFC));
            texts.add(Normalizer.normalize(text, Normalizer.Form.NFD));
        });

        var folded = inDatabase(texts);

        assertThat(folded).hasSameSizeAs(texts);
        for (var row = 0; row < texts.size(); row++) {
            assertThat(SearchText.fold(texts.get(row)))
                    .as("-Dseed=%d: “%s”", row / 2 + 1, texts.get(row))
                    .isEqualTo(folded.get(row));
        }
    }

    @Test
    void folding_twice_changes_nothing_more_and_composition_changes_nothing() {
        Seeds.forAll(random -> {
            var text = vietnamese(random);
            var folded = SearchText.fold(text);

            assertThat(SearchText.fold(folded)).isEqualTo(folded);
            assertThat(SearchText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(folded);
        });
    }

    @Test
    void an_index_may_be_built_on_it() {
        database.sql("create table name (name text)").update();
        database.sql("create index name_search on name (search_text(name))").update();
        database.sql("insert into name values ('Đặng Thị Ánh')").update();

        var found = database.sql("select name from name where search_text(name) = 'dang thi anh'");

        assertThat(found.query(String.class).list()).containsExactly("Đặng Thị Ánh");
    }

    @ParameterizedTest
    @CsvSource({
        "Đạt 100% chỉ tiêu,'0% c',true",
        "Đạt 1000 chỉ tiêu,'0% c',false",
        "thon_1,n_1,true",
        "thon-1,n_1,false",
        "C:\\Đảng,:\\đ,true",
        "Hợp Thành,hop  thanh,true"
    })
    void what_is_searched_for_is_found_as_it_is_written(String text, String q, boolean found) {
        var like = database.sql("select search_text(:text) like :pattern").param("text", text);

        var answer = like.param("pattern", SearchText.anywhere(q)).query(Boolean.class).single();

        assertThat(answer).isEqualTo(found);
    }

    @Test
    void names_stand_in_vietnamese_order() {
        var names = List.of("ăn", "Bình", "Âu", "Đào", "an", "Ưng", "Em", "Dung", "Ơn", "Ông");

        assertThat(sorted(names))
                .containsExactly("an", "ăn", "Âu", "Bình", "Dung", "Đào", "Em", "Ông", "Ơn", "Ưng");
        assertThat(sorted(List.of("mạ", "má", "mã", "mả", "mà", "ma")))
                .containsExactly("ma", "mà", "mả", "mã", "má", "mạ");
        assertThat(sorted(List.of("Lê Văn Đức", "Lê Vân", "Lê Văn An")))
                .containsExactly("Lê Văn An", "Lê Văn Đức", "Lê Vân");
    }

    private static List<String> inDatabase(List<String> texts) {
        return database.sql(
                        """
                        select search_text(text)
                          from unnest(:texts) with ordinality as given (text, place)
                         order by place
                        """)
                .param("texts", texts.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static List<String> sorted(List<String> names) {
        return database.sql(
                        """
                        select name
                          from unnest(:names) as given (name)
                         order by name collate "vi-x-icu"
                        """)
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /// Vietnamese letters with every mark, among them Latin, Greek and Cyrillic ones, blanks and
    /// signs: names as they come out of files.
    private static String vietnamese(RandomGenerator random) {
        var common =
                "aăâeêioôơuưydđAĂÂEÊIOÔƠUƯYDĐðÐ \t\n\u00a0\u2003-/.bcghklmnpqrstvx"
                        + "BCGHKLMNPQRSTVX0189";
        var tones = "\u0300\u0301\u0303\u0309\u0323";
        var text = new StringBuilder();
        for (var left = random.nextInt(0, 30); left > 0; left--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x20, 0x500));
                case 1 -> text.append((char) random.nextInt(0x1e00, 0x2100));
                case 2 -> text.append(tones.charAt(random.nextInt(tones.length())));
                default -> text.append(common.charAt(random.nextInt(common.length())));
            }
        }
        return text.toString();
    }
}
