package vn.chungtay.organisation.decision;

import java.util.List;
import vn.chungtay.organisation.Mention;
import vn.chungtay.organisation.reorganisation.Subject;

/// One thing that a decision did.
///
/// @param about named as on the day it took effect, or on its last day
/// @param alive whether it goes on from that day
/// @param successors who took it over, by name
record StepRow(
        String kind, Subject subject, Mention about, boolean alive, List<Successor> successors) {

    record Successor(Mention unit, boolean whole) {}
}
