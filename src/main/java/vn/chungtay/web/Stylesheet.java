package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Serves all files of `static/css` as the one stylesheet `chungtay.css`: one request instead of a
/// dozen, and no build step. Their order does not matter, since each of them puts its rules into a
/// cascade layer. Addresses of fonts get their fingerprint here.
class Stylesheet extends AbstractResourceResolver {
    static final String NAME = "chungtay.css";
    private static final Pattern URL = Pattern.compile("url\\(\"\\.\\./([^\"]+)\"\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    private final ContentVersionStrategy versions = new ContentVersionStrategy();

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return path.equals(NAME) ? concatenated() : chain.resolveResource(request, path, locations);
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return path.equals(NAME) ? path : chain.resolveUrlPath(path, locations);
    }

    private Resource concatenated() {
        var all = new StringBuilder();
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:static/css/*.css");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (var file : files) {
                all.append(file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The stylesheets cannot be read", e);
        }
        var bare = COMMENT.matcher(all).replaceAll("");
        return new Named(URL.matcher(bare).replaceAll(this::fingerprinted));
    }

    private String fingerprinted(MatchResult url) {
        var path = url.group(1);
        var version = versions.getResourceVersion(new ClassPathResource("static/" + path));
        return "url(\"" + versions.addVersion(path, version) + "\")";
    }

    /// The resource handler takes the media type from the name, and the chain asks for a date.
    private static final class Named extends ByteArrayResource {
        Named(String content) {
            super(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getFilename() {
            return NAME;
        }

        @Override
        public long lastModified() {
            return 0;
        }
    }
}
