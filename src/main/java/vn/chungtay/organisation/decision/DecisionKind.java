package vn.chungtay.organisation.decision;

/// What a decision can be written about on a page; longer ones come in as lists.
public enum DecisionKind {
    ESTABLISH,
    MERGE,
    SPLIT,
    RENAME,
    CHANGE_LEVEL,
    TRANSFER,
    DISSOLVE;

    /// Whether people choose several that stand beside one another.
    boolean isAboutSeveral() {
        return this == MERGE;
    }
}
