package heard.desk.template.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.Tags;
import heard.desk.conversation.web.Letters;
import heard.desk.conversation.web.Letters.Came;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Templates as agents take them; here no browser runs a script. */
class PalettePageTest {
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser lead = desk.browserOf("lead");
    private static final TestBrowser emma = desk.browserOf("emma");
    private static final String BROKEN = "Hello Anna, {{where it is}}. Kind regards, Emma";

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Reply opened(Came came) {
        return emma.get("/conversations/" + came.number());
    }

    private static Came letter(String address) {
        return letters.from(address).named("Anna Berg").about("The kettle").saying("Where is my order 48213? It has not come yet.").comes();
    }

    private static Reply write(Reply page, Map<String, String> filled) {
        var fields = new LinkedHashMap<String, String>();
        page.page()
                .select(".composer input[type=hidden], .composer input[name=to], .composer input[name=copy], .composer input[name=along]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("kind", "reply");
        fields.putAll(filled);
        return emma.post(page.page().select(".composer").attr("action"), fields);
    }

    private static String draft(Reply page) {
        return page.page().select("textarea[name=text]").val();
    }

    private static void make(String name, Map<String, String> filled) {
        var fields = new HashMap<>(Map.of("name", name, "kind", "other"));
        fields.putAll(filled);
        assertThat(lead.get("/templates/new").submit("form.form", fields).status()).isEqualTo(200);
    }

    private static Reply take(Came came, String name) {
        Reply choose = emma.get("/conversations/" + came.number() + "/templates");
        return choose.submit(".offers li:contains(" + name + ") form");
    }

    private static String tag(String name) {
        return desk.bean(Tags.class).obtain(name, 1).id().value().toString();
    }

    @Test
    void thePageFillsTheDraftWithWhatIsKnownAndLeavesSlotsForTheRest() {
        make("Order underway", Map.of("text-en",
                "Hello {{name}},\n\norder {{?order of the parcel}} about “{{subject}}”, #{{number}}: {{?where it is}}.\n\n{{my name}}"));
        Came came = letter("order@mail.example");
        Reply filled = take(came, "Order underway");
        assertThat(draft(filled)).isEqualTo(
                "Hello Anna,\n\norder {{order of the parcel}} about “The kettle”, #" + came.number() + ": {{where it is}}.\n\nEmma");
        assertThat(filled.text(".toast")).isEqualTo("The template is in your answer");
    }

    @Test
    void theCustomerIsGreetedAsTheyLikeToBeCalled() {
        make("Short greeting", Map.of("text-en", "Hello {{name}},\n\nthank you for your patience so far.\n\n{{my name}}"));
        Came came = letter("called@mail.example");
        desk.database().jdbc().sql("""
            update customer set called_as = :name where id = (select customer_id from conversation where id = :id)
            """).param("name", "Annie").param("id", came.conversation().value()).update();
        assertThat(draft(take(came, "Short greeting"))).startsWith("Hello Annie,");
    }

    @Test
    void theDraftIsKeptOnTheWayToThePage() {
        Reply page = opened(letter("way@mail.example"));
        Reply choose = write(page, Map.of("text", "I had begun.", "act", "to:templates"));
        assertThat(choose.path()).endsWith("/templates");
        Reply filled = choose.submit(".offers form");
        assertThat(draft(filled)).startsWith("I had begun.\n\n").hasSizeGreaterThan(20);
    }

    @Test
    void theLanguageOfTheCustomerComesFirst() {
        Reply choose = emma.get("/conversations/" + letter("first@mail.example").number() + "/templates");
        List<String> languages = choose.page().select(".offers .badge").eachText();
        assertThat(languages).hasSizeGreaterThan(30).first().isEqualTo("en");
        assertThat(languages.lastIndexOf("en")).isLessThan(languages.indexOf("lt"));
    }

    @Test
    void whatIsNotFilledInIsNeverSentAndNothingIsLost() {
        Came came = letter("slot@mail.example");
        for (String act : List.of("send", "solve", "stay", "later:2026-11-26T09:00")) {
            Reply refused = write(opened(came), Map.of("text", BROKEN, "act", act));
            assertThat(refused.status()).as(act).isEqualTo(400);
            assertThat(refused.text("[role=alert]")).contains("{{where it is}}", "Nothing was sent");
            assertThat(draft(refused)).isEqualTo(BROKEN);
            assertThat(draft(opened(came))).isEqualTo(BROKEN);
        }
        assertThat(opened(came).page().select(".message--out, .message--sending")).isEmpty();
    }

    @Test
    void anIfThatNobodyUnderstoodIsNotSentEither() {
        Reply refused = write(opened(letter("if@mail.example")), Map.of("text", "Hello. {{#if angry", "act", "send"));
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void whatATemplateDoesIsListedAndDoneWithTheAnswer() {
        String tag = tag("shipped-again");
        make("Solved and tagged", Map.of("text-en", "Hello {{name}}, all is well now. Kind regards, {{my name}}", "does-state", "solved",
                "does-priority", "high", "does-tag", tag, "does-assign", "me", "field-order", "48213"));
        Came came = letter("macro@mail.example");
        Reply planned = take(came, "Solved and tagged");
        assertThat(planned.text(".plan")).contains("Done with the answer", "After sending: Solved", "Set priority: High",
                "Add the tag “shipped-again”",
                "I take it on", "48213");
        assertThat(planned.text("#conversation-head")).doesNotContain("State: Solved");
        List<String> along = planned.page().select("input[name=along]").eachAttr("value");
        assertThat(along).hasSize(5);
        Reply sent = send(planned, along);
        assertThat(sent.page().select(".message--sending, .message--out")).hasSize(1);
        assertThat(sent.text("#conversation-head")).contains("State: Solved");
        assertThat(sent.text(".card")).contains("shipped-again");
        assertThat(sent.page().select("[name=\"field.order\"]").val()).isEqualTo("48213");
        assertThat(sent.text("#messages")).contains("shipped-again", "Solved", "High");
        assertThat(sent.page().select(".plan input")).isEmpty();
    }

    /** A browser sends a field for each ticked line. */
    private static Reply send(Reply page, List<String> along) {
        return write(page, Map.of("text", draft(page), "act", "send", "sure", mark(draft(page)), "along", String.join(",", along)));
    }

    private static String mark(String text) {
        return Integer.toHexString(text.strip().hashCode());
    }

    @Test
    void whatIsNotTickedIsNotDone() {
        String tag = tag("not-this");
        make("Choose", Map.of("text-en", "Hello {{name}}, done. Kind regards, {{my name}}", "does-priority", "urgent", "does-tag", tag));
        Reply planned = take(letter("untick@mail.example"), "Choose");
        List<String> along = new ArrayList<>(planned.page().select(".plan__line:contains(priority) input").eachAttr("value"));
        assertThat(along).hasSize(1);
        Reply sent = send(planned, along);
        assertThat(sent.text("#conversation-head")).contains("Priority: Urgent");
        assertThat(sent.text(".card")).doesNotContain("not-this");
    }

    @Test
    void whatHasChangedSinceThePageWasShownKeepsTheAnswerBack() {
        make("One", Map.of("text-en", "Hello {{name}}, one. Kind regards, {{my name}}", "does-priority", "urgent"));
        make("Two", Map.of("text-en", "Hello {{name}}, two. Kind regards, {{my name}}", "does-priority", "low"));
        Came came = letter("changed@mail.example");
        Reply old = take(came, "One");
        List<String> along = old.page().select("input[name=along]").eachAttr("value");
        take(came, "Two");
        Reply refused = send(old, along);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("[role=alert]")).contains("Nothing was sent or done");
        assertThat(opened(came).page().select(".message--out, .message--sending")).isEmpty();
        assertThat(opened(came).text("#conversation-head")).doesNotContain("Priority: Urgent");
    }

    @Test
    void anActionThatIsRefusedKeepsTheAnswerBackWithAllOthers() {
        make("Give to Ivan there",
                Map.of("text-en", "Hello {{name}}, our repair centre looks at it. Kind regards, {{my name}}", "does-priority", "urgent",
                        "does-team", lead.get("/templates/new").page().select("select[name=does-team] option:contains(Repair)").val(),
                        "does-assign",
                        lead.get("/templates/new").page().select("select[name=does-assign] option:contains(Ivan)").val()));
        Came came = letter("refused@mail.example");
        Reply planned = take(came, "Give to Ivan there");
        Reply refused = send(planned, planned.page().select("input[name=along]").eachAttr("value"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(opened(came).page().select(".message--out, .message--sending")).isEmpty();
        assertThat(opened(came).text("#conversation-head")).doesNotContain("Priority: Urgent");
    }

    @Test
    void itIsDoneAtOnceWhereThatIsWanted() {
        make("Just do it", Map.of("does-priority", "urgent"));
        Reply planned = take(letter("now@mail.example"), "Just do it");
        assertThat(planned.text("#conversation-head")).doesNotContain("Priority: Urgent");
        String along = planned.page().select("input[name=along]").val();
        Reply done = write(planned, Map.of("text", "", "act", "beside:template-now", "along", along));
        assertThat(done.text("#conversation-head")).contains("Priority: Urgent");
        assertThat(done.page().select(".plan input")).isEmpty();
    }

    @Test
    void anInsertionIsTakenBackAsLongAsTheTextIsAsItWas() {
        make("To be undone", Map.of("text-en", "Hello {{name}}, this was too early.", "does-priority", "urgent"));
        Came came = letter("undo@mail.example");
        write(opened(came), Map.of("text", "I had begun.", "act", "to:templates"));
        Reply planned = take(came, "To be undone");
        assertThat(draft(planned)).isEqualTo("I had begun.\n\nHello Anna, this was too early.");
        Reply undone = write(planned, Map.of("text", draft(planned), "act", "beside:template-undo"));
        assertThat(draft(undone)).isEqualTo("I had begun.");
        assertThat(undone.page().select(".plan input")).isEmpty();
    }

    @Test
    void whoeverTakesTheAnswerBackFindsWhatGoesAlongAgain() {
        make("Comes back", Map.of("text-en", "Hello {{name}}, all is well now. Kind regards, {{my name}}", "does-state", "solved"));
        Reply planned = take(letter("back@mail.example"), "Comes back");
        Reply sent = send(planned, planned.page().select("input[name=along]").eachAttr("value"));
        assertThat(sent.text("#conversation-head")).contains("State: Solved");
        Reply back = sent.submit("form[action$=withdrawal]");
        assertThat(draft(back)).contains("all is well now");
        assertThat(back.text(".plan")).contains("After sending: Solved");
    }

    @Test
    void thePaletteIsNotForWhoDoesNotSeeTheConversation() {
        Came elsewhere = letters.from("else@mail.example").toTeam("Repair centre").comes();
        assertThat(emma.get("/conversations/" + elsewhere.number() + "/templates").status()).isEqualTo(404);
        assertThat(emma.get("/conversations/" + elsewhere.number() + "/templates/palette").status()).isEqualTo(404);
    }
}
