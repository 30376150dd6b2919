-- A round that has just been opened is unknown to the planner until a tenth of all reports has changed, which may be never on the evening it is due: it took the reports of a round for one, and asked for them one by one.

alter table report set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000);
alter table report_sum set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500);
alter table report_step set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000);
