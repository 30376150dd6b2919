package vn.chungtay.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Static files under `/assets/`, their content's fingerprint in the name: a browser keeps them for
/// a year and never asks again. [Texts] prints the addresses.
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
    static final String ROOT = "/assets/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ROOT + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new FingerprintedOnly())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new Stylesheet());
    }
}
