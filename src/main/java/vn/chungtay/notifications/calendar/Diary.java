package vn.chungtay.notifications.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Deadlines;
import vn.chungtay.notifications.Deadlines.Deadline;
import vn.chungtay.notifications.MyWork;
import vn.chungtay.notifications.WorkGroup;
import vn.chungtay.notifications.WorkLine;
import vn.chungtay.web.Texts;

/// The days on which somebody's work is due and those that hold for all, as iCalendar (RFC 5545):
/// each a whole day that keeps nobody busy.
@Component
class Diary {
    private final MyWork work;
    private final ObjectProvider<Deadlines> deadlines;
    private final Texts texts;
    private final Clock clock;

    Diary(MyWork work, ObjectProvider<Deadlines> deadlines, Texts texts, Clock clock) {
        this.work = work;
        this.deadlines = deadlines;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param root the address before what begins with `/`
    String of(Viewer viewer, String root) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Chung Tay//Chung Tay//VI"));
        calendar = calendar.withDefaults().getFluentTarget();
        calendar.add(new XProperty("X-WR-CALNAME", texts.text("diary.name")));
        for (var one : Stream.concat(own(viewer), common(viewer)).toList()) {
            calendar.add(event(one, root));
        }
        return calendar.toString();
    }

    private Stream<Deadline> own(Viewer viewer) {
        return work.of(viewer).stream()
                .filter(line -> line.group() != WorkGroup.BELOW)
                .flatMap(this::deadline);
    }

    private Stream<Deadline> deadline(WorkLine line) {
        var owed = line.obligation();
        var due = owed.due();
        var what =
                owed.many() == 1 ? owed.what() : texts.text("diary.many", owed.what(), owed.many());
        return due == null
                ? Stream.empty()
                : Stream.of(new Deadline(owed.key(), what, owed.href(), due));
    }

    /// Of this year.
    private Stream<Deadline> common(Viewer viewer) {
        var today = LocalDate.now(clock);
        var first = today.withDayOfYear(1);
        var last = today.withDayOfYear(today.lengthOfYear());
        return deadlines
                .orderedStream()
                .flatMap(module -> module.between(first, last, viewer).stream());
    }

    private VEvent event(Deadline deadline, String root) {
        var event = new VEvent(false);
        event.add(new Uid(deadline.key() + "@chungtay"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(deadline.due()));
        event.add(new Summary(deadline.what()));
        event.add(new Url(URI.create(root + deadline.href())));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
