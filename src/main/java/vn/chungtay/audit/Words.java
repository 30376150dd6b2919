package vn.chungtay.audit;

import org.springframework.stereotype.Component;
import vn.chungtay.web.Texts;

/// How entries read on the screen. The texts belong to the modules that tell the acts; an entry of
/// a version that knew more, or other, kinds is shown as it was written.
@Component
class Words {
    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    String kind(String kind) {
        return texts.find("audit.act." + kind).orElse(kind);
    }

    /// `account hoa.nt` as `Tài khoản hoa.nt`.
    String thing(String thing) {
        var parts = thing.split(" ", 2);
        var name = parts.length > 1 ? " " + parts[1] : "";
        return texts.find("audit.thing." + parts[0]).map(word -> word + name).orElse(thing);
    }

    String value(String name) {
        return texts.find("audit.value." + name).orElse(name);
    }

    String person(Entry.Actor actor) {
        return actor.isKnown()
                ? texts.text("audit.person", actor.person(), actor.login())
                : texts.text("audit.person.none");
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
