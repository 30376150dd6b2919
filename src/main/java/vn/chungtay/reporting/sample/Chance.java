package vn.chungtay.reporting.sample;

/// A number that looks thrown and is the same on every machine and at every start: it follows from
/// who it is thrown for and about what.
///
/// @param bits any of 2⁶⁴
record Chance(long bits) implements Comparable<Chance> {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    static Chance of(String who, String about) {
        return new Chance(stirred(taken(taken(taken(OFFSET, who), "|"), about)));
    }

    /// FNV-1a, over characters.
    private static long taken(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /// As SplittableRandom does it: without this, codes that end alike get numbers that are alike.
    private static long stirred(long hash) {
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    /// Both included; the greater the chance, the greater the number.
    long between(long least, long most) {
        return least + Math.unsignedMultiplyHigh(bits, most - least + 1);
    }

    /// Whether something befalls it that befalls so many of a thousand: those whose chance is
    /// least.
    boolean isAmong(long permille) {
        return between(0, 999) < permille;
    }

    @Override
    public int compareTo(Chance other) {
        return Long.compareUnsigned(bits, other.bits);
    }
}
