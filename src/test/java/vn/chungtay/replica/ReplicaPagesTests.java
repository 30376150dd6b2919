package vn.chungtay.replica;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.organisation.registry.Visitor;

/// The whole application with a replica; the database itself plays it, since what matters here is
/// who is asked.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class ReplicaPagesTests {
    @LocalServerPort int port;
    @Autowired ReplicaBeside beside;

    @DynamicPropertySource
    static void replica(DynamicPropertyRegistry registry) {
        for (var what : new String[] {"url", "username", "password"}) {
            registry.add(
                    "chungtay.replica." + what.replace("username", "user"),
                    () -> System.getProperty("spring.datasource." + what));
        }
    }

    @Test
    void reports_and_dashboards_are_read_there_and_other_pages_are_not() throws Exception {
        var replica = beside.replica();
        var visitor = Visitor.at(port);
        for (var page : new String[] {"/targets", "/forms/B2", "/findings"}) {
            var before = replica.answered();
            visitor.page(page);
            assertThat(replica.answered()).as(page).isGreaterThan(before);
        }
        for (var page : new String[] {"/my-work", "/reports", "/units"}) {
            var before = replica.answered();
            visitor.page(page);
            assertThat(replica.answered()).as(page).isEqualTo(before);
        }
    }
}
