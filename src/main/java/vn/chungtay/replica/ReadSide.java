package vn.chungtay.replica;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Which database the transaction of this moment reads. Whoever remembers what was read remembers
/// it for each apart: one may be some milliseconds ahead of the other.
public enum ReadSide {
    PRIMARY,
    REPLICA;

    private static final ThreadLocal<ReadSide> CHOSEN = ThreadLocal.withInitial(() -> PRIMARY);

    /// Only what writes nothing is ever read from a replica.
    public static ReadSide current() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? CHOSEN.get()
                : PRIMARY;
    }

    /// For what this thread reads from here on.
    static void choose(ReadSide side) {
        CHOSEN.set(side);
    }

    static void forget() {
        CHOSEN.remove();
    }
}
