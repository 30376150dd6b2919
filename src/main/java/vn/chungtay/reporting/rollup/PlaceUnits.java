package vn.chungtay.reporting.rollup;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.period.Round;

/// The units in a place on the day of a round's tree.
@Component
@Transactional(readOnly = true)
public class PlaceUnits {
    private final Asking asking;
    private final Memberships memberships;

    PlaceUnits(Asking asking, Memberships memberships) {
        this.asking = asking;
        this.memberships = memberships;
    }

    /// Hands over every unit; none where the place was not there or is out of sight.
    public void each(Round round, Where where, Viewer viewer, Taker taker) {
        asking.find(new TotalQuestion(round, where, null), viewer)
                .map(place -> Question.all(round, place.scope()).by(By.ORGANISATION))
                .map(memberships::of)
                .ifPresent(members ->
                        members.each((unit, kind) ->
                                taker.take(unit, kind.organisation(), kind.level())));
    }

    /// @see #each
    public interface Taker {
        void take(long unit, Organisation organisation, Level level);
    }
}
