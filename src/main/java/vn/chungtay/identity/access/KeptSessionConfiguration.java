package vn.chungtay.identity.access;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/// Puts {@link KeptSessions} before the sessions of the database. It comes after what Spring Boot
/// does about sessions, which does nothing where somebody else has a repository of them.
@AutoConfiguration(after = JdbcSessionAutoConfiguration.class)
class KeptSessionConfiguration {

    @Bean
    @Primary
    FindByIndexNameSessionRepository<? extends Session> keptSessions(
            JdbcIndexedSessionRepository database) {
        return kept(database);
    }

    /// Of several pages opened at once in a session, each may be the first to keep the same thing
    /// there; the last one holds, and none of them fails.
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer keepingAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /// The database's own class of sessions has no name outside of its package.
    private static <S extends Session> KeptSessions<S> kept(
            FindByIndexNameSessionRepository<S> database) {
        return KeptSessions.in(database);
    }
}
