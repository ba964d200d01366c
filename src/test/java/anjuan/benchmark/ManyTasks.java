package anjuan.benchmark;

import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the engine's tables and ours with the same open tasks, by SQL. */
final class ManyTasks {

    private final JdbcTemplate jdbc;
    private final boolean onPostgresql;

    ManyTasks(JdbcTemplate jdbc, boolean onPostgresql) {
        this.jdbc = jdbc;
        this.onPostgresql = onPostgresql;
    }

    /** Tasks over pools of heads, the first of them yz:HEAD; a fifth is assigned; due dates lie over sixty days. */
    void insert(int tasks, int pools) {
        var series =
                onPostgresql ? "generate_series(1, " + tasks + ") as s (i)" : "system_range(1, " + tasks + ") as s (i)";
        var bureau = "case when mod(i, " + pools + ") = 0 then 'yz' else concat('b', mod(i, " + pools + ")) end";
        var due = onPostgresql
                ? "date '2026-01-01' + mod(i / 50 * 7, 60)::int"
                : "dateadd(day, mod(i / 50 * 7, 60), date '2026-01-01')";
        jdbc.update("""
                insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, is_active_, is_concurrent_,
                                              is_scope_, is_event_scope_, suspension_state_, sequence_counter_,
                                              cached_ent_state_)
                select concat('bx', i), 1, concat('bx', i), concat('BX-2026-', i), true, false, true, false, 1, 1, 0
                from %s""".formatted(series));
        jdbc.update("""
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, task_def_key_, assignee_,
                                         priority_, create_time_, due_date_, suspension_state_)
                select concat('bt', i), 1, concat('bx', i), concat('bx', i), '决定是否立案', 'decideFiling',
                       case when mod(i / 50, 5) = 0 then concat('officer', mod(i, 1000)) end, 50, current_timestamp, %s, 1
                from %s""".formatted(due, series));
        jdbc.update("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select concat('bl', i), 1, concat(%s, ':HEAD'), 'candidate', concat('bt', i)
                from %s""".formatted(bureau, series));
        jdbc.update("""
                insert into casefile_file (number, bureau_id, bureau_path, unit_id, stage, source, respondent,
                                           right_kind, summary, received_on, last_act_on, opened_at, version)
                select concat('BX-2026-', 1000000 + i), %s, concat('/', %s, '/'), 'u', 'FILING', 'REPORT', '某公司',
                       'TRADEMARK', '摘要', date '2026-01-01', date '2026-01-01', current_timestamp, 0
                from %s""".formatted(bureau, bureau, series));
        jdbc.update("""
                insert into inbox_item (task_id, case_number, process, task_key, role, assignee, due_on, created_at)
                select concat('bt', i), concat('BX-2026-', 1000000 + i), 'handleClue v1', 'decideFiling', 'HEAD',
                       case when mod(i / 50, 5) = 0 then concat('officer', mod(i, 1000)) end, %s, current_timestamp
                from %s""".formatted(due, series));
        jdbc.update("""
                insert into inbox_candidate (pool, due_on, task_id)
                select concat(%s, ':HEAD'), %s, concat('bt', i)
                from %s
                where mod(i / 50, 5) <> 0""".formatted(bureau, due, series));
        jdbc.execute("analyze");
    }
}
