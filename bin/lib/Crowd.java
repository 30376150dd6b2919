import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The accounts of a deadline evening, made in the database: clerks with branches to write for,
/// officers of the organisations' provincial units. Each signs in with the bench's own password.
final class Crowd {
    private final Connection database;
    private final String name;

    /// @param name what logins begin with
    Crowd(Connection database, String name) {
        this.database = database;
        this.name = name;
    }

    List<Writer> writers(Evening.Place place, Times times, List<Writer.Branch> ledger)
            throws Exception {
        var many = place.clerks();
        var each = place.branches();
        var branches = branches(place.area(), many * each);
        if (branches.size() < many * each) {
            throw new IllegalStateException("Only " + branches.size() + " branches");
        }
        ledger.addAll(branches);
        var of = new HashMap<Long, Integer>();
        var writers = new ArrayList<Writer>();
        for (var number = 0; number < many; number++) {
            var from = number * each;
            var theirs = branches.subList(from, from + each);
            for (var branch : theirs) {
                of.put(branch.id, number);
            }
            writers.add(new Writer(number, name + "-clerk-" + number, theirs, times));
        }
        make("clerk", "BRANCH_HEAD", of);
        return writers;
    }

    private List<Writer.Branch> branches(String area, int many) throws Exception {
        var branches = new ArrayList<Writer.Branch>();
        var sql =
                """
                  select u.id, u.code, r.figures
                    from report r
                    join unit u on u.id = r.unit
                    join report_round o on o.id = r.round and o.form = 'X1'
                   where split_part(u.code, '.', 2) = '%s'
                     and not exists (select from report_step s where s.report = r.id)
                order by md5(u.code)
                   limit %d
                """;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql.formatted(area, many))) {
            while (row.next()) {
                var figures = (Long[]) row.getArray(3).getArray();
                branches.add(new Writer.Branch(row.getLong(1), row.getString(2), figures));
            }
        }
        return branches;
    }

    List<Officer> officers(String area, int many, Times times) throws Exception {
        var units = new ArrayList<String>();
        var of = new HashMap<Long, Integer>();
        var sql =
                """
                select u.id, u.code
                  from unit_state s
                  join unit u on u.id = s.unit
                  join area a on a.id = s.area and a.code = '%s'
                 where s.level = 'PROVINCE'
                   and s.voided_at is null
                """;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql.formatted(area))) {
            while (row.next()) {
                of.put(row.getLong(1), units.size());
                units.add(row.getString(2));
            }
        }
        make("officer", "ORGANISATION_OFFICER", of);
        var officers = new ArrayList<Officer>();
        for (var number = 0; number < many; number++) {
            var turn = number % units.size();
            officers.add(
                    new Officer(number, name + "-officer-" + turn, units.get(turn), times));
        }
        return officers;
    }

    /// @param of unit by unit the number of whoever works for it
    private void make(String kind, String role, Map<Long, Integer> of) throws Exception {
        try (var made =
                database.prepareStatement(
                        """
                        with wanted as (
                            select unit, ? || number as login
                              from unnest(?, ?) as w (unit, number)
                        ),
                        made as (
                            insert into account (login, name, made_at, password_hash,
                                   password_set_at)
                            select distinct w.login, 'Cán bộ ' || w.login, now(),
                                   b.password_hash, now()
                              from wanted w
                              join account b on b.login = 'bench'
                         returning id, login
                        )
                        insert into role_grant (account, role, unit, valid_from, document,
                               granted_at)
                        select m.id, ?, w.unit, date '2020-01-01', 'bench', now()
                          from made m
                          join wanted w using (login)
                        """)) {
            made.setString(1, name + "-" + kind + "-");
            made.setArray(2, database.createArrayOf("bigint", of.keySet().toArray()));
            made.setArray(3, database.createArrayOf("integer", of.values().toArray()));
            made.setString(4, role);
            made.executeUpdate();
        }
    }
}
