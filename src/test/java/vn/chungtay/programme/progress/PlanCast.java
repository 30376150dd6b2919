package vn.chungtay.programme.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;
import vn.chungtay.Testers;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;

/// Who follows up the plan in its stories, and what they fill in.
final class PlanCast {
    static final String SCHOOL = "truong-chinh-tri-tinh";
    static final byte[] PDF = TestPaper.bytes();
    static final Viewer AGENT = person(7001, "co-quan", Role.AGENCY_OFFICER);
    static final Viewer OFFICE = person(7002, "van-phong-thu", Role.PROGRAMME_OFFICE);
    static final Viewer STRANGER = person(7003, "nguoi-khac", Role.AGENCY_OFFICER);
    static final Viewer LEADER = person(7004, "lanh-dao", Role.LEADER);

    private PlanCast() {}

    static final LocalDate DAY = LocalDate.of(2021, 11, 20);

    /// The stories begin on a day on which the fourth task is due in six weeks.
    @TestConfiguration(proxyBeanMethods = false)
    static class InNovember2021 {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock(DAY);
        }
    }

    /// The cast at a program.
    record OnStage(Visitor agent, Visitor office, Visitor stranger, Visitor leader) {
        /// The office lets the agent speak for the school.
        void nameTheAgent() throws Exception {
            var named =
                    office.send(
                            "/programme/bodies/" + SCHOOL + "/delegates",
                            "login",
                            AGENT.login(),
                            "from",
                            "1/1/2021");
            assertThat(named.statusCode()).as(named.body()).isEqualTo(302);
        }
    }

    /// With nothing reported yet, and nobody to speak for any body.
    static OnStage enter(int port, String database) {
        forget(database);
        List.of(AGENT, OFFICE, STRANGER, LEADER).forEach(Testers.at(port)::welcome);
        var anybody = Visitor.at(port);
        return new OnStage(
                anybody.as(AGENT), anybody.as(OFFICE), anybody.as(STRANGER), anybody.as(LEADER));
    }

    private static Viewer person(long id, String login, Role role) {
        var grants = List.of(new Grant(role, Scope.EVERYWHERE));
        return Viewer.of(new AccountId(id), login, "Người " + login, grants);
    }

    /// What nobody may forget, whoever owns the tables can make a test forget.
    private static void forget(String database) {
        var all =
                """
                set session_replication_role = replica;
                delete from task_report_evidence;
                delete from task_report;
                delete from task_deadline;
                delete from body_delegate
                """;
        JdbcClient.create(TestPostgres.owner(database)).sql(all).update();
    }

    static Map<String, String> report(String stage, String sentence) {
        return Map.of("stage", stage, "sentence", sentence, "day", "20/11/2021");
    }

    /// A document of the school with it.
    static Map<String, String> with(Map<String, String> fields, String date) {
        var all = new HashMap<>(fields);
        all.put("number", "15-HD/TCT");
        all.put("date", date);
        all.put("issuer", "Trường Chính trị tỉnh");
        return all;
    }
}
