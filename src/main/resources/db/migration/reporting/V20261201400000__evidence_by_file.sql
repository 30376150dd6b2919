-- The register of documents asks of which cells a file is evidence; few notes have one.

create index report_note_file_ix on report_note (file) where file is not null;
