package vn.chungtay.documents.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.web.TextsWithoutWeb;

/// Contents for tests that start no application.
public final class TestContents {
    private TestContents() {}

    /// Kept by the database itself.
    public static Contents in(JdbcClient database) {
        return of(database, new StoreSettings("", "", "us-east-1", "", ""));
    }

    static Contents of(JdbcClient database, StoreSettings settings) {
        return new Contents(database, new ObjectStore(settings, TextsWithoutWeb.read()));
    }
}
