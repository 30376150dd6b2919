package vn.chungtay.programme.outline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much of everything a programme holds.
@Component
class Summary {
    private final JdbcClient jdbc;

    Summary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A target of the document may be followed by several measures; they share its place.
    record Counts(
            long targets,
            long measures,
            long solutionGroups,
            long solutions,
            long tasks,
            long bodiesWithDuties,
            long duties,
            long rolloutSteps,
            long fundingSources) {}

    Counts of(String programme) {
        return jdbc.sql(
                        """
                        select (select count(distinct place)
                                  from target
                                 where programme = code_of) as targets,
                               (select count(*)
                                  from target
                                 where programme = code_of) as measures,
                               (select count(*)
                                  from solution_group
                                 where programme = code_of and parent is null) as solution_groups,
                               (select count(*)
                                  from solution
                                 where programme = code_of) as solutions,
                               (select count(*)
                                  from task
                                 where programme = code_of) as tasks,
                               (select count(*)
                                  from duty
                                 where programme = code_of) as bodies_with_duties,
                               (select count(*)
                                  from duty_item
                                 where programme = code_of) as duties,
                               (select count(*)
                                  from rollout_step
                                 where programme = code_of) as rollout_steps,
                               (select count(*)
                                  from funding_source
                                 where programme = code_of) as funding_sources
                          from (select :programme as code_of)
                        """)
                .param("programme", programme)
                .query(Counts.class)
                .single();
    }
}
