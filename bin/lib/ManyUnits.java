import java.util.List;
import java.util.Map;

/// Lists of a made-up province: 1 province, 10 districts, 200 communes, 2,000 villages, and 100,000
/// units of six organisations in them. The same at every run.
final class ManyUnits {
    static final int COUNT = 100_000;

    private static final int DISTRICTS = 10;
    private static final int COMMUNES = 20;

    private static final int VILLAGES = 10;
    private static final String LIFE = ",2020-01-01,\n";

    private static final List<String> FIRST =
            List.of("An", "Bình", "Đông", "Hợp", "Hùng", "Kim", "Minh", "Phú", "Tân", "Yên");
    private static final List<String> SECOND =
            List.of("Hòa", "Khang", "Lâm", "Lợi", "Nguyên", "Phúc", "Sơn", "Thành", "Thọ", "Tiến");
    private static final Map<String, String> BRANCH =
            Map.of(
                    "FF", "Ban công tác Mặt trận",
                    "FU", "Chi hội Nông dân",
                    "VA", "Chi hội Cựu chiến binh",
                    "TU", "Tổ công đoàn",
                    "YU", "Chi đoàn",
                    "WU", "Chi hội Phụ nữ");
    private static final List<String> ORGANISATIONS = List.of("FF", "FU", "VA", "TU", "YU", "WU");

    private final StringBuilder areas =
            new StringBuilder("code,name,kind,parent_code,valid_from,valid_to\n");
    private final StringBuilder units =
            new StringBuilder(
                    "code,organisation,level,name,area_code,parent_code,valid_from,valid_to\n");
    private final int wanted;
    private final int districts;
    private int count;

    ManyUnits() {
        this(COUNT, DISTRICTS);
    }

    ManyUnits(int wanted, int districts) {
        this.wanted = wanted;
        this.districts = districts;
        area("m", "Tỉnh Mẫu", "PROVINCE", "");
        for (var organisation : ORGANISATIONS) {
            unit("m", organisation, "PROVINCE", "Ban Chấp hành tỉnh Mẫu", "");
        }
        for (var i = 0; i < districts; i++) {
            district("m." + i, "Huyện " + name(i));
        }
        branches();
    }

    /// How many units are no branches.
    static int above(int districts) {
        return ORGANISATIONS.size() * (1 + districts + districts * COMMUNES);
    }

    String areas() {
        return areas.toString();
    }

    String units() {
        return units.toString();
    }

    private void district(String code, String name) {
        area(code, name, "DISTRICT", "m");
        everywhere(code, "DISTRICT", "Ban Chấp hành " + name, "m");
        for (var i = 0; i < COMMUNES; i++) {
            commune(code + "." + i, "Xã " + name(i * 7), code);
        }
    }

    private void commune(String code, String name, String district) {
        area(code, name, "COMMUNE", district);
        everywhere(code, "GRASSROOTS", "Ban Chấp hành " + name, district);
        for (var i = 0; i < VILLAGES; i++) {
            area(code + "." + i, "Thôn " + name(i * 11), "VILLAGE", code);
        }
    }

    /// Round after round through all villages, until there are enough.
    private void branches() {
        for (var i = 0; count < wanted; i++) {
            var village = i / ORGANISATIONS.size() % (districts * COMMUNES * VILLAGES);
            var round = i / ORGANISATIONS.size() / (districts * COMMUNES * VILLAGES) + 1;
            var organisation = ORGANISATIONS.get(i % ORGANISATIONS.size());
            var commune =
                    "m."
                            + village / VILLAGES / COMMUNES
                            + "."
                            + village / VILLAGES % COMMUNES;
            var place = commune + "." + village % VILLAGES;
            var name =
                    BRANCH.get(organisation)
                            + " số "
                            + round
                            + " thôn "
                            + name(village % VILLAGES * 11);
            unit(place + "." + round, place, organisation, "BRANCH", name, commune);
        }
    }

    private void everywhere(String area, String level, String name, String parent) {
        for (var organisation : ORGANISATIONS) {
            unit(area, organisation, level, name, parent);
        }
    }

    private void area(String code, String name, String kind, String parent) {
        areas.append(String.join(",", code, name, kind, parent)).append(LIFE);
    }

    private void unit(String area, String organisation, String level, String name, String parent) {
        unit(area, area, organisation, level, name, parent);
    }

    private void unit(
            String code, String area, String organisation, String level, String name, String above) {
        var parent = above.isEmpty() ? "" : organisation + "." + above;
        units.append(organisation + "." + code + ",")
                .append(String.join(",", organisation, level, name, area, parent))
                .append(LIFE);
        count++;
    }

    private static String name(int number) {
        return FIRST.get(number / SECOND.size() % FIRST.size())
                + " "
                + SECOND.get(number % SECOND.size());
    }
}
