package heard.desk.conversation;

import java.util.Locale;

/** How an enum constant is written in the database, in addresses and in the API: {@code WAITING_FOR_US} is waiting-for-us. */
final class Code {
    private Code() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
