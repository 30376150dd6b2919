package vn.chungtay.organisation.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.web.Texts;

/// The lists of this module, for whoever brings one in or reads it with a program.
@Configuration(proxyBeanMethods = false)
class Rolls {

    @Bean
    ImportKind areasImport(Intake intake, Texts texts) {
        return new RollImport(Roll.AREAS, intake, texts);
    }

    @Bean
    ImportKind unitsImport(Intake intake, Texts texts) {
        return new RollImport(Roll.UNITS, intake, texts);
    }

    @Bean
    ImportKind bodiesImport(Intake intake, Texts texts) {
        return new RollImport(Roll.BODIES, intake, texts);
    }

    @Bean
    Extract areasTable(RegistryExport export) {
        return new RollExtract(Roll.AREAS, export);
    }

    @Bean
    Extract unitsTable(RegistryExport export) {
        return new RollExtract(Roll.UNITS, export);
    }

    @Bean
    Extract bodiesTable(RegistryExport export) {
        return new RollExtract(Roll.BODIES, export);
    }
}
