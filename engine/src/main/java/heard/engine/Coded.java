package heard.engine;

/** A closed choice whose values have a written form in rules and JSON: {@code OVER_PROMISE} is {@code over-promise}. */
public interface Coded {
    /** The name of the enum constant. */
    String name();

    /** The written form. */
    default String code() {
        return Codes.of(this);
    }

    /** The constant with this written form, or null. */
    static <E extends Enum<E> & Coded> @org.jspecify.annotations.Nullable E find(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        return null;
    }
}
