package vn.chungtay.identity;

/// What a module keeps closed by the [Vault]. Filled by each that does, for the day on which the
/// key is lost.
public interface ClosedValues {

    /// Forgets what nobody can open any more, so that it is asked for anew. Called within a
    /// transaction.
    void keyWasLost();
}
