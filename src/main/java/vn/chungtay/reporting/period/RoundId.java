package vn.chungtay.reporting.period;

/// Names a row of `report_round`.
public record RoundId(long value) {
    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
