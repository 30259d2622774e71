package heard.desk.template.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import heard.desk.TestBrowser;
import heard.desk.TestBrowser.Reply;
import heard.desk.TestDesk;
import heard.desk.conversation.Tags;
import heard.desk.conversation.web.Letters;
import heard.desk.conversation.web.Letters.Came;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A template for rows that were picked in a list; here no browser runs a script. */
class PickedTemplatesPageTest {
    private static final String GOOD = """
        Hello {{name}},

        thank you for writing. I am sorry that you have to wait for “{{subject}}”, and I understand that it is unpleasant. I have asked the warehouse, and I will write to you tomorrow by 12:00 with what they say.

        Kind regards,
        {{my name}}""";
    private static final TestDesk desk = TestDesk.demo();
    private static final Letters letters = new Letters(desk);
    private static final TestBrowser lead = desk.browserOf("lead");
    private static final TestBrowser emma = desk.browserOf("emma");

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Came letter(String address) {
        return letters.from(address).named("Anna Berg").about("The kettle").saying("Where is my order 48213? It has not come yet.").comes();
    }

    private static void make(String name, Map<String, String> filled) {
        var fields = new HashMap<>(Map.of("name", name, "kind", "other"));
        fields.putAll(filled);
        assertThat(lead.get("/templates/new").submit("form.form", fields).status()).isEqualTo(200);
    }

    /** All fields, also those that stand there several times, as a browser sends them. */
    private static List<Map.Entry<String, String>> fields(Reply page, String form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        page.page().select(form + " input[type=hidden], " + form + " input[checked]")
                .forEach(input -> fields.add(Map.entry(input.attr("name"), input.val())));
        return fields;
    }

