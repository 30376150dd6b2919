package vn.chungtay.organisation.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is asked of all lines at once after they were written, so that the registry's own ranks and
/// lives answer. PostgreSQL asks the same before the transaction ends, but tells one code and no
/// line.
enum Question {
    PARENT_UNKNOWN(
            "organisation.intake.parent-unknown",
            """
            select s.line, 'parent_code' as place, s.parent_code as about
              from staged s
             where s.is_new
               and s.parent_code is not null
               and not exists (select
                                 from {thing} t
                                where t.code = s.parent_code
                                  and t.voided_at is null)
            """),
    AREA_UNKNOWN(
            "organisation.intake.area-unknown",
            """
            select s.line, 'area_code' as place, s.area_code as about
              from staged s
             where s.is_new
               and not exists (select
                                 from area t
                                where t.code = s.area_code
                                  and t.voided_at is null)
            """),
    PARENT_NOT_ALIVE(
            "organisation.intake.parent-not-alive",
            """
            select s.line, 'parent_code' as place, s.parent_code as about
              from staged s
              join {thing} above on above.code = s.parent_code and above.voided_at is null
             where s.is_new
               and not s.during <@ above.during
            """),
    PARENT_NOT_HIGHER(
            "organisation.intake.parent-not-higher",
            """
            select distinct s.line, 'parent_code' as place, s.parent_code as about
              from staged s
              join {thing}_state own on own.{thing} = s.id
              join {thing}_state above on above.{thing} = own.parent
             where s.is_new
               and above.voided_at is null
               and above.during && own.during
               and above.rank >= own.rank
            """),
    OTHER_ORGANISATION(
            "organisation.intake.other-organisation",
            """
            select s.line, 'parent_code' as place, s.parent_code as about
              from staged s
              join unit above on above.code = s.parent_code and above.voided_at is null
             where s.is_new
               and above.organisation <> s.organisation
            """),
    AREA_NOT_ALIVE(
            "organisation.intake.area-not-alive",
            """
            select s.line, 'area_code' as place, s.area_code as about
              from staged s
              join area on area.code = s.area_code and area.voided_at is null
             where s.is_new
               and not s.during <@ area.during
            """),
    CHANGED(
            "organisation.intake.changed",
            """
              with latest as (
                  select distinct on (x.{thing}) x.{thing} as id, x.name, x.{rank} as rank,
                         above.code as parent_code{unit:, area.code as area_code}
                    from staged s
                    join {thing}_state x on x.{thing} = s.id
               left join {thing} above on above.id = x.parent
               {unit:     join area on area.id = x.area}
                   where x.voided_at is null
                     and not s.is_new
                order by x.{thing}, lower(x.during) desc
              )
            select s.line, s.code as about,
                   case when lower(t.during) <> lower(s.during) then 'valid_from'
                        when t.during <> s.during then 'valid_to'
                        {unit:when t.organisation <> s.organisation then 'organisation'}
                        when x.name <> s.name then 'name'
                        when x.rank <> s.rank then '{rank}'
                        {unit:when x.area_code <> s.area_code then 'area_code'}
                        else 'parent_code'
                    end as place
              from staged s
              join {thing} t on t.id = s.id
              join latest x on x.id = s.id
             where not s.is_new
               and (t.during <> s.during
                    {unit:or t.organisation <> s.organisation}
                    or not exists (
                        select
                          from {thing}_state was
                     left join {thing} above on above.id = was.parent
                     {unit:     join area on area.id = was.area}
                         where was.{thing} = s.id
                           and was.voided_at is null
                           and was.name = s.name
                           and was.{rank} = s.rank
                           {unit:and area.code = s.area_code}
                           and coalesce(above.code, '') = coalesce(s.parent_code, '')))
            """);

    private static final Set<Question> OF_UNITS =
            EnumSet.of(AREA_UNKNOWN, OTHER_ORGANISATION, AREA_NOT_ALIVE);

    private final String key;
    private final String sql;

    Question(String key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    static List<Question> of(Roll roll) {
        var asked = EnumSet.allOf(Question.class);
        if (roll == Roll.AREAS) {
            asked.removeAll(OF_UNITS);
        }
        return List.copyOf(asked);
    }

    /// The sentence; {0} is what the question is about.
    String key() {
        return key;
    }

    String in(Roll roll) {
        return roll.in(sql);
    }
}
