package vn.chungtay.organisation;

/// What stands beside the six organisations in an area.
public enum BodyKind {
    /// Đảng bộ; an area has at most one a day, and it accepts the area's reports
    PARTY_COMMITTEE,
    /// Sở, ban, ngành, trường
    AGENCY
}
