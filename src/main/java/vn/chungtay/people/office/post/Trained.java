package vn.chungtay.people.office.post;

/// Whether somebody was trained in a year; whoever plans courses asks who was not.
enum Trained {
    IN_YEAR("exists"),
    NOT_IN_YEAR("not exists");

    private final String there;

    Trained(String there) {
        this.there = there;
    }

    /// A condition on an office `o`, with the first and the last day of the year.
    String sql() {
        return """
        %s (select
              from training t
             where t.person = o.person
               and t.on_day between :first and :last)
        """
                .formatted(there);
    }
}
