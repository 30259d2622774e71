package heard.desk.channel.email.mime.quote;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises the lines by which programs announce quoted history, forwarded mails and their own advertising. */
final class Marks {
    private static final int BLOCK_LINES = 7;
    private static final int LINE_CHARS = 400;
    private static final int ATTRIBUTION_LINES = 3;

    private static final Pattern ORIGINAL = Pattern
            .compile("[-_=*\\s>]{2,40}(?:original message|original appointment|исходное сообщение|исходное письмо|оригинальное сообщение"
                    + "|originali žinutė|originalus laiškas|pradinis laiškas|pradinis pranešimas|originalus pranešimas|ursprüngliche nachricht|original-?nachricht|originalnachricht"
                    + "|元のメッセージ)[-_=*\\s:]{0,40}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FORWARDED = Pattern.compile(
            "[-_=*\\s>]{2,40}(?:forwarded message|forwarded by .{1,80}|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение"
                    + "|перенаправленное письмо|пересылаемое письмо|конец пересылаемого сообщения|persiųstas laiškas|persiunčiamas laiškas|persiųsta žinutė|persiųstas pranešimas|persiunčiamas pranešimas"
                    + "|weitergeleitete nachricht|転送されたメッセージ|転送メッセージ|forwarded message from .{1,80})[-_=*\\s:]{0,40}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern APPLE_FORWARD = Pattern.compile(
            "[>\\s]{0,4}(?:begin forwarded message|начало переадресованного сообщения|начало пересылаемого сообщения|persiunčiamo laiško pradžia"
                    + "|peradresuoto laiško pradžia|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|転送されたメッセージ)\\s?[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WROTE = Pattern.compile(
            "(?:(?<!\\p{L})(?:wrote|writes|schrieb|rašė|rašo|parašė)(?!\\p{L})|пишет|писал|писала|написал|написала|написал\\(а\\)|писал\\(а\\)|のメール|書きました|wrote on)[^:]{0,120}[:：]\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATED_ADDRESS = Pattern.compile(
            "(?:\\d{1,2}:\\d{2}|\\d{4}).{0,120}(?:<[^<>\\s]{3,120}@[^<>\\s]{3,120}>|\"[^\"]{1,80}\"|от .{2,80})\\s*[:：]\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DIGIT_OR_ADDRESS = Pattern.compile("\\d{2}|@");
    private static final Pattern MOBILE = Pattern.compile(
            "(?:sent from (?:my )?(?:iphone|ipad|android|samsung|huawei|galaxy|mobile|yahoo|outlook|mail for|proton).{0,80}|get outlook for .{0,60}"
                    + "|отправлено (?:с|из|через|при помощи) .{1,80}|послано (?:с|из) .{1,60}|išsiųsta (?:iš|naudojant|per) .{1,80}|siųsta iš .{1,60}|von meinem .{1,60} gesendet|gesendet (?:von|mit) .{1,60}"
                    + "|iphoneから送信|ipadから送信|.{1,30}から送信)\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RULE = Pattern.compile("[_]{10,}|[-]{20,}");

    private Marks() {
    }

    /** Everything below such a line is history: "Original Message", or a block of headers as Outlook writes it. */
    static boolean startsHistory(Lines lines, int index) {
        String line = lines.at(index);
        return isTelling(line) && (ORIGINAL.matcher(line).matches() || isForward(lines, index) || isHeaderBlock(lines, index)
                || (RULE.matcher(line.strip()).matches() && isHeaderBlock(lines, nextWritten(lines, index + 1))));
    }

    static boolean isForward(Lines lines, int index) {
        String line = lines.at(index);
        return isTelling(line) && (FORWARDED.matcher(line).matches() || APPLE_FORWARD.matcher(line).matches());
    }

    static boolean isOriginal(Lines lines, int index) {
        String line = lines.at(index);
        return isTelling(line) && ORIGINAL.matcher(line).matches();
    }

    /** "From:" with at least two more of date, recipient and subject in the lines below it. */
    static boolean isHeaderBlock(Lines lines, int index) {
        HeaderWords.Line first = index < lines.size() ? HeaderWords.read(lines.at(index)) : null;
        if (first == null || (first.word() != HeaderWords.FROM && first.word() != HeaderWords.SENT)) {
            return false;
        }
        Set<HeaderWords> seen = EnumSet.of(first.word());
        for (int i = index + 1; i < Math.min(lines.size(), index + BLOCK_LINES); i++) {
            HeaderWords.Line next = HeaderWords.read(lines.at(i));
            if (next != null) {
                seen.add(next.word());
            }
        }
        return seen.contains(HeaderWords.FROM) && seen.contains(HeaderWords.SENT)
                && (seen.contains(HeaderWords.TO) || seen.contains(HeaderWords.SUBJECT));
    }

    /** How many lines, ending with this one, say who wrote what follows; 0 when they do not. */
    static int attributionEndingAt(Lines lines, int index) {
        StringBuilder words = new StringBuilder();
        for (int count = 1; count <= ATTRIBUTION_LINES && index - count + 1 >= 0; count++) {
            String line = lines.at(index - count + 1).strip();
            if (line.isEmpty() || line.length() > LINE_CHARS || (count == 1 && !line.endsWith(":") && !line.endsWith("："))) {
                return 0;
            }
            words.insert(0, count == 1 ? line : line + " ");
            if (isAttribution(words.toString())) {
                return count;
            }
        }
        return 0;
    }

    private static boolean isAttribution(String words) {
        return words.length() <= LINE_CHARS
                && ((WROTE.matcher(words).find() && DIGIT_OR_ADDRESS.matcher(words).find()) || DATED_ADDRESS.matcher(words).find());
    }

    static boolean isMobileSignature(String line) {
        String bare = line.strip().replaceAll("[„“”\"«»*]", "");
        return bare.length() >= 6 && bare.length() <= 100 && MOBILE.matcher(bare).matches();
    }

    static boolean isSignatureRule(String line) {
        return line.equals("-- ") || line.equals("--") || line.equals("—") || line.equals("__");
    }

    private static boolean isTelling(String line) {
        return line.length() <= LINE_CHARS
                && (line.indexOf(':') >= 0 || line.indexOf('：') >= 0 || line.indexOf("--") >= 0 || line.indexOf("__") >= 0
                        || line.toLowerCase(Locale.ROOT).contains("forwarded"));
    }

    private static int nextWritten(Lines lines, int from) {
        int index = from;
        while (index < lines.size() && lines.isBlank(index)) {
            index++;
        }
        return index;
    }
}
