package vn.chungtay.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;

/// How PostgreSQL plans the questions of a transaction.
public final class Plans {
    private Plans() {}

    /// For lists that are filtered in many ways: a plan that fits any day and any filter walks all
    /// rows, one by one. Where few rows are asked for, planning costs more than it saves; and
    /// checks of foreign keys, planned anew for every row, take half the time of a large list.
    public static void forThisQuestion(JdbcClient database) {
        database.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    /// For a search: what was found is to fit into memory, and workers take longer to start than to
    /// help.
    public static void forThisSearch(JdbcClient database) {
        database.sql(
                        """
                        select set_config('plan_cache_mode', 'force_custom_plan', true),
                               set_config('work_mem', '64MB', true),
                               set_config('max_parallel_workers_per_gather', '0', true)
                        """)
                .query(_ -> {});
    }
}
