package vn.chungtay.documents.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.Recurring;
import vn.chungtay.documents.content.MadeFiles;
import vn.chungtay.organisation.registry.Visitor;

/// The register of documents, as an office keeps it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IssuedStoryTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired List<Recurring> recurring;
    private Visitor office = Visitor.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void open_the_office() {
        office = Visitor.at(port);
        database.sql("delete from issued_document").update();
    }

    @Test
    void a_document_is_entered_and_found_by_any_word_of_it_or_of_its_file() throws Exception {
        var pdf = MadeFiles.pdf("Phan dau giam ho ngheo");
        var address = location(enter(Map.of("number", "05-KH/TU"), pdf));

        assertThat(office.page(address)).contains("Kế hoạch 05-KH/TU", "Đang đọc chữ trong tệp");
        read();
        assertThat(office.page(address)).contains("Phan dau giam ho ngheo", "van-ban.pdf");
        assertThat(listed("q=5-kh")).contains(address);
        assertThat(listed("q=t%E1%BB%89nh+%E1%BB%A7y")).contains(address);
        assertThat(listed("q=5+h%E1%BB%99+ngh%C3%A8o")).contains(address);
        assertThat(listed("q=ngheo+kho")).doesNotContain(address);
        assertThat(listed("kind=PLAN&year=2025&file=YES")).contains(address);
        assertThat(listed("kind=REPORT")).doesNotContain(address);
        assertThat(listed("file=NO")).doesNotContain(address);
        assertThat(office.page("/documents.csv?q=ngheo"))
                .contains("05-KH/TU,2025-03-12,Tỉnh ủy,PLAN,Chăm lo Tết,van-ban.pdf");
    }

    @Test
    void one_word_may_stand_in_the_abstract_and_another_in_the_file() throws Exception {
        var both = location(enter(Map.of(), MadeFiles.pdf("Phan dau giam ho ngheo")));
        var abstractOnly = location(enter(Map.of("number", "6-KH/TU"), MadeFiles.pdf("Khac")));
        var twice = Map.of("number", "7-KH/TU", "summary", "Tết cho hộ nghèo");
        var alone = location(enter(twice, null));

        read();

        assertThat(listed("q=tet+ngheo")).contains(both, alone).doesNotContain(abstractOnly);
        assertThat(listed("q=ngheo+cham+ho")).contains(both).doesNotContain(alone, abstractOnly);
        assertThat(listed("q=tet+tet")).contains(both, alone, abstractOnly);
        assertThat(listed("q=tet+phan+khac")).doesNotContain(both, alone, abstractOnly);
    }

    @Test
    void a_file_is_saved_or_looked_at_under_a_policy_by_which_it_does_nothing() throws Exception {
        var address = location(enter(Map.of(), MadeFiles.pdf("x")));

        var saved = office.get(address + "/file");
        assertThat(header(saved, "Content-Disposition")).startsWith("attachment");
        var shown = office.get(address + "/file/preview");
        assertThat(header(shown, "Content-Disposition")).startsWith("inline");
        assertThat(header(shown, "Content-Type")).isEqualTo("application/pdf");
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        var without = location(enter(Map.of("number", "6-KH/TU"), null));
        assertThat(office.get(without + "/file/preview").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() throws Exception {
        var wrong = Map.of("number", "năm", "on", "1/1/2999", "issuer", "", "kind", "X");

        var answer = enter(wrong, "MZ".getBytes());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#number\"", "href=\"#on\"", "href=\"#issuer\"", "href=\"#kind\"")
                .contains("không phải PDF, PNG, JPEG, DOCX hay XLSX", "value=\"1/1/2999\"")
                .contains("Chăm lo Tết");
    }

    @Test
    void the_same_document_is_entered_once() throws Exception {
        enter(Map.of("number", "05-KH/TU"), null);

        var filed = filed();
        var paper = MadeFiles.pdf("y");
        var again = enter(Map.of("number", "5-KH/TU", "issuer", "TỈNH ỦY"), paper);

        assertThat(filed()).as("the paper of what is refused is filed nowhere").isEqualTo(filed);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Sổ đã có văn bản số 5-KH/TU ngày 12/3/2025");
    }

    @Test
    void a_document_is_corrected_and_struck_out_and_the_trail_knows() throws Exception {
        var address = location(enter(Map.of(), MadeFiles.pdf("x")));
        assertThat(office.page(address + "/correction")).contains("Chăm lo Tết");

        assertThat(send(address, Map.of("summary", "Chăm lo mùa xuân"), null).statusCode())
                .isEqualTo(302);
        assertThat(office.page(address)).contains("Chăm lo mùa xuân", "van-ban.pdf");
        assertThat(listed("q=mua+xuan")).contains(address);

        assertThat(office.send(address + "/removal", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(office.send(address + "/removal", "reason", "Ghi trùng").statusCode())
                .isEqualTo(302);
        assertThat(office.page(address)).contains("Đã gạch khỏi sổ", "Ghi trùng");
        assertThat(listed("q=mua+xuan")).doesNotContain(address);
        assertThat(office.get(address + "/correction").statusCode()).isEqualTo(404);
        var acts = "select string_agg(kind, ' ' order by id) from audit_entry where thing = :thing";
        assertThat(
                        database.sql(acts)
                                .param("thing", address.replace("/documents/", "issued "))
                                .query(String.class)
                                .single())
                .isEqualTo("issued.enter issued.correct issued.strike");
    }

    @Test
    void decisions_that_rest_on_a_document_stand_on_its_page() throws Exception {
        database.sql(
                        """
                        insert into reorganisation (decision_number, decision_date, effective_on,
                               signed_at, signed_by)
                        values ('7-KH/TU', '2025-03-12', '2025-04-01', now(), 'Bà Thử')
                        """)
                .update();

        var address = location(enter(Map.of("number", "07-KH/TU"), null));

        assertThat(office.page(address)).contains("Quyết định sắp xếp", "7-KH/TU</a> (12/3/2025)");
    }

    private long filed() {
        return database.sql("select count(*) from stored_file").query(Long.class).single();
    }

    private void read() {
        recurring.stream().filter(r -> r.name().equals("file-texts")).forEach(Recurring::run);
    }

    private String listed(String question) throws Exception {
        return office.page("/documents?" + question);
    }

    private HttpResponse<String> enter(Map<String, String> changed, byte @Nullable [] file)
            throws Exception {
        return send("/documents", changed, file);
    }

    private HttpResponse<String> send(
            String address, Map<String, String> changed, byte @Nullable [] file) throws Exception {
        var fields = new HashMap<String, String>();
        fields.put("number", "05-KH/TU");
        fields.put("on", "12/3/2025");
        fields.put("issuer", "Tỉnh ủy");
        fields.put("kind", "PLAN");
        fields.put("summary", "Chăm lo Tết");
        fields.putAll(changed);
        return office.sendForm(address, fields, file);
    }

    private static String location(HttpResponse<String> answer) {
        return header(answer, "Location").replaceFirst("http://[^/]+", "");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
