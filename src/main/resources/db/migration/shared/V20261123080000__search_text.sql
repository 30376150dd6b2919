-- Search ignores diacritics, đ included, and finds composed and decomposed writing alike. A versioned
-- migration and not a repeatable one: indexes of later migrations are built on it, so that a change
-- of it has to rebuild them.

-- Written without the extension unaccent, whose function is only STABLE and lives in a schema that an
-- index would have to name. Every step here is immutable: the collation of `lower` is named, the
-- classes of the expressions are code points. vn.chungtay.shared.SearchText does the same in Java;
-- whoever changes one changes the other, a test compares them.
create function search_text(text) returns text
    language sql
    immutable
    strict
    parallel safe
    return btrim(
        regexp_replace(
            translate(
                lower(
                    regexp_replace(normalize($1, nfd), '[\u0300-\u036f]', '', 'g')
                    collate "und-x-icu"),
                'đð',
                'dd'),
            '[\u0009-\u000d\u0020\u00a0]+',
            ' ',
            'g'));

comment on function search_text(text) is
    'What a search compares: lower case, no diacritics, đ as d, single spaces';
