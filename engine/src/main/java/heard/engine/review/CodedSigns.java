package heard.engine.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import heard.engine.Coded;
import heard.engine.learn.Sign;

/** A sign for each constant of a closed choice, such as {@code has.apology} for each element. */
final class CodedSigns<E extends Enum<E> & Coded> {
    private final Map<E, Sign> signs;

    CodedSigns(Class<E> type, String prefix) {
        this.signs = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            signs.put(constant, Sign.of(prefix + constant.code()));
        }
    }

    Sign of(E constant) {
        return Objects.requireNonNull(signs.get(constant));
    }
}
