package heard.desk.template.web;

import java.util.Comparator;

import heard.desk.template.Template;

/** A template that can be taken for conversations that were picked; {@code count} is for how many of them it is. */
public record PickedOffer(Template template, String called, int count) implements Comparable<PickedOffer> {
    @Override
    public int compareTo(PickedOffer other) {
        return Comparator.comparing((PickedOffer one) -> one.template().kind()).thenComparing(PickedOffer::called)
                .thenComparing(one -> one.template().id().toString()).compare(this, other);
    }
}
