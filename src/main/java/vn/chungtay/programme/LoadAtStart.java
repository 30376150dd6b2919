package vn.chungtay.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.web.Texts;

/// Loads the folder that the command line names, and tells in the log what it changed, or would
/// change when only a preview is asked for. A folder with a problem stops the start; what was
/// loaded before stays as it was. What was signed on the pages since is not undone. What is loaded
/// on top of it has no order and comes after it.
@Component
@Order(1)
@ConditionalOnProperty(LoadAtStart.PROPERTY)
class LoadAtStart implements ApplicationRunner {
    static final String PROPERTY = "chungtay.programme";
    static final String PREVIEW = "chungtay.preview";

    /// Loads the folder over what was signed on the pages: for changes the pages have no form for.
    static final String OVERRULE = "chungtay.overrule";

    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);

    private final ProgrammeLoader loader;
    private final Texts texts;
    private final Path folder;
    private final boolean preview;
    private final boolean overrule;

    LoadAtStart(ProgrammeLoader loader, Texts texts, Environment environment) {
        this.loader = loader;
        this.texts = texts;
        this.preview = environment.getProperty(PREVIEW, Boolean.class, false);
        this.overrule = environment.getProperty(OVERRULE, Boolean.class, false);
        this.folder = Path.of(environment.getRequiredProperty(PROPERTY)).toAbsolutePath();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!preview && !overrule && loader.wouldUndo(folder)) {
            var code = loader.preview(folder).programme();
            LOG.warn("{}", texts.text("programme.loading.signed", code, loader.edition(code)));
            return;
        }
        var loading = preview ? loader.preview(folder) : loader.load(folder);
        if (loading.isRefused()) {
            throw new ProgrammeRefused(refusal(loading));
        }
        report(loading).forEach(line -> LOG.info("{}", line));
    }

    /// A programme that is new as a whole is told in one line, not in one for each of its parts.
    List<String> report(Loading loading) {
        var programme = loading.programme();
        var count = loading.changes().size();
        if (count == 0) {
            return List.of(texts.text("programme.loading.same", programme));
        }
        if (loading.isFirst()) {
            var key = preview ? "programme.loading.would-first" : "programme.loading.first";
            return List.of(texts.text(key, programme, count));
        }
        var lines = new ArrayList<String>();
        var key = preview ? "programme.loading.would-change" : "programme.loading.changed";
        lines.add(texts.text(key, programme, count));
        var sentences = new ChangeSentences(texts);
        loading.changes().forEach(change -> lines.add(sentences.of(change)));
        return lines;
    }

    private List<String> refusal(Loading loading) {
        var lines = new ArrayList<String>();
        lines.add(texts.text("programme.loading.refused", folder));
        loading.problems().forEach(problem -> lines.add(problem.sentence(texts::text)));
        return lines;
    }
}