    private static Reply post(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return emma.send(HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)), path);
    }

    /** The bar of the list, with these rows ticked. */
    private static Reply picked(List<Long> numbers) {
        Reply list = emma.get("/inbox/open");
        assertThat(list.page().select("#bulk button[formaction='/picked/templates']")).isNotEmpty();
        List<Map.Entry<String, String>> fields = fields(list, "#bulk");
        numbers.forEach(number -> fields.add(Map.entry("pick", Long.toString(number))));
        return post("/picked/templates", fields);
    }

    private static Reply looked(String name, Came... all) {
        Reply choose = picked(Stream.of(all).map(Came::number).toList());
        String form = ".offers li:contains(" + name + ") form";
        return post(choose.page().select(form).attr("action"), fields(choose, form));
    }

    private static Reply taken(Reply look) {
        return post(look.page().select("main form").attr("action"), fields(look, "main form"));
    }

    private static String text(String sql, Came came) {
        return desk.database().jdbc().sql(sql).param("id", came.conversation().value()).query(String.class).optional().orElse("");
    }

    private static String answer(Came came) {
        return text("""
            select m.text from message m join thread t on t.id = m.thread_id where t.conversation_id = :id and m.kind = 'outbound'
            """, came);
    }

    @Test
    void eachGetsAnAnswerOfTheirOwnAndWhatGoesAlongAndAllOfItCanBeTakenBack() {
        String tag = desk.bean(Tags.class).obtain("vėluoja", 1).id().value().toString();
        make("Waits for the warehouse", Map.of("text-en", GOOD, "does-tag", tag, "does-state", "waiting-for-us"));
        Came first = letter("first@mail.example");
        Came second = letter("second@mail.example");
        Reply look = looked("Waits for the warehouse", first, second);
        assertThat(look.text("[data-picked=" + first.number() + "]")).contains("first@mail.example", "Hello Anna,", "vėluoja");
        assertThat(answer(first)).as("nothing yet").isEmpty();
        Reply done = taken(look);
        assertThat(done.text("main")).contains("Done in 2 conversations", "#" + first.number(), "#" + second.number());
        for (Came came : List.of(first, second)) {
            assertThat(answer(came)).startsWith("Hello Anna,");
            assertThat(text("select state from conversation where id = :id", came)).isEqualTo("waiting-for-us");
            assertThat(text("select array_length(tags, 1)::text from conversation where id = :id", came)).isEqualTo("1");
        }
        taken(look);
        assertThat(text("""
            select count(*)::text from message m join thread t on t.id = m.thread_id where t.conversation_id = :id and m.kind = 'outbound'
            """, first)).as("sent once, however often it is handed in").isEqualTo("1");
        Reply list = post("/picked/templates/withdrawal", fields(done, "form[action$=withdrawal]"));
        assertThat(list.path()).startsWith("/inbox/");
        assertThat(list.text(".toast")).isEqualTo("The answers are drafts again");
        assertThat(answer(first)).isEmpty();
        assertThat(text("select text from draft where conversation_id = :id", second)).startsWith("Hello Anna,");
    }

    @Test
    void whatIsNotFilledInOrBegunOrInAnotherTeamIsListedWithItsReasonAndLeftAlone() {
        make("Half a text", Map.of("text-en", "Hello {{name}},\n\nyour order {{?where it is}}.\n\n{{my name}}"));
        Came open = letter("open@mail.example");
        Reply look = looked("Half a text", open);
        assertThat(look.text("[data-picked=" + open.number() + "]")).contains("still to be filled in: {{where it is}}");
        assertThat(look.page().select("main form .button--primary, main form input[name=pick]")).isEmpty();
        List<Map.Entry<String, String>> forced = fields(look, "main form");
        forced.add(Map.entry("pick", Long.toString(open.number())));
        forced.add(Map.entry("seen-" + open.number(), open.message().value().toString()));
        assertThat(post(look.page().select("main form").attr("action"), forced).text("main")).contains("In 1 conversation nothing happened",
                "still to be filled in");
        assertThat(answer(open)).isEmpty();

        make("Whole text", Map.of("text-en", GOOD));
        Came begun = letter("begun@mail.example");
        emma.get("/conversations/" + begun.number()).submit("form.composer", Map.of("text", "I have begun", "act", "check"));
        Reply mixed = looked("Whole text", open, begun);
        assertThat(mixed.text("[data-picked=" + begun.number() + "]")).contains("You have begun an answer here");
        assertThat(mixed.page().select("[data-picked=" + open.number() + "] input[name=pick]")).isNotEmpty();
        Reply done = taken(mixed);
        assertThat(done.text("main")).contains("Done in 1 conversation.");
        assertThat(answer(begun)).isEmpty();
    }

    @Test
    void whereTheCustomerWroteMeanwhileNothingIsSentOrDone() {
        String tag = desk.bean(Tags.class).obtain("skubu", 2).id().value().toString();
        make("Overtaken", Map.of("text-en", GOOD, "does-tag", tag));
        Came came = letter("meanwhile@mail.example");
        Reply look = looked("Overtaken", came);
        letters.from("meanwhile@mail.example").after(came).saying("It has come. Thank you!").comes();
        Reply done = taken(look);
        assertThat(done.text("main")).contains("In 1 conversation nothing happened", "Something new has come in");
        assertThat(answer(came)).isEmpty();
        assertThat(text("select coalesce(array_length(tags, 1), 0)::text from conversation where id = :id", came)).isEqualTo("0");
        assertThat(text("select count(*)::text from template_plan where conversation_id = :id", came)).isEqualTo("0");
    }

    @Test
    void whatSomebodyChangedSinceItWasShownIsNotSent() {
        make("Rewritten", Map.of("text-en", GOOD));
        Came sent = letter("before@mail.example");
        Came shown = letter("shown@mail.example");
        Reply before = looked("Rewritten", sent);
        taken(before);
        String first = answer(sent);
        Reply look = looked("Rewritten", shown);
        lead.get(lead.get("/templates").page().select("th a:containsOwn(Rewritten)").attr("href"))
                .submit("form.form", Map.of("text-en", GOOD.replace("tomorrow by 12:00", "next month")));

        assertThat(taken(look).text("main")).contains("In 1 conversation nothing happened", "Somebody has changed this template");
        assertThat(answer(shown)).isEmpty();
        assertThat(taken(before).text("main")).as("what was sent before is not refused for it").contains("Done in 1 conversation");
        assertThat(answer(sent)).isEqualTo(first);
        taken(looked("Rewritten", shown));
        assertThat(answer(shown)).as("looked at anew it is sent as it is now").contains("next month");
    }

    @Test
    void aMacroWithoutATextIsDoneWhereverItCanBe() {
        make("Urgent", Map.of("does-priority", "urgent"));
        Came first = letter("macro-a@mail.example");
        Came second = letter("macro-b@mail.example");
        Reply look = looked("Urgent", first, second);
        assertThat(look.page().select("main form .button--primary").text()).isEqualTo("Do it");
        assertThat(taken(look).text("main")).contains("Done in 2 conversations");
        for (Came came : List.of(first, second))
            assertThat(text("select priority::text from conversation where id = :id", came)).isEqualTo("3");
    }

    @Test
    void moreThanFiftyAndListsElsewhereAreRefused() {
        assertThat(picked(LongStream.rangeClosed(1, 51).boxed().toList()).status()).isGreaterThanOrEqualTo(400).isLessThan(500);
        List<Map.Entry<String, String>> fields = fields(emma.get("/inbox/open"), "#bulk");
        fields.removeIf(field -> field.getKey().equals("back"));
        fields.add(Map.entry("back", "https://elsewhere.example/inbox/"));
        Reply page = post("/picked/templates", fields);
        assertThat(page.page().select(".page__way a").attr("href")).isEqualTo("/inbox/open");
    }
}
