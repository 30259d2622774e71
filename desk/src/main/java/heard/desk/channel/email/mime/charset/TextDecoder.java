package heard.desk.channel.email.mime.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import heard.desk.channel.email.mime.charset.DecodedText.Trust;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A declaration is believed when the bytes allow it and do not plainly say otherwise; without one, valid
 * UTF-8 is UTF-8 and the rest is guessed by {@link CharsetGuess}. Always answers.
 */
public final class TextDecoder {
    private static final Set<String> DOUBLE_BYTE = Set.of("gb18030", "x-windows-949", "windows-31j", "euc-jp", "big5", "x-windows-950",
            "big5-hkscs",
            "x-windows-iso2022jp", "iso-2022-jp", "iso-2022-kr", "utf-16", "utf-16le", "utf-16be", "utf-32");
    private static final int MARK_BYTES = 2;

    private TextDecoder() {
    }

    public static DecodedText decode(byte[] bytes, @Nullable String declared) {
        String name = declared == null ? "" : CharsetNames.tidy(declared);
        if (CharsetNames.isUtf7(name)) {
            return new DecodedText(Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1)), "utf-7", Trust.DECLARED);
        }
        Charset charset = name.isEmpty() || CharsetNames.isAscii(name) ? null : CharsetNames.find(name);
        if (charset != null && isDoubleByte(charset)) {
            return decodeDoubleByte(bytes, charset);
        }
        if (isAscii(bytes)) {
            return ascii(bytes, name, charset);
        }
        if (charset == null) {
            DecodedText guess = guess(bytes);
            return name.isEmpty() || CharsetNames.isAscii(name)
                    ? guess
                    : new DecodedText(guess.text(), guess.charset(), Trust.UNKNOWN_NAME);
        }
        return charset.equals(StandardCharsets.UTF_8) ? decodeUtf8(bytes) : decodeSingleByte(bytes, charset);
    }

    private static DecodedText ascii(byte[] bytes, String name, @Nullable Charset charset) {
        if (Iso2022Jp.isIn(bytes)) {
            return new DecodedText(new String(bytes, Iso2022Jp.CHARSET), "iso-2022-jp", name.isEmpty() ? Trust.GUESSED : Trust.CORRECTED);
        }
        boolean meaningless = charset == null && !name.isEmpty() && !CharsetNames.isAscii(name);
        Charset used = charset == null ? StandardCharsets.ISO_8859_1 : charset;
        return new DecodedText(new String(bytes, used), charset == null ? "us-ascii" : nameOf(charset),
                meaningless ? Trust.UNKNOWN_NAME : Trust.DECLARED);
    }

    private static DecodedText decodeDoubleByte(byte[] bytes, Charset charset) {
        String strict = strictly(bytes, charset);
        if (strict != null) {
            return new DecodedText(strict, nameOf(charset), Trust.DECLARED);
        }
        if (Utf8Check.of(bytes).convincing()) {
            return new DecodedText(utf8(bytes), "utf-8", Trust.CORRECTED);
        }
        return new DecodedText(new String(bytes, charset), nameOf(charset), Trust.DAMAGED);
    }

    private static DecodedText decodeUtf8(byte[] bytes) {
        Utf8Check check = Utf8Check.of(bytes);
        if (check.valid()) {
            return new DecodedText(utf8(bytes), "utf-8", Trust.DECLARED);
        }
        if (check.convincing()) {
            return new DecodedText(utf8(bytes), "utf-8", Trust.DAMAGED);
        }
        Charset guess = CharsetGuess.of(bytes);
        return new DecodedText(new String(bytes, guess), nameOf(guess), Trust.CORRECTED);
    }

    private static DecodedText decodeSingleByte(byte[] bytes, Charset charset) {
        if (Utf8Check.of(bytes).certain()) {
            return new DecodedText(utf8(bytes), "utf-8", Trust.CORRECTED);
        }
        Charset better = CharsetGuess.betterThan(charset, bytes);
        Charset used = better == null ? charset : better;
        return new DecodedText(new String(bytes, used), nameOf(used), better == null ? Trust.DECLARED : Trust.CORRECTED);
    }

    private static DecodedText guess(byte[] bytes) {
        Charset utf16 = utf16(bytes);
        if (utf16 != null) {
            return new DecodedText(new String(bytes, utf16), nameOf(utf16), Trust.GUESSED);
        }
        Utf8Check check = Utf8Check.of(bytes);
        if (check.convincing()) {
            return new DecodedText(utf8(bytes), "utf-8", check.valid() ? Trust.GUESSED : Trust.DAMAGED);
        }
        Charset guess = CharsetGuess.of(bytes);
        return new DecodedText(new String(bytes, guess), nameOf(guess), Trust.GUESSED);
    }

    private static @Nullable Charset utf16(byte[] bytes) {
        if (bytes.length < MARK_BYTES) {
            return null;
        }
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : null;
    }

    private static boolean isDoubleByte(Charset charset) {
        return DOUBLE_BYTE.contains(nameOf(charset));
    }

    private static String nameOf(Charset charset) {
        return charset.name().toLowerCase(Locale.ROOT);
    }

    private static String utf8(byte[] bytes) {
        boolean mark = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return mark ? new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8) : new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException damaged) {
            return null;
        }
    }
}
