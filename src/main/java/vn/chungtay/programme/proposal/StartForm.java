package vn.chungtay.programme.proposal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.chungtay.web.Asked;

/// What somebody typed who prepares a programme, as it was typed.
///
/// @param model the code of the programme that is copied
/// @param folder an exported folder instead, as a ZIP
record StartForm(
        @Nullable String way,
        @Nullable String model,
        @Nullable String code,
        @Nullable String title,
        @Nullable String number,
        @Nullable String date,
        @Nullable String first,
        @Nullable String last,
        @Nullable MultipartFile folder) {

    enum Way {
        COPY,
        FOLDER
    }

    StartForm {
        way = Asked.text(way);
        model = Asked.text(model);
        code = Asked.text(code);
        title = Asked.text(title);
        number = Asked.text(number);
        date = Asked.text(date);
        first = Asked.text(first);
        last = Asked.text(last);
    }

    Way wanted() {
        var asked = Asked.oneOf(Way.values(), way, "proposal.refusal.way");
        return asked == null ? Way.COPY : asked;
    }

    static String typed(@Nullable String text) {
        return Objects.toString(text, "");
    }
}
