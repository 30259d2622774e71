package heard.desk.exchange;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Timelines;
import heard.desk.identity.Access;
import heard.desk.identity.Right;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The messages of a conversation, newest first, and replies and notes to add. */
@RestController
class MessageApiController {
    private static final String PATH = ConversationApiController.ONE + "/messages";
    static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private final Conversations conversations;
    private final Timelines timelines;
    private final Postings postings;
    private final JsonMapper json;

    MessageApiController(Conversations conversations, Timelines timelines, Postings postings, JsonMapper json) {
        this.conversations = conversations;
        this.timelines = timelines;
        this.postings = postings;
        this.json = json;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PageJson<MessageJson>> list(Access access, @PathVariable long number,
            @RequestParam MultiValueMap<String, String> query) {
        var conversation = ConversationApiController.find(conversations, access, number);
        var parameters = new Parameters(query).only(Set.of("cursor", "limit"));
        int limit = parameters.limit();
        var timeline = timelines.of(conversation, before(access, parameters, conversation.id()));
        List<Message> newest = timeline.messages().reversed();
        boolean more = timeline.more() || newest.size() > limit;
        List<Message> shown = newest.subList(0, Math.min(limit, newest.size()));
        var page = new PageJson<>(shown.stream().map(MessageJson::of).toList(), more ? shown.getLast().id().value().toString() : null);
        return ConversationApiController.page(page, ConversationApiController.PATH + "/" + number + "/messages", query);
    }

    private @Nullable MessageId before(Access access, Parameters parameters, ConversationId conversation) {
        String cursor = parameters.one("cursor");
        if (cursor == null)
            return null;
        return Asked.uuid(cursor).map(MessageId::new)
                .filter(id -> timelines.conversationOf(access, id).filter(found -> found.id().equals(conversation)).isPresent())
                .orElseThrow(() -> Parameters.wrong("cursor", "belongs to another list: begin with the first page"));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = {MediaType.APPLICATION_JSON_VALUE,
            MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Object> add(Access access, @PathVariable long number, @RequestHeader(name = KEY, required = false) @Nullable String key,
            InputStream body) {
        access.require(Right.WRITE);
        var conversation = ConversationApiController.find(conversations, access, number);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY)
            throw ExchangeError.KEY_MISSING.because("Send a header " + KEY + " of at most " + LONGEST_KEY
                    + " characters, another for each message: then asking twice adds it once");
        var posting = Posting.read(Asked.read(body, json, Posting.NAMES));
        return switch (postings.add(access, conversation, key, posting)) {
            case Postings.Outcome.Added added -> ResponseEntity.status(added.again() ? HttpStatus.OK : HttpStatus.CREATED)
                    .location(URI.create("/api/v1/messages/" + added.message().id().value())).contentType(MediaType.APPLICATION_JSON)
                    .body(MessageJson.of(added.message()));
            case Postings.Outcome.Stale stale -> ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(stale));
        };
    }

    private static ProblemDetail problem(Postings.Outcome.Stale stale) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
                "The conversation has moved on: read what is unseen, and base the reply on the newest of it");
        problem.setType(URI.create("urn:heard:problem:" + ExchangeError.STALE_REPLY.key()));
        problem.setTitle("Stale reply");
        problem.setProperty("unseen", stale.unseen().stream().map(MessageJson::of).toList());
        return problem;
    }

    @GetMapping(path = "/api/v1/messages/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    MessageJson show(Access access, @PathVariable String id) {
        access.require(Right.READ);
        return timelines.message(access, new MessageId(ConversationApiController.id(id, "Message"))).map(MessageJson::of)
                .orElseThrow(() -> DeskException.notFound("Message " + id));
    }
}
