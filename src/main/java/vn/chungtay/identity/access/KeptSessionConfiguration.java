package vn.chungtay.identity.access;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

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

    /// The database's own class of sessions has no name outside of its package.
    private static <S extends Session> KeptSessions<S> kept(
            FindByIndexNameSessionRepository<S> database) {
        return KeptSessions.in(database);
    }
}
