package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/// One of several provinces of an installation, as its file says: `tuyen-quang.yaml`. It has a
/// schema of its own in the database of the installation, or in one that it names, and is asked for
/// by its hosts.
///
/// @param code the file's name without its ending
/// @param hosts under which browsers ask for it, in small letters; empty where it is only worked on
///   by commands
/// @param database what it names itself, if it does
/// @param settings all others, as in `application.yaml`; what is said here goes before what the
///   environment says
record Province(
        String code,
        List<String> hosts,
        String schema,
        Optional<DatabaseRoles> database,
        @Nullable Path programme,
        Map<String, String> settings) {
    private static final String ENDING = ".yaml";

    /// What may be written without quotes everywhere, and is no schema of PostgreSQL's own.
    private static final String SCHEMA = "(?!pg_)[a-z][a-z0-9_]{0,62}";

    /// As the environment names them in capitals.
    private static final List<String> DATABASE =
            List.of("url", "user", "password", "owner", "owner-password", "read-url");

    private static final String HOST = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?";

    Province {
        hosts = List.copyOf(hosts);
        settings = Map.copyOf(settings);
    }

    /// All files of a folder, in order of their names.
    static List<Province> all(Path folder) {
        var provinces = new ArrayList<Province>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(Province::of)
                    .forEach(provinces::add);
        } catch (IOException e) {
            throw new CannotStart(Sentences.text("province.refused.folder", folder), e);
        }
        if (provinces.isEmpty()) {
            throw new CannotStart(Sentences.text("province.refused.none", folder));
        }
        refuseDoubles(provinces);
        return provinces;
    }

    /// @throws CannotStart with the file and what is wrong in it
    static Province of(Path file) {
        var said = read(file);
        var code = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        var schema =
                Optional.ofNullable(said.remove("chungtay.schema")).orElse(code.replace('-', '_'));
        if (!schema.matches(SCHEMA)) {
            throw new CannotStart(Sentences.text("province.refused.schema", file, schema));
        }
        var programme = said.remove("chungtay.programme");
        return new Province(
                code,
                hosts(file, said),
                schema,
                database(said),
                programme == null ? null : file.resolveSibling(programme).toAbsolutePath(),
                said);
    }

    private static List<String> hosts(Path file, Map<String, String> said) {
        var hosts = new ArrayList<String>();
        for (var key : List.copyOf(said.keySet())) {
            if (key.matches("chungtay\\.hosts?(\\[\\d+])?")) {
                for (var host : String.valueOf(said.remove(key)).split(",")) {
                    hosts.add(host.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        for (var host : hosts) {
            if (!host.matches(HOST)) {
                throw new CannotStart(Sentences.text("province.refused.host", file, host));
            }
        }
        return hosts;
    }

    private static Optional<DatabaseRoles> database(Map<String, String> said) {
        var named = new LinkedHashMap<String, String>();
        for (var what : DATABASE) {
            var value = said.remove("chungtay.db." + what);
            if (value != null) {
                var variable = what.toUpperCase(Locale.ROOT).replace('-', '_');
                named.put("CHUNGTAY_DB_" + variable, value);
            }
        }
        return DatabaseRoles.from(named);
    }

    /// In order of keys, those of a list in order of the list.
    private static Map<String, String> read(Path file) {
        var said = new TreeMap<String, String>();
        try {
            var loader = new YamlPropertySourceLoader();
            var resource = new FileSystemResource(file);
            for (PropertySource<?> part : loader.load(file.toString(), resource)) {
                var lines = (EnumerablePropertySource<?>) part;
                for (var key : lines.getPropertyNames()) {
                    said.put(key, String.valueOf(lines.getProperty(key)));
                }
            }
        } catch (IOException | RuntimeException e) {
            var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CannotStart(Sentences.text("province.refused.file", file, why), e);
        }
        return said;
    }

    /// Two provinces at one address or in one schema would take each other's place.
    private static void refuseDoubles(List<Province> provinces) {
        var seen = new TreeMap<String, Province>();
        for (var province : provinces) {
            if (province.hosts.isEmpty()) {
                throw new CannotStart(Sentences.text("province.refused.no-host", province.code));
            }
            var own = new ArrayList<>(province.hosts);
            own.add(
                    province.database.map(roles -> roles.application().url() + " ").orElse("")
                            + "schema "
                            + province.schema);
            for (var place : own) {
                var other = seen.put(place, province);
                if (other != null) {
                    throw new CannotStart(
                            Sentences.text(
                                    "province.refused.double", other.code, province.code, place));
                }
            }
        }
    }
}
