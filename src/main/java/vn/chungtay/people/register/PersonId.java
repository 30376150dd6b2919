package vn.chungtay.people.register;

/// Of a row of `person`.
record PersonId(long value) {
    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
