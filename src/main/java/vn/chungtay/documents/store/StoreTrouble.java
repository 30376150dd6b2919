package vn.chungtay.documents.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import vn.chungtay.shared.ToldToUser;

/// The store for files does not do what it is there for. At a start the program ends with the
/// sentence; later the log has it, and whoever asks for a file is told to come again.
public final class StoreTrouble extends ErrorResponseException implements ToldToUser {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    StoreTrouble(String sentence, @Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, cause);
        this.sentence = sentence;
    }

    @Override
    public List<String> lines() {
        return List.of(sentence);
    }

    @Override
    public boolean isAboutTheMachine() {
        return true;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
