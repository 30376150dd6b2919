package vn.chungtay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// The words and templates of the program for tests that start no application.
public final class TextsWithoutWeb {
    private TextsWithoutWeb() {}

    public static Texts read() {
        try {
            return new Texts(new ResourceUrlProvider());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Templates templates() {
        return new Templates(new TemplateViews(read()));
    }
}
