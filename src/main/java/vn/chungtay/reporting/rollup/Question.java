package vn.chungtay.reporting.rollup;

import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.period.Round;

/// Which totals are asked for.
///
/// @param place the unit or area they are of
/// @param by into what they are divided; null for the one total
/// @param organisation whose units count; null for those of all
public record Question(
        Round round, Scope place, @Nullable By by, @Nullable Organisation organisation) {

    public Question by(By other) {
        return new Question(round, place, other, organisation);
    }
}
