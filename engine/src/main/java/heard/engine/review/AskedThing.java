package heard.engine.review;

import java.util.Map;

import heard.engine.Span;

/** One thing that a customer asks, by its place in the message and by the signs from which it is learned whether a reply takes it up. */
public record AskedThing(Span span, Map<String, Float> signs) {
    /** The name of the trees that judge them. */
    public static final String TREES = "answers";

    public AskedThing {
        signs = Map.copyOf(signs);
    }
}
