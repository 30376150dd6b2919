package vn.chungtay.reporting.submission;

import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.submission.StandingQuestion.Asking;

/// Reports of one round and level that wait for the same thing.
///
/// @param many how many there are
/// @param code of the unit, if it is a single one; otherwise empty
/// @param name of that unit
record Waiting(Round round, Level level, long many, String code, String name) {

    boolean isOne() {
        return many == 1;
    }

    /// `R6:2021-H1:final:fu.t.b.1`; of many units the level instead.
    String key() {
        return (round.path() + ":" + (isOne() ? code : level)).replace('/', ':');
    }

    /// The page of the one report, or the list in which all of them stand.
    String href(String page, @Nullable Asking asking) {
        var path = "/reports/" + round.path();
        return isOne()
                ? path + "/" + code + page
                : StandingQuestion.of(level, asking).address(path);
    }
}
