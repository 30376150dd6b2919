package vn.chungtay;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The application that Spring assembles. The program's entry is `vn.chungtay.server.ChungTay`,
/// which reads the command line, makes sure of a PostgreSQL and only then starts this.
@SpringBootApplication
@Modulithic(systemName = "Chung Tay", sharedModules = "shared")
public class ChungTayApplication {}
