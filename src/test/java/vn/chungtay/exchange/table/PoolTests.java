package vn.chungtay.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractHead;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.documents.extract.StreamedRows;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;

/// Programs that read tables leave connections to the database for everybody else.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PoolTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final int READERS = 3;

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired DataSource source;
    private Spreadsheet office = new Spreadsheet(0, "", "");

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void somebody_has_a_token() {
        var whole = Cast.of(DATABASE).everywhere(Role.PROGRAMME_OFFICE);
        office = Spreadsheet.of(port, whole, DATABASE);
    }

    @Test
    void whoever_stops_reading_a_table_holds_no_connection() throws Exception {
        var readers = new ArrayList<Socket>();
        try {
            for (var one = 0; one < READERS; one++) {
                readers.add(begin(TableApiController.PATH + "/long.csv"));
            }
            await().untilAsserted(() -> assertThat(busy()).isZero());
        } finally {
            for (var reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void a_token_needs_one_connection_at_a_time() throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < pool().getMaximumPoolSize() - 1) {
                taken.add(source.getConnection());
            }
            assertThat(office.get(TableApiController.PATH).statusCode()).isEqualTo(200);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    /// Reads that an answer has begun, and no more of it.
    private Socket begin(String path) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        var request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: %s\r\n\r\n"
                        .formatted(path, port, office.basic());
        socket.getOutputStream().write(request.getBytes(UTF_8));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    private int busy() throws SQLException {
        return pool().getHikariPoolMXBean().getActiveConnections();
    }

    private HikariDataSource pool() throws SQLException {
        return source.unwrap(HikariDataSource.class);
    }

    /// More than fits between a server and who does not read.
    @TestConfiguration
    static class MoreTables {
        @Bean
        Extract longTable(StreamedRows rows) {
            return new LongTable(rows);
        }
    }

    private record LongTable(StreamedRows rows) implements Extract {
        private static final String LINES =
                "select repeat(md5(cast(n as text)), 32) from generate_series(1, 20000) as n";

        @Override
        public ExtractHead head() {
            return new ExtractHead(
                    "long",
                    "table.documents.file",
                    "table.documents.meaning",
                    Permission.READ_PUBLISHED,
                    List.of(ExtractColumn.of("text", "table.documents.file")),
                    List.of());
        }

        @Override
        public ExtractLines of(ExtractQuestion question, Viewer viewer) {
            return taker ->
                    rows.each(LINES, Map.of(), row -> taker.accept(List.of(row.getString(1))));
        }
    }
}
