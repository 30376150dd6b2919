package vn.chungtay.programme.progress;

/// One body's part of one time of a task.
record Spot(String programme, Milestone milestone, Share share) {

    Said.Place place() {
        return new Said.Place(milestone.task().number(), milestone.number() - 1, share.body());
    }
}
