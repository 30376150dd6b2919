package vn.chungtay.programme.agreement;

/// What a party of an agreement is.
enum PartyKind {
    /// A unit of the Front or an organisation.
    UNIT,
    /// A party committee or an agency of the registry.
    BODY,
    /// An authority or agency that is only named: the registry has no people's committees.
    AUTHORITY,
    /// An association, a bank, an enterprise.
    OTHER
}
