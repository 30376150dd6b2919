package vn.chungtay.shared;

/// Which release of the program this is.
public final class Release {
    private static final String UNPACKED = "dev";

    private Release() {}

    /// As in `0.1.0`; `dev` where the program runs from its classes.
    public static String version() {
        var version = Release.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKED : version;
    }
}
