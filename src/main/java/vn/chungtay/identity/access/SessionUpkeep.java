package vn.chungtay.identity.access;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// When a session was last used is written down to the minute. Spring Session writes it at every
/// request, which makes each of them, down to the shortest question, wait for the disk.
@Component
final class SessionUpkeep implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    /// The parameters in the order in which Spring Session hands them over.
    private static final String UPDATE =
            """
            update %TABLE_NAME% as held
               set session_id = used.session_id,
                   last_access_time = used.last_access_time,
                   max_inactive_interval = used.max_inactive_interval,
                   expiry_time = used.expiry_time,
                   principal_name = used.principal_name
              from (select cast(? as text) as session_id,
                           cast(? as bigint) as last_access_time,
                           cast(? as integer) as max_inactive_interval,
                           cast(? as bigint) as expiry_time,
                           cast(? as text) as principal_name,
                           cast(? as text) as primary_id) as used
             where held.primary_id = used.primary_id
               and (used.last_access_time >= held.last_access_time + 60000
                    or (used.session_id, used.max_inactive_interval, used.principal_name)
                       is distinct from
                       (held.session_id, held.max_inactive_interval, held.principal_name))
            """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
