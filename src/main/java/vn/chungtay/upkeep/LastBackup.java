package vn.chungtay.upkeep;

import java.time.Instant;
import java.util.Optional;

/// When the data was last put into safety: filled by whatever makes backups. Without a bean of this
/// type there has been none, and the page says so.
public interface LastBackup {
    /// The end of the last one that is known to be whole.
    Optional<Instant> madeAt();
}
