package vn.chungtay.documents.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who a paper goes to and who signs it.
///
/// @param recipients one a line
/// @param authority for whom it is signed, as in `T/M Ban Thường vụ`; none for the head alone
/// @param position of the signer
/// @param signer none while nobody is named
public record Closing(
        List<String> recipients,
        @Nullable String authority,
        String position,
        @Nullable String signer) {

    public Closing {
        recipients = List.copyOf(recipients);
    }
}
