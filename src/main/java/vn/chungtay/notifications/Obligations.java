package vn.chungtay.notifications;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.identity.Viewer;

/// What one module asks of people: a bean of this type in any module is heard wherever work is
/// listed, mailed or put into a calendar.
public interface Obligations {
    /// After so many days over the due date a thing is told one level up.
    int DAYS_UNTIL_TOLD = 7;

    /// What this person owes as seen on a day, within their scopes: what is due and not done, what
    /// came back to them, what waits for their signature. Much of the same kind is one line with a
    /// number, never a line for each of a thousand branches. Asked outside of a request too:
    /// nothing but the arguments says who asks and when.
    List<Obligation> of(Viewer viewer, LocalDate today);

    /// What others owe for [#DAYS_UNTIL_TOLD] days or longer over its due date and this person, who
    /// stands right above them, is therefore told; whoever stands higher up is not. The lines say
    /// whose it is, and lead to where it is seen.
    default List<Obligation> overdueBelow(Viewer viewer, LocalDate today) {
        return List.of();
    }
}
