package heard.desk.template;

import java.util.UUID;

import heard.desk.platform.Ids;

/** Names a template. */
public record TemplateId(UUID value) {
    public static TemplateId next() {
        return new TemplateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
