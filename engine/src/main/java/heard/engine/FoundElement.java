package heard.engine;

import java.util.List;

/** An element that a draft has, and where. */
public record FoundElement(Element element, List<Span> spans) {
    public FoundElement {
        spans = List.copyOf(spans);
    }
}
