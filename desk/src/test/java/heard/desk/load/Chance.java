package heard.desk.load;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance from a seed: the same seed makes the same company. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 up to, and without, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The rank of a word by Zipf's law: the first is as frequent as it is in speech, the last hardly ever occurs. */
    int rank(int ranks) {
        return (int) Math.exp(random.nextDouble() * Math.log(ranks)) - 1;
    }

    /** How often something is repeated whose end is as likely each time; its mean is the given one. */
    int times(double mean, int most) {
        int times = 0;
        while (times < most && !happens(1 / (mean + 1)))
            times++;
        return times;
    }

    /** A key as the desk would have made it at that moment. */
    UUID id(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
