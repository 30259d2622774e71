package heard.desk.calendar.clock;

import heard.desk.identity.Agent;
import heard.desk.identity.FirstDay;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new desk its usual deadline. Both calendar and deadline are ordinary ones, which administrators see, change and take away. */
@Component
class FirstDeadlines implements FirstDay {
    private final UsualDeadlines usual;
    private final ObjectProvider<Catalogue> catalogue;

    FirstDeadlines(UsualDeadlines usual, ObjectProvider<Catalogue> catalogue) {
        this.usual = usual;
        this.catalogue = catalogue;
    }

    @Override
    @Transactional
    public void begin(Agent administrator) {
        Words words = catalogue.getObject().in(administrator.language(), administrator.zone());
        usual.offered(words, administrator.zone(), null).ifPresent(usual::keep);
    }
}
