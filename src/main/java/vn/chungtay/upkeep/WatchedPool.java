package vn.chungtay.upkeep;

import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The pool with somebody who sees each statement. Whoever asks what it is made of, as Flyway does
/// for the address of the database, is led to the pool itself.
final class WatchedPool extends DelegatingDataSource {
    private final DataSource pool;

    WatchedPool(DataSource pool, QueryExecutionListener watch) {
        super(ProxyDataSourceBuilder.create(pool).listener(watch).build());
        this.pool = pool;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
