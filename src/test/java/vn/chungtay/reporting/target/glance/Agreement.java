package vn.chungtay.reporting.target.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.Testers;
import vn.chungtay.organisation.registry.Visitor;

/// What the API, the heat map and the workbook say of the targets of one period in a province.
///
/// @param area code of the province
public record Agreement(int port, String period, String area) {
    private static final Pattern CELL =
            Pattern.compile(
                    "heat heat--\\w+\" href=\"/targets/reported/(\\w+)\\?[^\"]*"
                            + "organisation=([A-Z._]+)\"(?:(?!</a>).)*</a>",
                    Pattern.DOTALL);

    public void the_heat_map_says_what_the_api_says() throws Exception {
        var page = Visitor.at(port).page("/targets/overview?period=" + period);
        var cells = CELL.matcher(page.substring(0, page.indexOf("id=\"attending\"")));
        var seen = 0;
        for (; cells.find(); seen++) {
            var value = item(cells.group(1), cells.group(2)).get("value");
            if (!value.isNull()) {
                assertThat(cells.group()).contains(printed(value.decimalValue()));
            }
        }
        assertThat(seen).isEqualTo(items().size());
    }

    public void the_workbook_says_what_the_api_says() throws Exception {
        var told =
                items().stream()
                        .map(item ->
                                item.get("numerator").isNull()
                                        ? " "
                                        : item.get("numerator").longValue()
                                                + " "
                                                + item.get("denominator").longValue())
                        .toList();

        assertThat(workbook()).isEqualTo(told);
    }

    private List<String> workbook() throws Exception {
        var request = Testers.request(port, "/targets/reported.xlsx?period=" + period).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return book.getFirstSheet().read().stream()
                    .skip(3)
                    .map(row -> row.getCellText(3) + " " + row.getCellText(4))
                    .toList();
        }
    }

    private static String printed(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
    }

    /// Every unit of a level, by what it lacks of the threshold to the fraction.
    public BigDecimal gaps(String target, String organisation, String level) throws Exception {
        var file =
                Visitor.at(port)
                        .page(
                                "/targets/reported/%s.csv?period=%s&organisation=%s&by=%s&state=ALL"
                                        .formatted(target, period, organisation, level));
        return file.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> new BigDecimal(line.substring(line.lastIndexOf(',') + 1).strip()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What the whole lacks of the threshold.
    public BigDecimal gap(String target, String organisation) throws Exception {
        var item = item(target, organisation);
        return item.get("threshold")
                .decimalValue()
                .multiply(item.get("denominator").decimalValue())
                .movePointLeft(2)
                .subtract(item.get("numerator").decimalValue());
    }

    /// @param whose `TU`, or one of its sectors: `TU.STATE`
    public JsonNode item(String target, String whose) throws Exception {
        return items().stream()
                .filter(item -> item.get("target").stringValue().equals(target))
                .filter(item -> whose(item).equals(whose))
                .findFirst()
                .orElseThrow();
    }

    private static String whose(JsonNode item) {
        var organisation = item.get("organisation").stringValue();
        return item.get("sector").isNull()
                ? organisation
                : organisation + "." + item.get("sector").stringValue();
    }

    List<JsonNode> items() throws Exception {
        var page = Visitor.at(port).page("/api/v1/targets?period=" + period + "&area=" + area);
        return JsonMapper.shared().readTree(page).get("items").valueStream().toList();
    }
}
