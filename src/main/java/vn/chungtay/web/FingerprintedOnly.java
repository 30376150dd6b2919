package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Serves no static file under its plain name: what a browser may keep for a year must change its
/// address when it changes.
class FingerprintedOnly extends AbstractResourceResolver {
    private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{32}\\.");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return FINGERPRINT.matcher(path).find()
                ? chain.resolveResource(request, path, locations)
                : null;
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }
}
