package vn.chungtay.programme;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.notifications.Deadlines.Deadline;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.programme.outline.ProgrammeLists;
import vn.chungtay.web.Showing;
import vn.chungtay.web.Texts;

/// Asks for what is owed in each programme that is held, whichever of them somebody looks at: work
/// goes on in all of them. Where there are several, a line says which one it is about and leads
/// there.
@Component
public class ProgrammeWork {
    private final ProgrammeInUse inUse;
    private final ProgrammeLists lists;
    private final Texts texts;

    ProgrammeWork(ProgrammeInUse inUse, ProgrammeLists lists, Texts texts) {
        this.inUse = inUse;
        this.lists = lists;
        this.texts = texts;
    }

    /// @param asking answers for one of them, which is in use meanwhile
    public List<Obligation> owed(Function<Programme, List<Obligation>> asking) {
        var held = lists.all();
        return held.stream()
                .flatMap(one -> of(one, asking).map(owed -> named(owed, one, held.size() > 1)))
                .toList();
    }

    /// @param asking answers for one of them, which is in use meanwhile
    public List<Deadline> fixed(Function<Programme, List<Deadline>> asking) {
        var held = lists.all();
        return held.stream()
                .flatMap(one -> of(one, asking).map(day -> named(day, one, held.size() > 1)))
                .toList();
    }

    private <T> Stream<T> of(Programme one, Function<Programme, List<T>> asking) {
        return inUse.during(one.code(), () -> asking.apply(one)).stream();
    }

    private Obligation named(Obligation owed, Programme of, boolean amongOthers) {
        return new Obligation(
                key(owed.key(), of),
                owed.kind(),
                amongOthers ? what(owed.what(), of) : owed.what(),
                owed.many(),
                amongOthers ? address(owed.href(), of) : owed.href(),
                owed.due());
    }

    private Deadline named(Deadline day, Programme of, boolean amongOthers) {
        return new Deadline(
                key(day.key(), of),
                amongOthers ? what(day.what(), of) : day.what(),
                amongOthers ? address(day.href(), of) : day.href(),
                day.due());
    }

    /// The same however many there are: nobody is reminded twice because another one started.
    private static String key(String key, Programme of) {
        return key + ":" + of.code();
    }

    private String what(String what, Programme of) {
        return texts.text("programme.work.of", what, of.number());
    }

    private static String address(String href, Programme of) {
        return UriComponentsBuilder.fromUriString(href)
                .queryParam(Showing.PARAMETER, of.code())
                .build()
                .toUriString();
    }
}
