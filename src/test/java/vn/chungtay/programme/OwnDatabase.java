package vn.chungtay.programme;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;

/// Tests that load and edit programmes have a database to themselves, so that no other test finds
/// theirs.
public interface OwnDatabase {
    String URL = TestPostgres.freshDatabase();

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> URL);
    }
}
