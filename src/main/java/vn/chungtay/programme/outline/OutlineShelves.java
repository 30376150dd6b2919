package vn.chungtay.programme.outline;

import org.springframework.stereotype.Component;

/// The shelves of everything that `programme.yaml` lists.
@Component
record OutlineShelves(
        ObjectiveShelf objectives,
        BodyShelf bodies,
        RolloutShelf rollout,
        FundingShelf funding,
        DutyShelf duties,
        DutyItemShelf dutyItems,
        RegimeShelf regimes) {}
