package vn.chungtay.people.office.sample;

import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Level;
import vn.chungtay.people.office.Post;
import vn.chungtay.web.Texts;

/// What posts are called.
@Component
class Titles {
    private final Texts texts;

    Titles(Texts texts) {
        this.texts = texts;
    }

    String of(Post post, Workplace at) {
        if (post != Post.HEAD) {
            return texts.text("official.words.post." + post).split(";")[0].strip();
        }
        return at.level() == Level.BRANCH
                ? texts.text("official.sample.branch." + at.organisation())
                : texts.text("official.sample.head." + at.organisation());
    }
}
