package vn.chungtay.people.register;

import java.time.Instant;

/// Two persons who were found to be one.
///
/// @param id of a row of `person_merge`
/// @param by the name of who found it
record Merge(long id, Person kept, Person dropped, Instant at, String by) {

    String undoing() {
        return kept.path() + "/merges/" + id + "/undoing";
    }
}
