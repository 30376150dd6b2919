import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/// An officer of an organisation on the same evening: looks who has submitted, approves up to ten
/// at once, and looks at the totals and at how the targets stand.
final class Officer {
    private static final Pattern WAITING = Pattern.compile("name=\"unit\" value=\"([^\"]+)\"");
    private static final String ROUND = "/reports/X1/2024/final";
    private static final String SUBMITTED = ROUND + "?standing=SUBMITTED&level=BRANCH";
    private static final int AT_ONCE = 10;

    private final String login;
    private final String unit;
    private final Browser browser;
    private final RandomGenerator random;

    Officer(int number, String login, String unit, Times times) {
        this.login = login;
        this.unit = unit;
        this.browser = new Browser(times);
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(-1 - number);
    }

    Void work(Evening evening) throws InterruptedException {
        if (!browser.signIn(login)) {
            return null;
        }
        evening.pace().think(random);
        while (!evening.isOver()) {
            approve(evening);
            browser.get("totals of an organisation", "/totals?form=X1&period=2024&unit=" + unit);
            evening.pace().think(random);
            browser.get("targets at a glance", "/targets/overview");
            evening.pace().think(random);
        }
        return null;
    }

    private void approve(Evening evening) throws InterruptedException {
        var page = browser.open("who has submitted", SUBMITTED).text();
        var chosen = WAITING.matcher(page).results().map(m -> "unit=" + m.group(1)).toList();
        evening.pace().think(random);
        if (!chosen.isEmpty()) {
            var some = chosen.subList(0, Math.min(AT_ONCE, chosen.size()));
            browser.post("approving up to ten", ROUND + "/approvals", String.join("&", some));
            evening.pace().think(random);
        }
    }
}
