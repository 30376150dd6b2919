package vn.chungtay.organisation.registry;

/// What a viewer may do about a unit or an area.
///
/// @param decide write a decision
/// @param request ask for a change
record Offer(boolean decide, boolean request) {
    boolean isEmpty() {
        return !decide && !request;
    }
}
