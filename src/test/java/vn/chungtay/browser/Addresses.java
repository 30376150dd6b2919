package vn.chungtay.browser;

/// One address of every screen, and of the states a screen can be in.
final class Addresses {
    static final String CELL = "/forms/B3/2020/TOTAL/b3.district.theory_intermediate";

    private static final String[] ALL = {
        "/",
        "/programme",
        "/programme/solutions",
        "/programme/tasks",
        "/programme/tasks?q=zzzz",
        "/programme/tasks/1",
        "/programme/tasks/13",
        "/programme/tasks/timeline",
        "/programme/tasks/1/1/ban-dan-van-tinh-uy/reports/new",
        "/programme/tasks/1/1/deadlines/new",
        "/programme/bodies/ban-dan-van-tinh-uy",
        "/programme/duties",
        "/programme/duties?q=zzzz",
        "/programme/duties?state=NOT_REPORTED",
        "/programme/duties/D3.1/reports/new",
        "/programme/rollout",
        "/programmes/de-an-02-2021/parts",
        "/programmes/de-an-02-2021/parts?q=zzzz",
        "/programmes/de-an-02-2021/parts/task-13",
        "/programmes/de-an-02-2021/parts/target-T1a",
        "/programmes/de-an-02-2021/additions/task",
        "/programmes/de-an-02-2021/additions/ratio",
        "/programmes/de-an-02-2021/removals/time-13-2",
        "/commitments",
        "/commitments/units",
        "/commitments/new",
        "/members",
        "/agreements",
        "/agreements/units",
        "/agreements/new",
        "/targets",
        "/targets/reported",
        "/targets/overview",
        "/targets/reported/T2",
        "/targets/reported/T2/course",
        "/explanations",
        "/forms",
        "/forms/B1",
        "/forms/B2",
        "/forms/B3",
        "/forms/B4",
        "/forms/B5",
        CELL,
        "/findings",
        "/findings?form=B2&kind=CLASSES",
        "/findings?q=zzzz",
        "/findings?form=" + "x".repeat(200),
        "/findings/reported",
        "/units",
        "/units/tree",
        "/areas",
        "/reorganisations",
        "/reorganisations?q=zzzz",
        "/reorganisations/new",
        "/change-requests",
        "/change-requests/new",
        "/imports",
        "/imports?q=zzzz",
        "/imports/new",
        "/imports/new?kind=units",
        "/areas/tree",
        "/reports",
        "/reports/calendar",
        "/reports/calendar?year=1900",
        "/audit",
        "/audit?q=zzzz",
        "/style",
        "/no/such/page"
    };

    private Addresses() {}

    static String[] all() {
        return ALL.clone();
    }
}
