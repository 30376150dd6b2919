package vn.chungtay.replica;

import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;

/// Puts the replica beside the pool, before anybody who watches what is asked of the two. Spring
/// closes the pool, this the connections to the replica.
final class ReplicaBeside implements BeanPostProcessor, PriorityOrdered, DisposableBean {
    private final ReplicaSettings settings;
    private @Nullable ReplicatedDatabase database;

    ReplicaBeside(ReplicaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (database != null || !(bean instanceof DataSource primary)) {
            return bean;
        }
        database = ReplicatedDatabase.of(primary, settings);
        return database;
    }

    Replica replica() {
        return Objects.requireNonNull(database).replica();
    }

    String[] paths() {
        return settings.paths().toArray(String[]::new);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void destroy() {
        if (database != null) {
            database.close();
        }
    }
}
