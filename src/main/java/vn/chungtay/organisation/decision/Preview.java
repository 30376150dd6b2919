package vn.chungtay.organisation.decision;

import java.util.List;
import vn.chungtay.organisation.Holdings.Held;
import vn.chungtay.organisation.reorganisation.EffectNotes.Row;

/// What a decision would do, before it is signed.
///
/// @param notes how many of what, a sentence each
/// @param rows what happens to each, as many as a page can bear
/// @param more how many are not shown
/// @param held members, open reports and whatever else the units have
public record Preview(List<String> notes, List<Row> rows, int more, List<Held> held) {}
