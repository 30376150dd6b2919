package vn.chungtay.reporting.sample;

/// What people of the sample write where the program asks for a reason.
enum Excuse {
    /// Why a report comes late.
    RAIN,
    NEW_HANDS,
    NO_NETWORK,
    /// Why a report is given back.
    LOOK_AGAIN,
    NO_MINUTES,
    FAR_FROM_BEFORE,
    /// Why it comes again as it was.
    LOOKED_AGAIN,
    /// Why figures that contradict each other are sent.
    AS_IN_THE_BOOK,
    /// Why it is sent while units below have not sent theirs.
    SOME_ARE_MISSING;

    private static final long KINDS = 3;

    static Excuse forLateness(Chance chance) {
        return values()[RAIN.ordinal() + (int) chance.between(0, KINDS - 1)];
    }

    static Excuse forReturning(Chance chance) {
        return values()[LOOK_AGAIN.ordinal() + (int) chance.between(0, KINDS - 1)];
    }
}
