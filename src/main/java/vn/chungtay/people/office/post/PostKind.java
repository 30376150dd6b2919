package vn.chungtay.people.office.post;

/// The kinds of post that a list can be narrowed down to: each `Post` but the one on committees of
/// the Party, of which no screen is asked.
enum PostKind {
    HEAD,
    DEPUTY_HEAD,
    STANDING_COMMITTEE,
    EXECUTIVE_COMMITTEE,
    STAFF,
    PEOPLES_COUNCIL,
    NATIONAL_ASSEMBLY,
    OTHER
}
