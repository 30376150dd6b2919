package vn.chungtay.replica;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the replica beside the database where one is named; without it nothing here is there.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chungtay.replica.url")
class ReplicaConfiguration {

    /// Static, since the pool is made before most beans are.
    @Bean
    static ReplicaBeside replicaBesideTheDatabase(Environment environment) {
        return new ReplicaBeside(
                Binder.get(environment).bind("chungtay.replica", ReplicaSettings.class).get());
    }

    /// Chooses for each question that is among the paths.
    @Bean
    WebMvcConfigurer readingFromTheReplica(ReplicaBeside beside) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Choosing(beside)).addPathPatterns(beside.paths());
            }
        };
    }

    private record Choosing(ReplicaBeside beside) implements AsyncHandlerInterceptor {
        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (HttpMethod.GET.matches(request.getMethod())) {
                beside.replica().choose();
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
