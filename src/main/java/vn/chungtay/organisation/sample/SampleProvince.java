package vn.chungtay.organisation.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.organisation.Organisation;

/// A sample province: its areas down to the villages, and the units of the six organisations.
/// Parents come before children. Everything is valid from the day the folder's areas are.
public final class SampleProvince {
    private final Path folder;
    private final Geography geography;
    private final List<Area> areas;
    private final List<Unit> units;

    private SampleProvince(Path folder, Geography geography, List<Unit> units) {
        this.folder = folder;
        this.geography = geography;
        this.areas = geography.areas();
        this.units = units;
    }

    /// Made from a folder such as `sample/tuyen-quang`.
    public static SampleProvince in(Path folder) {
        Words words = Words.in(folder.resolve("generator"));
        Geography districts = new Geography(Area.in(folder), words.kinds());
        Geography geography = districts.with(Villages.of(districts, words));
        Stream<Unit> units =
                Stream.of(Organisation.values())
                        .flatMap(o -> Growth.of(o, geography, words).stream());
        return new SampleProvince(folder, geography, units.toList());
    }

    /// As `import areas` reads it.
    public CsvFile areasFile() {
        return new CsvFile(Area.COLUMNS, areas.stream().map(Area::line).toList());
    }

    /// As `import units` reads it.
    public CsvFile unitsFile() {
        return new CsvFile(Unit.COLUMNS, units.stream().map(Unit::line).toList());
    }

    /// As `import bodies` reads it.
    public CsvFile bodiesFile() {
        return Bodies.in(folder, geography);
    }

    /// As `import reorganisation` reads it: what became of the communes on 01/7/2025.
    public CsvFile reorganisationFile() {
        return new Mergers(areas, units).of(folder);
    }

    List<Area> areas() {
        return areas;
    }

    List<Unit> units() {
        return units;
    }
}
