package vn.chungtay.routes;

import java.util.Map;

/// Reports on paper, of units and on areas, for a [World]: in the place, elsewhere, and what there
/// is not.
final class Briefs {
    private static final String ROUND = "/summaries/{form}/{period}/{stage}";

    private static final String UNIT = "/reports/{form}/{period}/{stage}/{unit}";

    static final Map<String, String[]> PAPERS =
            Map.of(
                    "/reports/{form}",
                    new String[] {"R6", "R6", "R9"},
                    "/reports/{form}/{period}",
                    new String[] {"2021-H1", "2021-H1", "1921-H1"},
                    UNIT + "/{verdict}",
                    new String[] {"return", "return", "return"},
                    UNIT + "/paper/{element}",
                    new String[] {"r6.causes", "r6.causes", "r6.none"},
                    UNIT + "/paper.{kind}",
                    new String[] {"docx", "docx", "docx"},
                    "/summaries/{form}",
                    new String[] {"R6", "R6", "R9"},
                    "/summaries/{form}/{period}",
                    new String[] {"2021-H1", "2021-H1", "1921-H1"},
                    ROUND,
                    new String[] {"final", "final", "final"},
                    ROUND + "/{area}",
                    new String[] {"t.b.1", "t.n.1", World.NAME},
                    ROUND + "/{area}/paper.{kind}",
                    new String[] {"docx", "docx", "docx"});

    private Briefs() {}
}
