package heard.desk.template;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A text of a template as a line of JSON. The first fields are those that {@code ./heard review --jsonl} reads, with sample values
 * filled in; the others are what an import reads.
 *
 * @param template what it is called; null for one that is called as the library calls it
 * @param source   the text as it is kept
 * @param files    its attachments, whole, in the first of its lines
 * @param left     how many attachments were too large together and are not in the file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TemplateLine(String id, @Nullable String text, @Nullable String channel, @Nullable String message, @Nullable String name,
        @Nullable String language, @Nullable String at, @Nullable String zone, @Nullable String template, @Nullable String kind,
        @Nullable String source, @Nullable List<String> teams, @Nullable List<Map<String, String>> actions,
        @Nullable List<PortableFiles.Written> files, @Nullable Integer left) {}
