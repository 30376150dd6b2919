package vn.chungtay.upkeep;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the watch before the pool, so that whatever anybody asks of the database passes it.
@Configuration(proxyBeanMethods = false)
class StatementConfiguration {

    /// Static, since the pool is made before most beans are.
    @Bean
    static BeanPostProcessor watchedPool(ObjectProvider<StatementWatch> watch) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof WatchedPool)
                        ? new WatchedPool(pool, watch.getObject())
                        : bean;
            }
        };
    }
}
