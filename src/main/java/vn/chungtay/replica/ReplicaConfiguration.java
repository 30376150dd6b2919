package vn.chungtay.replica;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the replica beside the database where one is named; without it nothing here is there.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chungtay.replica.url")
@EnableConfigurationProperties(ReplicaSettings.class)
class ReplicaConfiguration {
    private static final String DATABASE = "dataSource";

    /// To answer by the primary is better than to wait longer.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// Connections are had when the first statement runs: only then it is known whether a
    /// transaction writes.
    @Bean
    static BeanPostProcessor replicaBesideTheDatabase(ObjectProvider<ReplicaSettings> settings) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!name.equals(DATABASE) || !(bean instanceof DataSource primary)) {
                    return bean;
                }
                var beside = new Beside(primary, settings.getObject());
                beside.afterPropertiesSet();
                return beside;
            }
        };
    }

    /// Chooses for each question that is among the paths.
    @Bean
    WebMvcConfigurer readingFromTheReplica(DataSource database, ReplicaSettings settings) {
        var replica = ((Beside) database).replica;
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Choosing(replica)).addPathPatterns(settings.paths());
            }
        };
    }

    private record Choosing(Replica replica) implements AsyncHandlerInterceptor {
        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (HttpMethod.GET.matches(request.getMethod())) {
                replica.choose();
            }
            return true;
        }

        @Override
        public void afterConcurrentHandlingStarted(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            ReadSide.forget();
        }

        @Override
        public void afterCompletion(
                HttpServletRequest request,
                HttpServletResponse response,
                Object handler,
                @Nullable Exception failure) {
            ReadSide.forget();
        }
    }

    /// The database with its replica; closed by Spring, which closes the primary too.
    private static final class Beside extends LazyConnectionDataSourceProxy
            implements AutoCloseable {
        final Replica replica;
        private final HikariDataSource copy = new HikariDataSource();
        private final DataSource primary;

        Beside(DataSource primary, ReplicaSettings settings) {
            this.primary = primary;
            copy.setPoolName("replica");
            copy.setJdbcUrl(settings.url());
            copy.setUsername(settings.user());
            copy.setPassword(settings.password());
            copy.setMaximumPoolSize(settings.connections());
            copy.setMinimumIdle(1);
            copy.setReadOnly(true);
            copy.setConnectionTimeout(PATIENCE.toMillis());
            copy.setInitializationFailTimeout(-1); // it may come later than this program
            replica = new Replica(primary, copy);
            setTargetDataSource(primary);
            setReadOnlyDataSource(replica);
        }

        @Override
        public void close() throws Exception {
            copy.close();
            if (primary instanceof AutoCloseable pool) {
                pool.close();
            }
        }
    }
}
