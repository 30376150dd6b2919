package vn.chungtay.people.office;

/// What the list of referrals can be put in order by.
enum ReferralColumn {
    REFERRED("r.referred_on"),
    PERSON("p.full_name collate \"vi-x-icu\""),
    BRANCH("n.name collate \"vi-x-icu\""),
    STATE("coalesce(r.admitted_on, r.withdrawn_on)");

    private final String sql;

    ReferralColumn(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
