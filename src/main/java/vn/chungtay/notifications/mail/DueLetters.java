package vn.chungtay.notifications.mail;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Recurring;
import vn.chungtay.identity.People;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.MyWork;
import vn.chungtay.notifications.WorkGroup;
import vn.chungtay.notifications.WorkLine;

/// Each morning looks through what the readers owe: on Mondays all of it is told, on other days
/// what is due in a week, tomorrow, or was yesterday. Whoever owes nothing gets nothing.
@Component
class DueLetters implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(DueLetters.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final List<Integer> REMINDED = List.of(7, 1, -1);

    private final MailAddresses addresses;
    private final People people;
    private final MyWork work;
    private final Letters letters;
    private final Clock clock;

    DueLetters(MailAddresses addresses, People people, MyWork work, Letters letters, Clock clock) {
        this.addresses = addresses;
        this.people = people;
        this.work = work;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "write-letters";
    }

    @Override
    public When when() {
        return new Daily(MORNING);
    }

    @Override
    public void run() {
        var today = LocalDate.now(clock);
        for (var one : addresses.confirmed()) {
            people.find(one.account()).ifPresent(reader -> tryTo(one, reader, today));
        }
    }

    /// What goes wrong for one reader is no reason to write to nobody after them.
    private void tryTo(MailAddress to, Viewer reader, LocalDate today) {
        try {
            write(to, reader, today);
        } catch (RuntimeException wrong) {
            LOG.error("No letter could be written to {}", to, wrong);
        }
    }

    private void write(MailAddress to, Viewer reader, LocalDate today) {
        var lines = work.of(reader);
        if (to.digest() && today.getDayOfWeek() == DayOfWeek.MONDAY && !lines.isEmpty()) {
            letters.digest(to, reader, lines, today);
        }
        if (to.reminders()) {
            lines.stream()
                    .filter(line -> line.group() != WorkGroup.BELOW)
                    .forEach(line -> remind(to, reader, line));
        }
    }

    private void remind(MailAddress to, Viewer reader, WorkLine line) {
        var due = line.obligation().due();
        for (var days : REMINDED) {
            if (line.today().plusDays(days).equals(due)) {
                letters.reminder(to, reader, line, days);
            }
        }
    }
}
