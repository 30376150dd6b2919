package vn.chungtay.notifications;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.identity.Viewer;

/// Days that a module has fixed for everybody who reads about it, whether or not they owe anything
/// themselves: a bean of this type in any module puts them into calendars.
public interface Deadlines {

    /// Those this person may read, from a day on until another, both inclusive.
    List<Deadline> between(LocalDate from, LocalDate to, Viewer viewer);

    /// @param key tells it from every other for as long as it lasts
    /// @param href where it is explained, beginning with `/`
    record Deadline(String key, String what, String href, LocalDate due) {}
}
