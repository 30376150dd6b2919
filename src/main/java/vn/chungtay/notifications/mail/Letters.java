package vn.chungtay.notifications.mail;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.WorkGroup;
import vn.chungtay.notifications.WorkLine;
import vn.chungtay.web.Texts;

/// What letters say, as plain text; of persons they tell nothing but the name of the reader.
@Component
class Letters {
    private final Texts texts;
    private final Post post;
    private final Outbox outbox;

    Letters(Texts texts, Post post, Outbox outbox) {
        this.texts = texts;
        this.post = post;
        this.outbox = outbox;
    }

    /// The only letter that goes to an address nobody has confirmed.
    void confirmation(MailAddress to, Viewer reader, String secret) {
        var link = post.link("/account/mail/confirmation?code=" + secret);
        var body = texts.text("mail.confirmation", reader.name(), link, to.linkEndsAt());
        put(to, Outbox.CONFIRMATION + to.id(), texts.text("mail.confirmation.subject"), body);
    }

    /// The lines of "Việc của tôi" on a day, one letter a week.
    void digest(MailAddress to, Viewer reader, List<WorkLine> lines, LocalDate today) {
        var list = new StringJoiner("\n\n");
        for (var group : WorkGroup.values()) {
            var own = lines.stream().filter(line -> line.group() == group).toList();
            if (!own.isEmpty()) {
                list.add(texts.text("work.group." + group));
                own.forEach(line -> list.add(line(line)));
            }
        }
        var page = post.link("/my-work");
        var body = texts.text("mail.digest", reader.name(), list, page, settings());
        put(to, "digest:" + week(today), texts.text("mail.digest.subject", today), body);
    }

    /// @param days until the thing is due; less than none when it was
    void reminder(MailAddress to, Viewer reader, WorkLine line, int days) {
        var what = line.obligation().what();
        var subject = texts.text(days < 0 ? "mail.reminder.late" : "mail.reminder.subject", what);
        var body = texts.text("mail.reminder", reader.name(), line(line), settings());
        put(to, "reminder:" + days + ":" + line.obligation().key(), subject, body);
    }

    private void put(MailAddress to, String topic, String subject, String body) {
        if (post.isOpen()) {
            outbox.put(to, new Outbox.Draft(topic, subject, body));
        }
    }

    private String line(WorkLine line) {
        var owed = line.obligation();
        var what =
                owed.many() == 1 ? owed.what() : texts.text("diary.many", owed.what(), owed.many());
        var link = post.link(owed.href());
        return owed.due() == null
                ? texts.text("mail.line", what, link)
                : texts.text("mail.line.due", what, owed.due(), line.timeLeft(texts), link);
    }

    private String settings() {
        return post.link("/account/mail");
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR)
                + "-W"
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
