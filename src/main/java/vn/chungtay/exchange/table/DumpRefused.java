package vn.chungtay.exchange.table;

import java.util.List;
import vn.chungtay.shared.ToldToUser;

/// The file that the command line names cannot be written.
final class DumpRefused extends RuntimeException implements ToldToUser {
    private static final long serialVersionUID = 1L;

    DumpRefused(String why, Throwable cause) {
        super(why, cause);
    }

    @Override
    public List<String> lines() {
        return List.of(String.valueOf(getMessage()));
    }
}
