package vn.chungtay.organisation.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.chungtay.documents.CsvFile;

/// The agencies that the Đề án names, and a party committee for the province, each district and
/// each commune.
final class Bodies {
    private static final List<String> COLUMNS =
            List.of("code", "kind", "name", "area_code", "valid_from", "valid_to");

    private static final String GENERATOR = "generator/party-committees.csv";

    private Bodies() {}

    static CsvFile in(Path folder, Geography geography) {
        String named = SampleFile.read(folder, GENERATOR).getFirst().value("name");
        Stream<List<String>> agencies =
                SampleFile.read(folder, "agencies.csv").stream().map(SampleFile.Row::values);
        Stream<List<String>> committees =
                geography.areas().stream()
                        .filter(area -> !area.kind().equals(Area.VILLAGE))
                        .map(area -> committee(area, geography.name(named, area)));
        return new CsvFile(COLUMNS, Stream.concat(committees, agencies).toList());
    }

    private static List<String> committee(Area area, String name) {
        return List.of(
                "db." + area.code(),
                "PARTY_COMMITTEE",
                name,
                area.code(),
                area.validFrom(),
                area.validTo());
    }
}
