package vn.chungtay.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The account PostgreSQL runs under. It refuses to be root: root therefore starts it in a user
/// namespace of its own, in which the files stay root's, or, where that is denied, as another
/// account that then owns the database's folder. Everyone else starts it directly.
///
/// @param prefix what goes in front of every command
/// @param owner the account that must own the database's folder, if that is not the present one
record PostgresAccount(List<String> prefix, @Nullable String owner) {

    private static final String ROOT = "root";

    /// A user namespace in which every account appears as `nobody`.
    private static final List<String> UNMAPPED = List.of("unshare", "-U");

    /// The account for a database in this folder, which exists.
    static PostgresAccount forFolder(Path folder) throws IOException {
        if (!isRoot()) {
            return new PostgresAccount(hasName() ? List.of() : UNMAPPED, null);
        }
        var owner = Files.getOwner(folder).getName();
        if (!owner.equals(ROOT) && !owner.equals("0")) { // made before by or for another account
            return as(owner);
        }
        var inNamespace = new PostgresAccount(UNMAPPED, null);
        if (Commands.succeeds(inNamespace.command("true"))) {
            return inNamespace;
        }
        return as(exists("postgres") ? "postgres" : "nobody");
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /// Whether the account can enter this folder, all folders above it included.
    boolean reaches(Path folder) {
        return prefix.isEmpty() || Commands.succeeds(command("test", "-x", folder.toString()));
    }

    private static PostgresAccount as(String owner) {
        return new PostgresAccount(
                List.of("setpriv", "--reuid=" + owner, "--clear-groups", "--inh-caps=-all"), owner);
    }

    static boolean isRoot() {
        return ROOT.equals(System.getProperty("user.name"));
    }

    /// A container may run under a bare number, which `initdb` refuses for want of a name.
    private static boolean hasName() {
        return !System.getProperty("user.name").equals("?");
    }

    private static boolean exists(String account) {
        var users = FileSystems.getDefault().getUserPrincipalLookupService();
        try {
            return users.lookupPrincipalByName(account) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
