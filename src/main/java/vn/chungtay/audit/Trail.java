package vn.chungtay.audit;

import org.springframework.stereotype.Component;

/// Writes down what was done, in the transaction that does it.
@Component
public class Trail {

    /// Called within the transaction that does the act.
    public void record(Act act) {
        throw new IllegalStateException("Not yet kept: " + act);
    }
}
