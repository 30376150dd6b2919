import java.util.List;

/// A list of 376,000 memberships of 300,000 people in the branches of [ManyUnits]. The same at
/// every run.
final class ManyMembers {
    static final int MEMBERSHIPS = 376_000;
    static final int PERSONS = 300_000;

    private static final List<String> NAMES =
            List.of("An", "Bình", "Cường", "Dung", "Hà", "Hòa", "Lan", "Minh", "Nga", "Sơn");
    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ma");

    private ManyMembers() {}

    /// As the API takes it. Whoever has two memberships has them in two organisations.
    static String list(List<String> branches) {
        var list =
                new StringBuilder(
                        "person_id,full_name,birth_date,gender,organisation,unit_code,"
                                + "joined_on,left_on\n");
        for (var i = 0; i < MEMBERSHIPS; i++) {
            var person = i % PERSONS;
            var unit = branches.get((int) ((i * 7919L + i / PERSONS) % branches.size()));
            list.append("P").append(person).append(',').append(name(person)).append(',');
            list.append("%d-%02d-%02d,".formatted(1940 + person % 65, 1 + person % 12, 1 + person % 28));
            list.append(person % 2 == 0 ? "FEMALE," : "MALE,");
            list.append(unit, 0, 2).append(',').append(unit).append(",2020-02-01,\n");
        }
        return list.toString();
    }

    private static String name(int person) {
        return FAMILIES.get(person / 7 % FAMILIES.size())
                + " "
                + NAMES.get(person / 70 % NAMES.size())
                + " "
                + NAMES.get(person % NAMES.size());
    }
}
