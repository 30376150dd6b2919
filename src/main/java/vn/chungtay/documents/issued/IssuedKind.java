package vn.chungtay.documents.issued;

/// What sort of document it is, by the names that the Party and the State give them.
enum IssuedKind {
    DECISION,
    RESOLUTION,
    DIRECTIVE,
    CONCLUSION,
    PLAN,
    PROGRAMME,
    PROJECT,
    REPORT,
    GUIDANCE,
    REGULATION,
    NOTICE,
    PROPOSAL,
    LETTER,
    MINUTES,
    OTHER
}
