package vn.chungtay.people.office;

/// What somebody does for a unit, as far as the forms of the programme tell posts apart.
public enum Post {
    /// Of the whole unit: chair, secretary, head of a branch. One at a time.
    HEAD,
    DEPUTY_HEAD,
    /// Ban Thường vụ, of the Front its standing body.
    STANDING_COMMITTEE,
    /// Ban Chấp hành
    EXECUTIVE_COMMITTEE,
    STAFF,
    /// On the party committee of the unit's level.
    PARTY_COMMITTEE,
    /// On the people's council of the unit's level.
    PEOPLES_COUNCIL,
    NATIONAL_ASSEMBLY,
    /// Whatever else a list writes.
    OTHER
}
