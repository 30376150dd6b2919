package vn.chungtay.people.register;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// How many persons the viewer has in sight, and of whom nobody has said this year that they are
/// still there: the way of a branch head to the members of their branch.
@Component
class PersonTile implements HomeTile {
    private final PersonLists lists;
    private final PersonRights rights;
    private final Texts texts;
    private final Clock clock;

    PersonTile(PersonLists lists, PersonRights rights, Texts texts, Clock clock) {
        this.lists = lists;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Tile tile() {
        var year = String.valueOf(LocalDate.now(clock).getYear());
        var text =
                texts.text("person.tile", many(Standing.MEMBER), many(Standing.UNCONFIRMED), year);
        return new Tile("person.index.title", text, Person.PATH, 7);
    }

    private String many(Standing standing) {
        var sight = rights.sight(Viewer.current(), Permission.READ_PEOPLE);
        var count = lists.count(PersonQuestion.of(standing), sight);
        return count < PersonLists.MOST
                ? texts.number(count)
                : texts.text("person.tile.most", (long) count);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_PEOPLE);
    }
}
