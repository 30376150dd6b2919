package vn.chungtay;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A table for which PostgreSQL finds no room on its disk, as it says so.
public final class FullTable {
    private FullTable() {}

    /// @param address of the database
    /// @param rows a condition on those for which there is none, as `new.word = 'full'`
    public static void fill(String address, String table, String rows) {
        JdbcClient.create(TestPostgres.owner(address))
                .sql(
                        """
                        create or replace function full_disk() returns trigger language plpgsql as
                        $$ begin
                            raise exception 'could not extend file' using errcode = 'disk_full';
                        end $$;
                        create trigger full_disk before insert or update on %s
                        for each row when (%s) execute function full_disk()
                        """
                                .formatted(table, rows))
                .update();
    }

    /// In all tables of the database.
    public static void makeRoom(String address) {
        JdbcClient.create(TestPostgres.owner(address))
                .sql("drop function if exists full_disk() cascade")
                .update();
    }
}
