package vn.chungtay.reporting.target.shortfall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.shared.Period;

/// A unit was asked why it falls short of a target, and what it answered.
///
/// @param unit named as it is called last
/// @param target its code
/// @param numerator what the unit had when it was asked
/// @param until the last day on which an answer is in time
/// @param answers the latest first
record Explanation(
        long id,
        UnitId unitId,
        Mention unit,
        String target,
        Period period,
        long numerator,
        long denominator,
        LocalDate until,
        Instant askedAt,
        String askedBy,
        List<Answer> answers) {

    /// What the unit said, who wrote it and when.
    record Answer(String body, Instant at, String by) {}

    Explanation {
        answers = List.copyOf(answers);
    }

    Explanation with(List<Answer> all) {
        return new Explanation(
                id,
                unitId,
                unit,
                target,
                period,
                numerator,
                denominator,
                until,
                askedAt,
                askedBy,
                all);
    }

    boolean isOpen() {
        return answers.isEmpty();
    }

    String path() {
        return "/explanations/" + id;
    }
}
