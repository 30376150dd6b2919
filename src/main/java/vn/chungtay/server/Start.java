package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import vn.chungtay.ChungTayApplication;

/// One start of the server: looks at everything that could be in the way, makes sure of a database,
/// starts the application on it, and says where it runs.
///
/// @param data the data directory
/// @param port 0 for any free one
/// @param programme the folder of a programme to load, if any
/// @param preview whether to say only what loading it would change
/// @param more settings of the application, as `chungtay.sample=…`
record Start(Path data, int port, @Nullable Path programme, boolean preview, List<String> more) {

    Start {
        more = List.copyOf(more);
    }

    Start(Path data, int port, @Nullable Path programme, boolean preview) {
        this(data, port, programme, preview, List.of());
    }

    /// The same start that changes nothing, on any free port since nobody is to visit it.
    Start previewing() {
        return new Start(data, 0, programme, true, more);
    }

    /// The same start with one more setting.
    Start with(String setting, Object value) {
        var all = new ArrayList<>(more);
        all.add("--" + setting + "=" + value);
        return new Start(data, port, programme, preview, all);
    }

    /// On the PostgreSQL server that was named, or else on the one of the data directory.
    Running on(Optional<DatabaseRoles> named) throws IOException {
        if (programme != null && !Files.isDirectory(programme)) {
            throw new CannotStart(Sentences.text("start.refused.programme", programme));
        }
        var directory = DataDirectory.open(data);
        Ports.checkFree(port);
        var stop = new DatabaseStop();
        try {
            var roles = named.isPresent() ? named.get() : EmbeddedDatabase.start(directory, stop);
            if (!roles.check()) {
                say(Sentences.text("database.warning.one-role"));
            }
            var keyed = with("chungtay.key", InstallationKey.in(directory, System.getenv()));
            say(Sentences.text("start.progress.application"));
            return new Running(keyed.application(directory, roles, stop), stop);
        } catch (RuntimeException | IOException e) {
            stop.run();
            directory.close();
            throw e;
        }
    }

    private ConfigurableApplicationContext application(
            DataDirectory directory, DatabaseRoles roles, DatabaseStop stop) {
        var application = new SpringApplication(ChungTayApplication.class);
        application.setLogStartupInfo(false);
        application.addListeners(
                (ApplicationListener<ApplicationPreparedEvent>) prepared -> stop.leaveToSpring());
        return application.run(settings(directory, roles).toArray(String[]::new));
    }

    private List<String> settings(DataDirectory directory, DatabaseRoles roles) {
        var settings = new ArrayList<String>();
        settings.add("--server.port=" + port);
        settings.add("--logging.file.name=" + directory.log());
        settings.add("--chungtay.data=" + directory.path());
        settings.addAll(LogForm.settings(System.getenv()));
        settings.addAll(roles.settings());
        if (programme != null) {
            settings.add("--chungtay.programme=" + programme.toAbsolutePath());
            settings.add("--chungtay.preview=" + preview);
        }
        settings.addAll(more);
        return settings;
    }

    static void say(String sentence) {
        System.out.println(sentence);
    }
}
