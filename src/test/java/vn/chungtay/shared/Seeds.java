package vn.chungtay.shared;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Property tests without a library: a claim is tried on thousands of generated cases, and the seed
/// of the case that breaks it stands in the failure. `-Dseed=N` runs that one case again.
public final class Seeds {
    private static final int CASES = 5_000;

    private Seeds() {}

    public static void forAll(Consumer<RandomGenerator> claim) {
        var wanted = Long.getLong("seed");
        if (wanted != null) {
            claim.accept(random(wanted));
            return;
        }
        for (var seed = 1L; seed <= CASES; seed++) {
            tryWith(seed, claim);
        }
    }

    private static void tryWith(long seed, Consumer<RandomGenerator> claim) {
        try {
            claim.accept(random(seed));
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("-Dseed=" + seed + ": " + broken.getMessage(), broken);
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Text that a person or a broken file might hold: bits of right writing, wrong places, other
    /// scripts, unpaired surrogates.
    static String garbage(RandomGenerator random) {
        var bits = "0123456789.,-/ +–HQTĐđðƯơ\u0301\u0323\u00a0\uff11\u0661\ud83d\ude00\t\u0000";
        var words =
                new String[] {"Quý ", "Năm ", "tháng ", "6 tháng đầu năm ", "2021", "II", "NĐ-CP"};
        var text = new StringBuilder();
        for (var left = random.nextInt(0, 12); left > 0; left--) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(words[random.nextInt(words.length)]);
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.append("9".repeat(random.nextInt(1, 60)));
                default -> text.append(bits.charAt(random.nextInt(bits.length())));
            }
        }
        return text.toString();
    }
}
