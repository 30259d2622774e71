package heard.engine.review;

import heard.engine.Coded;
import heard.engine.learn.Sign;

/** A sign for each constant of a closed choice, such as {@code has.apology} for each element. */
final class CodedSigns<E extends Enum<E> & Coded> {
    private final Sign[] byPlace;

    CodedSigns(Class<E> type, String prefix) {
        E[] constants = type.getEnumConstants();
        this.byPlace = new Sign[constants.length];
        for (E constant : constants) {
            byPlace[constant.ordinal()] = Sign.of(prefix + constant.code());
        }
    }

    Sign of(E constant) {
        return byPlace[constant.ordinal()];
    }
}
