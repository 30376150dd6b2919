package vn.chungtay.documents.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;

/// Contents on a database and a store of their own.
class ContentsTests {
    private static final byte[] DECISION = "%PDF-1.4 quyết định".getBytes(UTF_8);

    @TempDir Path folder;
    private final JdbcClient database =
            JdbcClient.create(TestPostgres.application(TestPostgres.freshDatabase()));
    private TestStore store;

    @BeforeEach
    void open() throws Exception {
        store = new TestStore(folder);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void without_a_store_the_database_keeps_everything() {
        var contents = TestContents.in(database);
        var id = contents.keep("application/pdf", DECISION);

        assertThat(contents.keep("application/pdf", DECISION)).isEqualTo(id);
        assertThat(contents.read(id).bytes()).isEqualTo(DECISION);
        assertThat(inDatabase()).isOne();
        contents.move(10);
        assertThat(inDatabase()).isOne();
    }

    @Test
    void a_store_keeps_each_content_once_under_its_sum() {
        var contents = contents(store.settings());
        contents.afterPropertiesSet();
        var id = contents.keep("application/pdf", DECISION);

        assertThat(contents.keep("application/pdf", DECISION)).isEqualTo(id);
        var content = contents.read(id);
        assertThat(content.bytes()).isEqualTo(DECISION);
        assertThat(content.mediaType()).isEqualTo("application/pdf");
        assertThat(inDatabase()).isZero();
        assertThat(store.files().blobExists(TestStore.BUCKET, key(content))).isTrue();
        assertThat(store.files().countBlobs(TestStore.BUCKET)).isOne();
        assertThat(size()).isEqualTo(DECISION.length);
    }

    @Test
    void what_was_filed_before_follows_and_stays_readable_all_the_while() {
        var id = TestContents.in(database).keep("application/pdf", DECISION);
        var contents = contents(store.settings());

        assertThat(contents.read(id).bytes()).isEqualTo(DECISION);
        contents.move(10);
        contents.move(10);
        assertThat(inDatabase()).isZero();
        assertThat(contents.read(id).bytes()).isEqualTo(DECISION);
    }

    @Test
    void a_store_that_hands_out_something_else_is_not_believed() {
        var contents = contents(store.settings());
        var id = contents.keep("application/pdf", DECISION);
        var files = store.files();
        var other = files.blobBuilder(key(contents.read(id))).payload("khác").build();
        files.putBlob(TestStore.BUCKET, other);

        assertThatThrownBy(() -> contents.read(id))
                .isInstanceOf(StoreTrouble.class)
                .hasMessageContaining("trả về nội dung khác");
        files.removeBlob(TestStore.BUCKET, other.getMetadata().getName());
        assertThatThrownBy(() -> contents.read(id)).hasMessageContaining("không trả lời");
    }

    @Test
    void nothing_starts_on_a_store_that_lets_nobody_in() throws Exception {
        assertThatThrownBy(contents(store.settings("wrong"))::afterPropertiesSet)
                .isInstanceOf(StoreTrouble.class)
                .hasMessageContaining("CHUNGTAY_FILES_SECRET");
        store.files().deleteContainer(TestStore.BUCKET);
        assertThatThrownBy(contents(store.settings())::afterPropertiesSet)
                .hasMessageContaining("Không vào được kho tệp");
        var settings = store.settings();
        store.close();
        assertThatThrownBy(contents(settings)::afterPropertiesSet)
                .hasMessageContaining("Không vào được kho tệp");
    }

    @Test
    void nothing_is_kept_where_the_store_does_not_answer() throws Exception {
        var contents = contents(store.settings());
        store.close();

        assertThatThrownBy(() -> contents.keep("application/pdf", DECISION))
                .isInstanceOf(StoreTrouble.class);
        assertThat(database.sql("select count(*) from file_content").query(Long.class).single())
                .isZero();
    }

    @Test
    void files_that_were_left_in_a_store_are_not_forgotten() {
        contents(store.settings()).keep("application/pdf", DECISION);

        assertThatThrownBy(TestContents.in(database)::afterPropertiesSet)
                .hasMessageContaining("chưa đặt kho nào");
    }

    private Contents contents(StoreSettings settings) {
        return TestContents.of(database, settings);
    }

    private static String key(Contents.Content content) {
        return HexFormat.of().formatHex(content.sum());
    }

    private long inDatabase() {
        return database.sql("select count(*) from file_content where content is not null")
                .query(Long.class)
                .single();
    }

    private long size() {
        return database.sql("select size from file_content").query(Long.class).single();
    }
}
