-- Lists of members may carry identity numbers, which are readable nowhere else in the database: so are the lists.

alter table import_file add column closed boolean not null default false;
comment on column import_file.closed is
    'Whether the content is encrypted with the key of the installation; false for what came before that';
