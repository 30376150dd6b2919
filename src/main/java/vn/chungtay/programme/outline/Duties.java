package vn.chungtay.programme.outline;

import java.util.List;
import org.springframework.stereotype.Component;

/// What each body has to do for a programme, for those who follow it up.
@Component
public class Duties {
    private final DutyShelf duties;
    private final DutyItemShelf items;
    private final BodyNames names;

    Duties(DutyShelf duties, DutyItemShelf items, BodyNames names) {
        this.duties = duties;
        this.items = items;
        this.names = names;
    }

    /// A body with its duties.
    ///
    /// @param code the body's
    public record Assignment(String code, String body, String place, List<Item> duties) {}

    /// One of them.
    ///
    /// @param code as in the file: `D1.1`
    public record Item(String code, String title) {}

    /// In the order of the document.
    public List<Assignment> of(String programme) {
        var bodies = names.of(programme);
        var all = items.all(programme);
        return duties.all(programme).stream()
                .map(duty ->
                        new Assignment(
                                duty.body(),
                                bodies.of(duty.body()),
                                duty.place(),
                                all.stream()
                                        .filter(item -> item.duty().equals(duty.code()))
                                        .map(item -> new Item(item.code(), item.title()))
                                        .toList()))
                .toList();
    }
}
