package vn.chungtay.reporting.entry.note;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.documents.Papers;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Prose;

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
        return Papers.read(document, "note.refusal.file");
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
