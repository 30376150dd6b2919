package vn.chungtay.identity;

/// What a viewer may be allowed to do; each handler names one with [Requires].
public enum Permission {
    /// Read what is published: the programme, its annex, findings and targets.
    READ_PUBLISHED,
    /// Bring lists in, and see what came of it.
    IMPORT_LISTS,
    /// Sign decisions that change areas and units, file their papers, undo them.
    REORGANISE,
    /// Ask for a change of one's own unit, or take such a request back.
    REQUEST_CHANGES
}
