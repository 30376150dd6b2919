package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.chungtay.ChungTayApplication;

/// One start of the server: looks at everything that could be in the way, makes sure of a database,
/// starts the application on it, and says where it runs.
///
/// @param data the data directory
/// @param port 0 for any free one
/// @param programme the folder of a programme to load, if any
/// @param province which of several in the installation, if there are several
/// @param more settings of the application, as `--chungtay.sample=…`
record Start(
        Path data,
        int port,
        @Nullable Path programme,
        @Nullable Province province,
        List<String> more) {
    private static final String KEY = "chungtay.key";

    /// Folders that are named for all provinces; each has one of its own in them.
    private static final Map<String, String> FOLDERS =
            Map.of(
                    "CHUNGTAY_BACKUP_FOLDER", "chungtay.backup.folder",
                    "CHUNGTAY_ARCHIVE_FOLDER", "chungtay.archive.folder");

    Start {
        more = List.copyOf(more);
    }

    Start(Path data, int port, @Nullable Path programme) {
        this(data, port, programme, null, List.of());
    }

    /// The same start that changes nothing, on any free port since nobody is to visit it.
    Start previewing() {
        return new Start(data, 0, programme, province, more).with("chungtay.preview", true);
    }

    /// The same start with one more setting.
    Start with(String setting, Object value) {
        var all = new ArrayList<>(more);
        all.add("--" + setting + "=" + value);
        return new Start(data, port, programme, province, all);
    }

    /// The same start of one province, as its file says.
    ///
    /// @param environment of the process, for what it says of all provinces
    Start of(Province one, Map<String, String> environment) {
        var all = new ArrayList<>(more);
        one.settings().forEach((key, value) -> all.add("--" + key + "=" + value));
        one.hosts().stream().findFirst().ifPresent(host -> all.add("--chungtay.host=" + host));
        // One folder for all would let each thin out the copies of the others.
        FOLDERS.forEach((variable, setting) -> {
            var folder = environment.get(variable);
            if (folder != null && !one.settings().containsKey(setting)) {
                all.add("--" + setting + "=" + Path.of(folder).resolve(one.code()));
            }
        });
        return new Start(data, port, one.programme(), one, all);
    }

    /// On the PostgreSQL server that was named, or else on the one of the data directory.
    Running on(Optional<DatabaseRoles> named) throws IOException {
        refuseMissingProgramme();
        var directory = DataDirectory.open(data);
        Ports.checkFree(port);
        var stop = new DatabaseStop();
        try {
            var own = province == null ? named : province.database().or(() -> named);
            var roles = own.isPresent() ? own.get() : EmbeddedDatabase.start(directory, stop);
            return new Running(application(directory, roles, stop::leaveTo), stop);
        } catch (RuntimeException | IOException e) {
            stop.run();
            directory.close();
            throw e;
        }
    }

    /// @param server where the schema of a province is, or the database of the only one
    /// @param hosting what else is to be made of the application
    ConfigurableApplicationContext application(
            DataDirectory directory, DatabaseRoles server, Consumer<SpringApplication> hosting)
            throws IOException {
        refuseMissingProgramme();
        var roles = province == null ? server : server.in(province.schema());
        if (!roles.check()) {
            say(Sentences.text("database.warning.one-role"));
        }
        say(Sentences.text("start.progress.application"));
        var application = new SpringApplication(ChungTayApplication.class);
        application.setLogStartupInfo(false);
        hosting.accept(application);
        return application.run(settings(directory, roles).toArray(String[]::new));
    }

    /// What the server is told, whoever runs on it.
    List<String> ofServer(DataDirectory directory) {
        var settings = new ArrayList<>(Proxies.settings(System.getenv()));
        settings.add("--server.port=" + port);
        settings.add("--logging.file.name=" + directory.log());
        settings.addAll(LogForm.settings(System.getenv()));
        return settings;
    }

    private List<String> settings(DataDirectory directory, DatabaseRoles roles) throws IOException {
        var settings = new ArrayList<>(ofServer(directory));
        settings.add("--chungtay.data=" + directory.path());
        settings.addAll(roles.settings());
        if (programme != null) {
            settings.add("--chungtay.programme=" + programme.toAbsolutePath());
        }
        settings.addAll(more);
        if (province == null || !province.settings().containsKey(KEY)) {
            var file = InstallationKey.file(province);
            settings.add("--" + KEY + "=" + InstallationKey.in(directory, file, System.getenv()));
        }
        return settings;
    }

    private void refuseMissingProgramme() {
        if (programme != null && !Files.isDirectory(programme)) {
            throw new CannotStart(Sentences.text("start.refused.programme", programme));
        }
    }

    static void say(String sentence) {
        System.out.println(sentence);
    }
}
