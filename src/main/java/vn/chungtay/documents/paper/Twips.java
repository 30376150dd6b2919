package vn.chungtay.documents.paper;

import java.math.BigInteger;

/// Lengths as Word counts them: 1,440 to the inch.
final class Twips {
    private static final long PER_INCH = 1_440;
    private static final long TENTHS_OF_MILLIMETRES_PER_INCH = 254;

    private Twips() {}

    static long of(long millimetres) {
        return millimetres * 10 * PER_INCH / TENTHS_OF_MILLIMETRES_PER_INCH;
    }

    static BigInteger big(long millimetres) {
        return BigInteger.valueOf(of(millimetres));
    }
}
