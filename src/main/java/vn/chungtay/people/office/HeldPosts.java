package vn.chungtay.people.office;

import java.util.List;

/// How officials are counted wherever they are: SQL that follows `UnitsThen.where`, as those who
/// print Biểu 3 count. Whoever is full-time in one of their posts is so altogether; of several
/// degrees the highest counts.
final class HeldPosts {
    /// One row of `held` for each unit and each person with a post in it.
    static final String HELD =
            """
            ,
                 held as (
                 select h.now, o.person, bool_or(o.full_time) as full_time,
                        bool_or(o.party_member) as party_member,
                        min(array_position(array['POSTGRADUATE', 'UNIVERSITY', 'COLLEGE',
                                                 'INTERMEDIATE', 'SECONDARY'], o.education))
                            as degree,
                        min(array_position(array['ADVANCED', 'INTERMEDIATE', 'ELEMENTARY'],
                                           o.political_theory)) as course,
                        bool_or(o.post = 'HEAD') as head,
                        bool_or(o.post = 'STANDING_COMMITTEE') as standing,
                        bool_or(o.post = 'EXECUTIVE_COMMITTEE') as executive,
                        bool_or(o.post = 'PARTY_COMMITTEE') as on_committee,
                        bool_or(o.post = 'PEOPLES_COUNCIL') as on_council,
                        bool_or(o.post = 'NATIONAL_ASSEMBLY') as in_assembly
                   from here h
                   join office o
                     on o.unit = h.then
                    and o.voided_at is null
                    and o.during @> cast(:day as date)
               group by h.now, o.person
                 )
            """;

    /// The columns of Biểu 3, over rows with a `level`. Its grassroots column takes college and
    /// intermediate degrees together.
    static final String COUNTED =
            """
            count(*) filter (where full_time) as total,
            count(*) filter (where full_time and party_member) as party_members,
            count(*) filter (where full_time and degree = 1) as postgraduate,
            count(*) filter (where full_time and degree = 2) as university,
            count(*) filter (where full_time
                               and (degree = 3 or degree = 4 and level = 'GRASSROOTS'))
                as college,
            count(*) filter (where full_time and course = 1) as theory_advanced,
            count(*) filter (where full_time and course = 2) as theory_intermediate,
            count(*) filter (where full_time and course = 3) as theory_elementary
            """;

    /// What [#COUNTED] calls them, as the codes of Biểu 3 do.
    static final List<String> COLUMNS =
            List.of(
                    "total",
                    "party_members",
                    "postgraduate",
                    "university",
                    "college",
                    "theory_advanced",
                    "theory_intermediate",
                    "theory_elementary");

    private HeldPosts() {}
}
