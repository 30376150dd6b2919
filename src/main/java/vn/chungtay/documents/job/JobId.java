package vn.chungtay.documents.job;

/// Which job.
record JobId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
