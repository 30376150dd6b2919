package vn.chungtay.programme;

import org.springframework.stereotype.Component;
import vn.chungtay.web.Texts;

/// Tells a change as people read it: `Sửa nhiệm vụ 15: tên “Sơ kết” → “Sơ kết giữa kỳ”`.
@Component
public class ChangeSentences {
    private final Texts texts;

    ChangeSentences(Texts texts) {
        this.texts = texts;
    }

    public String of(Change change) {
        var what = texts.text("programme.change." + change.kind());
        var thing = texts.text(change.thing());
        var line = (what + " " + thing + " " + change.code()).strip();
        return change.detail().isEmpty() ? line : line + ": " + change.detail();
    }
}
