package vn.chungtay.reporting.entry.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.reporting.entry.Prose;
import vn.chungtay.shared.Outcome;

/// What somebody adds to a cell, as it came: words, an address or a file.
record NoteForm(@Nullable String comment, @Nullable String link, @Nullable MultipartFile document) {

    static final NoteForm EMPTY = new NoteForm(null, null, null);

    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_LINK = 1_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// The field that was filled in, for what is wrong with it to be told there.
    String field() {
        if (document != null) {
            return "document";
        }
        return link != null ? "link" : "comment";
    }

    /// Of a comment or a link; a file has [#paper()].
    Outcome<NewNote> read(String element) {
        return link != null
                ? readLink(link.strip()).map(l -> new NewNote(element, NoteKind.LINK, l))
                : readComment().map(c -> new NewNote(element, NoteKind.COMMENT, c));
    }

    Outcome<StoredFile> paper() {
        if (document == null || document.isEmpty()) {
            return Outcome.refused("note.refusal.file");
        }
        if (document.getSize() > StoredFile.LARGEST) {
            return Outcome.refused("decision.refusal.document.large");
        }
        try {
            var name = Objects.requireNonNullElse(document.getOriginalFilename(), "");
            return StoredFile.of(name, document.getBytes())
                    .map(Outcome::accepted)
                    .orElseGet(() -> Outcome.refused("decision.refusal.document.kind"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<String> readComment() {
        var body = Prose.of(Objects.requireNonNullElse(comment, ""));
        if (body.isEmpty()) {
            return Outcome.refused("note.refusal.comment");
        }
        return body.length() > LONGEST_COMMENT
                ? Outcome.refused("entry.refusal.text", body.length(), LONGEST_COMMENT)
                : Outcome.accepted(body);
    }

    private static Outcome<String> readLink(String typed) {
        try {
            var address = URI.create(typed);
            var scheme = address.getScheme();
            return scheme != null
                            && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                            && address.getHost() != null
                            && typed.length() <= LONGEST_LINK
                    ? Outcome.accepted(address.toString())
                    : Outcome.refused("note.refusal.link");
        } catch (IllegalArgumentException e) {
            return Outcome.refused("note.refusal.link");
        }
    }
}
