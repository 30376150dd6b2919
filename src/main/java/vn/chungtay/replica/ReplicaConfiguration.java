package vn.chungtay.replica;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the replica beside the database where one is named; without it nothing here is there.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chungtay.replica.url")
@EnableConfigurationProperties(ReplicaSettings.class)
class ReplicaConfiguration {
    private static final String DATABASE = "dataSource";

    @Bean
    static BeanPostProcessor replicaBesideTheDatabase(ObjectProvider<ReplicaSettings> settings) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!name.equals(DATABASE) || !(bean instanceof DataSource primary)) {
                    return bean;
                }
                return ReplicatedDatabase.of(primary, settings.getObject());
            }
        };
    }

    /// Chooses for each question that is among the paths.
    @Bean
    WebMvcConfigurer readingFromTheReplica(DataSource database, ReplicaSettings settings) {
        var replica = ((ReplicatedDatabase) database).replica();
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
}
