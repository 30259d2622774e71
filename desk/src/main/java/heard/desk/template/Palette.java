package heard.desk.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import heard.desk.conversation.Conversation;
import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.identity.Access;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import heard.desk.template.grammar.Facts;
import heard.desk.template.grammar.Parsed;
import heard.desk.template.grammar.TemplateText;
import org.springframework.stereotype.Component;

/**
 * What templates there are for an answer: in the language of the customer first, then by how they fit what was read and by how often
 * the agent takes them.
 */
@Component
public class Palette {
    private static final int FITS = 3;

    private final TemplateStore store;
    private final TemplateFacts facts;
    private final ActionWords actionWords;
    private final Customers customers;

    Palette(TemplateStore store, TemplateFacts facts, ActionWords actionWords, Customers customers) {
        this.store = store;
        this.facts = facts;
        this.actionWords = actionWords;
        this.customers = customers;
    }

    private record Ranked(Offer offer, int language, int points) {}

    /** The reader may see the conversation. */
    public List<Offer> of(Access access, Words words, Conversation conversation) {
        TemplateFacts.Known known = facts.known(access, conversation);
        Map<UiLanguage, Facts> filling = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values())
            filling.put(language, facts.in(language, known));
        var fit = new Fit(known.traits(), known.requests(), known.request());
        Map<TemplateId, Integer> uses = store.uses(access.agent());
        UiLanguage first = language(access, conversation);
        List<Ranked> all = new ArrayList<>();
        for (Template template : store.all()) {
            if (!template.isFor(conversation.scope()))
                continue;
            int fits = fit.of(template.kind());
            int points = fits + Fit.ofUse(uses.getOrDefault(template.id(), 0));
            offers(words, template, filling, fits >= FITS)
                    .forEach(offer -> all.add(new Ranked(offer, offer.language() == null || offer.language() == first ? 0 : 1, points)));
        }
        all.sort(Comparator.comparingInt(Ranked::language).thenComparing(Comparator.comparingInt(Ranked::points).reversed())
                .thenComparing(ranked -> ranked.offer().template().kind()).thenComparing(ranked -> ranked.offer().called()));
        return all.stream().map(Ranked::offer).toList();
    }

    private List<Offer> offers(Words words, Template template, Map<UiLanguage, Facts> filling, boolean fits) {
        List<String> does = template.actions().stream().flatMap(action -> actionWords.of(words, action).stream()).toList();
        if (template.wordings().isEmpty())
            return List.of(new Offer(template, template.called(words), null, "", does, fits));
        List<Offer> offers = new ArrayList<>();
        for (UiLanguage language : UiLanguage.values())
            template.wording(language).flatMap(wording -> parsed(wording.text()))
                    .ifPresent(parsed -> offers.add(new Offer(template, template.called(words), language,
                            parsed.fill(Objects.requireNonNull(filling.get(language)), language), does, fits)));
        return offers;
    }

    static Optional<Parsed> parsed(String text) {
        return TemplateText.read(text) instanceof TemplateText.Understood understood
                ? Optional.of(understood.parsed())
                : Optional.empty();
    }

    /** The language in which the customer is answered. */
    public UiLanguage language(Access access, Conversation conversation) {
        String known = conversation.language() != null
                ? conversation.language()
                : customers.find(conversation.customer()).map(Customer::language).orElse("");
        return Optional.ofNullable(known).flatMap(UiLanguage::find).orElse(access.language());
    }
}
