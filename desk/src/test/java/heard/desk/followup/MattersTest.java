package heard.desk.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import heard.desk.conversation.ConversationId;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MattersTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(120));
    private static final TeamId TEAM = new TeamId(Ids.next());
    private static final CustomerId ONA = new CustomerId(Ids.next());
    private static final CustomerId JONAS = new CustomerId(Ids.next());

    private static Instant day(int ago) {
        return NOW.minus(Duration.ofDays(ago));
    }

    private static ContactCourse course(CustomerId customer, int began, @Nullable Integer solved, int contacts, String request,
            String... numbers) {
        int last = solved == null ? began : solved;
        return new ContactCourse(ConversationId.next(), TEAM, customer, day(began), day(last), contacts,
                solved == null ? null : day(solved),
                request, Set.of(numbers));
    }

    private static Matters.Figures count(ContactCourse... courses) {
        return Matters.count(List.of(courses), FROM, NOW);
    }

    @Test
    void oneConversationWithOneContactIsSolvedAtTheFirst() {
        assertThat(count(course(ONA, 60, 59, 1, "status"))).isEqualTo(new Matters.Figures(1, 1, 1, 0));
    }

    @Test
    void whoHadToComeTwiceWithinAConversationIsARepeat() {
        assertThat(count(course(ONA, 60, 50, 2, "status"))).isEqualTo(new Matters.Figures(1, 0, 2, 0));
    }

    @Test
    void twoConversationsAboutOneOrderAreOneMatter() {
        assertThat(count(course(ONA, 70, 69, 1, "status", "SL-1"), course(ONA, 60, 59, 1, "complaint", "SL-1")))
                .isEqualTo(new Matters.Figures(1, 0, 2, 0));
    }

    @Test
    void theSameWishWithoutANumberIsOneMatterAndWithOtherNumbersIsNot() {
        assertThat(count(course(ONA, 70, 69, 1, "refund"), course(ONA, 60, 59, 1, "refund"))).isEqualTo(new Matters.Figures(1, 0, 2, 0));
        assertThat(count(course(ONA, 70, 69, 1, "refund", "SL-1"), course(ONA, 60, 59, 1, "refund", "SL-2")))
                .isEqualTo(new Matters.Figures(2, 2, 2, 0));
        assertThat(count(course(ONA, 70, 69, 1, "other"), course(ONA, 60, 59, 1, "other"))).isEqualTo(new Matters.Figures(2, 2, 2, 0));
    }

    @Test
    void anotherCustomerOrALongTimeIsAnotherMatter() {
        assertThat(count(course(ONA, 70, 69, 1, "refund", "SL-1"), course(JONAS, 60, 59, 1, "refund", "SL-1")).solved()).isEqualTo(2);
        assertThat(count(course(ONA, 100, 99, 1, "refund"), course(ONA, 68, 67, 1, "refund")).solved()).isEqualTo(2);
        assertThat(count(course(ONA, 100, 99, 1, "refund"), course(ONA, 69, 68, 1, "refund")).solved()).isEqualTo(1);
    }

    @Test
    void aChainOfConversationsIsOneMatter() {
        assertThat(count(course(ONA, 110, 109, 1, "status", "SL-1"), course(ONA, 85, 84, 1, "refund", "SL-1"),
                course(ONA, 60, 59, 1, "refund"))).isEqualTo(new Matters.Figures(1, 0, 3, 0));
    }

    @Test
    void whatIsOpenOrTooYoungIsNotCounted() {
        assertThat(count(course(ONA, 60, null, 1, "status"))).isEqualTo(new Matters.Figures(0, 0, 0, 0));
        assertThat(count(course(ONA, 20, 19, 1, "status"))).isEqualTo(new Matters.Figures(0, 0, 0, 1));
        assertThat(count(course(ONA, 60, 59, 1, "status", "SL-1"), course(ONA, 40, 20, 1, "status", "SL-1")))
                .isEqualTo(new Matters.Figures(0, 0, 0, 1));
    }
}
