package vn.chungtay.programme.progress;

import org.jspecify.annotations.Nullable;

/// What somebody reports on: one body's part of one time of a task, or one of its duties.
///
/// @param share with all that was said of it
record Spot(String programme, Said.Place place, Share share, Screen screen) {

    /// How the form tells of it.
    ///
    /// @param title with its number in the document
    /// @param time in which it is to be done; none of a duty
    /// @param reports where reports on it are sent
    /// @param back where it is shown
    record Screen(String title, @Nullable String time, String reports, String back) {}

    static Spot of(String programme, Milestone milestone, Share share) {
        var task = milestone.task();
        return new Spot(
                programme,
                new Said.OfTask(task.number(), milestone.number() - 1, share.body()),
                share,
                new Screen(
                        task.code() + ". " + task.title(),
                        milestone.print(),
                        milestone.reportPath(share),
                        Plan.ADDRESS + "/" + task.number()));
    }

    static Spot of(String programme, FollowedSolution solution, Share share) {
        return new Spot(
                programme,
                new Said.OfSolution(solution.code(), share.body()),
                share,
                new Screen(
                        solution.code() + ". " + solution.title(),
                        null,
                        solution.path() + "/" + share.body() + "/reports",
                        SolutionOverview.ADDRESS + "#" + solution.code()));
    }

    static Spot of(String programme, FollowedDuty duty) {
        return new Spot(
                programme,
                new Said.OfDuty(duty.code(), duty.share().body()),
                duty.share(),
                new Screen(
                        duty.code() + ". " + duty.title(),
                        null,
                        duty.path() + "/reports",
                        BodyScreens.ADDRESS + duty.share().body() + "#" + duty.anchor()));
    }
}
