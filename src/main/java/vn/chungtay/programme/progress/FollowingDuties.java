package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.programme.outline.Duties;

/// The duties of a programme's bodies with what was said of each. There are tens of them: they are
/// put together as a whole.
@Component
@Transactional(readOnly = true)
class FollowingDuties {
    private final Duties duties;
    private final BodyNames names;
    private final Sayings sayings;

    FollowingDuties(Duties duties, BodyNames names, Sayings sayings) {
        this.duties = duties;
        this.names = names;
        this.sayings = sayings;
    }

    /// The duties that one place of the document gives to one body.
    ///
    /// @param code of the body
    /// @param name of the body
    record Assigned(String code, String name, String place, List<FollowedDuty> duties) {

        Assigned {
            duties = List.copyOf(duties);
        }
    }

    /// In the order of the document.
    public List<Assigned> all(String programme) {
        var said = sayings.of(programme);
        var bodies = names.of(programme);
        return duties.of(programme).stream()
                .map(one ->
                        new Assigned(
                                one.code(),
                                one.body(),
                                one.place(),
                                one.duties().stream()
                                        .map(item -> followed(one, item, said, bodies))
                                        .toList()))
                .toList();
    }

    public Optional<FollowedDuty> find(String programme, String item) {
        return all(programme).stream()
                .flatMap(one -> one.duties().stream())
                .filter(duty -> duty.code().equals(item))
                .findFirst();
    }

    private static FollowedDuty followed(
            Duties.Assignment assignment,
            Duties.Item item,
            List<Said> all,
            BodyNames.Names bodies) {
        var said = all.stream().filter(one -> isAbout(one.place(), item)).toList();
        var holder = assignment.code();
        var former =
                said.stream()
                        .map(one -> one.place().body())
                        .distinct()
                        .filter(body -> !body.equals(holder))
                        .map(body -> Share.of(body, Party.FORMER, said, bodies))
                        .toList();
        var share = Share.of(holder, Party.CHARGED, said, bodies);
        return new FollowedDuty(item, assignment.place(), share, former);
    }

    private static boolean isAbout(Said.Place place, Duties.Item item) {
        return place instanceof Said.OfDuty(var code, _) && code.equals(item.code());
    }
}
