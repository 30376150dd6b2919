package vn.chungtay.organisation.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a list has to answer beyond its own lines, asked of all lines at once after they were
/// written, so that the registry's own ranks and lives answer. PostgreSQL asks the same before the
/// transaction ends, but tells one code and no line.
enum Question {
    PARENT_UNKNOWN(
            "organisation.intake.parent-unknown",
            """
            select s.line, 'parent_code' as place, s.parent_code as about
              from {written} s
             where s.parent_code is not null
               and not exists (select
                                 from {thing} t
                                where t.code = s.parent_code
                                  and t.voided_at is null)
            """),
    AREA_UNKNOWN(
            "organisation.intake.area-unknown",
            """
            select s.line, 'area_code' as place, s.area_code as about
              from {written} s
             where not exists (select
                                 from area t
                                where t.code = s.area_code
                                  and t.voided_at is null)
            """),
    PARENT_NOT_ALIVE(
            "organisation.intake.parent-not-alive",
            """
            select s.line, 'parent_code' as place, s.parent_code as about
              from {written} s
              join {thing} above on above.code = s.parent_code and above.voided_at is null
             where not s.during <@ above.during
            """),
    PARENT_NOT_HIGHER(
            "organisation.intake.parent-not-higher",
            """
            select distinct s.line, 'parent_code' as place, s.parent_code as about
              from {written} s
              join {thing}_state own on own.{thing} = s.id and own.during @> lower(s.during)
              join {thing}_state above on above.{thing} = own.parent
             where own.voided_at is null
               and above.voided_at is null
               and above.during && own.during
               and above.rank >= own.rank
            """),
    OTHER_ORGANISATION(
            "organisation.intake.other-organisation",
            """
            select s.line, 'parent_code' as place, s.parent_code as about
              from {written} s
              join unit above on above.code = s.parent_code and above.voided_at is null
             where above.organisation <> s.organisation
            """),
    AREA_NOT_ALIVE(
            "organisation.intake.area-not-alive",
            """
            select s.line, 'area_code' as place, s.area_code as about
              from {written} s
              join area on area.code = s.area_code and area.voided_at is null
             where not s.during <@ area.during
            """),
    /// Of a corrected line only: a new one has nothing below it but what its own file says.
    LEAVES_CHILDREN(
            "organisation.intake.leaves-children",
            """
              select min(s.line) as line, 'valid_to' as place, min(child.code) as about
                from staged_thing k
                join staged s on s.code = k.code
                join {thing}_state x on x.parent = k.id and x.voided_at is null
                join {thing} child on child.id = x.{thing}
               where k.verdict = 'CORRECTED'
                 and not x.during <@ k.life
            group by k.id
            """),
    CHANGED(
            "organisation.intake.changed",
            """
              with latest as (
                  select distinct on (x.{thing}) x.{thing} as id, x.name, x.{rank} as rank
                         {tree:, above.code as parent_code}{placed:, area.code as area_code}
                    from staged_thing k
                    join {thing}_state x on x.{thing} = k.id
               {tree:left join {thing} above on above.id = x.parent}
               {placed:     join area on area.id = x.area}
                   where x.voided_at is null
                     and k.verdict = 'CHANGED'
                order by x.{thing}, lower(x.during) desc
              )
            select s.line, s.code as about,
                   case when lower(t.during) <> lower(k.life) then 'valid_from'
                        when t.during <> k.life then 'valid_to'
                        {unit:when t.organisation <> s.organisation then 'organisation'}
                        when x.name <> s.name then 'name'
                        when x.rank <> s.rank then '{rank}'
                        {placed:when x.area_code <> s.area_code then 'area_code'}
                        {tree:when coalesce(x.parent_code, '') <> coalesce(s.parent_code, '')
                              then 'parent_code'}
                        else 'valid_from'
                    end as place
              from staged_thing k
              join {thing} t on t.id = k.id
              join latest x on x.id = k.id
              join lateral (  select *
                                from staged
                               where code = k.code
                            order by during desc
                               limit 1) s on true
             where k.verdict = 'CHANGED'
            """);

    /// The lines that were written, each with the id of what it is about.
    private static final String WRITTEN =
            """
            (select staged.*, k.id
               from staged
               join staged_thing k on k.code = staged.code
              where k.verdict in ('NEW', 'CORRECTED'))
            """;

    private static final Set<Question> OF_UNITS = EnumSet.of(OTHER_ORGANISATION);
    private static final Set<Question> OF_WHAT_LIES_IN_AREAS =
            EnumSet.of(AREA_UNKNOWN, AREA_NOT_ALIVE);
    private static final Set<Question> OF_TREES =
            EnumSet.of(PARENT_UNKNOWN, PARENT_NOT_ALIVE, PARENT_NOT_HIGHER, LEAVES_CHILDREN);

    private final String key;
    private final String sql;

    Question(String key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    static List<Question> of(Roll roll) {
        var asked = EnumSet.allOf(Question.class);
        if (!roll.hasOrganisation()) {
            asked.removeAll(OF_UNITS);
        }
        if (!roll.hasArea()) {
            asked.removeAll(OF_WHAT_LIES_IN_AREAS);
        }
        if (!roll.hasParent()) {
            asked.removeAll(OF_TREES);
        }
        return List.copyOf(asked);
    }

    /// The sentence; {0} is what the question is about.
    String key() {
        return key;
    }

    String in(Roll roll) {
        return roll.in(sql.replace("{written}", WRITTEN));
    }
}
