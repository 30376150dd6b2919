package vn.chungtay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ChungTayApplicationTests {
    @Autowired private JdbcClient database;

    @Test
    void the_application_starts_on_postgresql_with_vietnamese_sorting() {
        var sorted =
                database.sql(
                                """
                                  select name
                                    from unnest(array['Đào', 'Dung', 'Ân', 'An', 'Ăn']) name
                                order by name collate "vi-x-icu"
                                """)
                        .query(String.class)
                        .list();

        assertThat(sorted).containsExactly("An", "Ăn", "Ân", "Dung", "Đào");
    }
}
