package vn.chungtay.programme.agreement;

import java.util.List;
import vn.chungtay.programme.appraisal.Said;

/// What the parties say of a year.
///
/// @param lines one for each key task, in their order
record Appraisal(int year, Verdict verdict, String body, List<Line> lines, Said said) {

    /// @param task its position, counted from 1
    /// @param remark may be empty where the task is done
    record Line(int task, Mark mark, String remark) {}
}
