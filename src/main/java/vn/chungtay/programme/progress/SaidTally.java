package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Map;
import vn.chungtay.web.Choice;

/// What was looked for among the things that bodies report on, `found` of `all`.
///
/// @param bodies to choose from
/// @param counts how many stand where, in the whole programme
record SaidTally(
        SaidQuestion question,
        int found,
        int all,
        List<Choice> bodies,
        Map<SaidStanding, Integer> counts) {

    SaidTally {
        bodies = List.copyOf(bodies);
    }
}
