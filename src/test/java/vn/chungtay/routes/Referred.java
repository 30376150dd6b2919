package vn.chungtay.routes;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.routes.Call.Aim;

/// Open referrals for a [World], each of somebody new.
record Referred(JdbcClient database) {
    String example(Person by, Aim aim) {
        return aim == Aim.UNKNOWN ? World.UNKNOWN : referral(World.place(aim));
    }

    private String referral(String unit) {
        return database.sql(
                        """
                             with made as (
                                      insert into person (code, full_name, made_at)
                                      select 'T' || count(*), 'Người Thử', now()
                                        from person
                                   returning id
                             )
                           insert into referral (person, unit, referred_on, recorded_at)
                           select made.id, u.id, date '2020-01-01', now()
                             from made, unit u
                            where u.code = ?
                        returning id
                        """)
                .param(unit)
                .query(String.class)
                .single();
    }
}
