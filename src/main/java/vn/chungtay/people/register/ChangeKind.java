package vn.chungtay.people.register;

/// What becomes of members, several at once.
enum ChangeKind {
    /// Still a member, as somebody says who knows.
    CONFIRM,
    /// From a day on in another unit of the organisation.
    TRANSFER,
    /// Works away from a day on; still a member.
    AWAY,
    /// Works at home again from a day on.
    BACK,
    /// No member any more after a day.
    LEAVE
}
