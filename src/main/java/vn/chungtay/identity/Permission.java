package vn.chungtay.identity;

/// What a viewer may be allowed to do; each handler names one with [Requires]. Some are held
/// wherever they were granted, others only within the granted scope.
public enum Permission {
    /// Open to everybody, signed in or not: the sign-in page, the one error path.
    ENTER(Reach.ANYBODY),
    /// Whatever everybody has who signed in: the home page, one's own account, sessions, tokens.
    SIGNED_IN(Reach.OWN),
    /// Read the registry: areas, units, decisions. Names of units are known to all who work here.
    READ_REGISTRY(Reach.ANYWHERE),
    /// Read what is published: the programme, its annex, findings and targets.
    READ_PUBLISHED(Reach.ANYWHERE),
    /// Bring lists in, and see what came of it.
    IMPORT_LISTS(Reach.WITHIN),
    /// Sign decisions that change areas and units, file their papers, undo them.
    REORGANISE(Reach.WITHIN),
    /// See what units ask to have changed, and what was answered.
    READ_REQUESTS(Reach.WITHIN),
    /// Ask for a change of one's own unit, or take such a request back.
    REQUEST_CHANGES(Reach.WITHIN),
    /// Read what units report, and its totals.
    READ_FIGURES(Reach.WITHIN),
    /// Enter figures of a unit, and submit its report.
    ENTER_FIGURES(Reach.WITHIN),
    /// Approve or return the reports of the units below one's own, along the organisation's line.
    APPROVE_REPORTS(Reach.WITHIN),
    /// Accept the reports of all organisations in an area, along the party committee's line.
    ACCEPT_REPORTS(Reach.WITHIN),
    /// Report on tasks of the programme, for the bodies one speaks for.
    REPORT_TASKS(Reach.ANYWHERE),
    /// Follow the plan up: name who speaks for a body, report on its behalf, change deadlines.
    RUN_PLAN(Reach.ANYWHERE),
    /// Register new, breakthrough work of units, their heads and officials; tell what became of it.
    REGISTER_COMMITMENTS(Reach.WITHIN),
    /// Appraise such work of the units below one's own, never of one's own.
    APPRAISE_COMMITMENTS(Reach.WITHIN),
    /// Draft agreements between one's units and the authorities, sign and close them, and appraise
    /// each year: "Hằng năm đánh giá kết quả thực hiện" is said of those who agreed.
    KEEP_AGREEMENTS(Reach.WITHIN),
    /// Keep the register of documents: enter, correct, strike out.
    KEEP_DOCUMENTS(Reach.ANYWHERE),
    /// See persons of the register by name: members, officials, referrals.
    READ_PEOPLE(Reach.WITHIN),
    /// Keep the register of members and officials: admit, move, confirm, merge.
    KEEP_PEOPLE(Reach.WITHIN),
    /// Look at what is kept closed of a person: identity number, membership of the Party. Each look
    /// is told to the trail.
    READ_SENSITIVE(Reach.WITHIN),
    /// Start programmes, and change what they lay down, by the document that allows it.
    EDIT_PROGRAMME(Reach.ANYWHERE),
    /// Make accounts, grant roles, end both.
    MANAGE_ACCOUNTS(Reach.WITHIN),
    /// Search the audit trail.
    READ_AUDIT(Reach.WITHIN),
    /// See how the program is: the page, its signs and figures for programs that watch.
    WATCH_SYSTEM(Reach.WITHIN);

    /// How far a permission goes once it is granted.
    public enum Reach {
        /// Nobody needs to be granted it.
        ANYBODY,
        /// What belongs to the viewer's own account.
        OWN,
        /// Whatever the scope it was granted on.
        ANYWHERE,
        /// What lies in the scope it was granted on; the rest is not found.
        WITHIN
    }

    private final Reach reach;

    Permission(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }
}
